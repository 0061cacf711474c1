package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.Line;
import io.tidemark.connectors.codec.RecordCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files: their first line may be a header, and one that is written newest first is read from its end. */
record FileMedium() implements Medium {

    @Override
    public LineSource open(PartFile part, RecordCodec codec, FilePosition start) throws IOException {
        LineReader reader = new LineReader(part.path(), codec.maxLineBytes());
        boolean opened = false;
        try {
            Line first = new Line();
            if (!reader.next(first)) {
                return null;
            }
            Line record = codec.open(part.path(), first) ? null : first;
            LineSource lines = part.descending()
                    ? new ReversedLines(reader, record, start)
                    : new ForwardLines(reader, record, start);
            opened = true;
            return lines;
        } finally {
            if (!opened) {
                reader.close();
            }
        }
    }

    @Override
    public long bytes(PartFile part) throws IOException {
        return Files.size(Path.of(part.path()));
    }

    @Override
    public String describe(PartFile part) throws IOException {
        return part.path() + " (" + bytes(part) + " bytes)";
    }
}
