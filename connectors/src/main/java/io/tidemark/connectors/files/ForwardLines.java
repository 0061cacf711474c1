package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.Line;
import java.io.IOException;

/** The records of a file from its first line on; when that is no header, it is a record. */
final class ForwardLines implements LineSource {

    private final LineReader reader;
    private Line first;

    /**
     * @param first the line that was read to find out about a header; null when it is one
     */
    ForwardLines(LineReader reader, Line first, FilePosition position) throws IOException {
        this.reader = reader;
        this.first = first;
        if (position.lines() >= reader.line()) {
            this.first = null;
            reader.skipTo(position.lines(), position.offset());
        }
    }

    @Override
    public boolean next(Line view) throws IOException {
        if (first == null) {
            return reader.next(view);
        }
        view.takeFrom(first);
        first = null;
        return true;
    }

    @Override
    public long line() {
        return reader.line();
    }

    @Override
    public long lines() {
        return reader.line();
    }

    @Override
    public long offset() {
        return reader.offset();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
