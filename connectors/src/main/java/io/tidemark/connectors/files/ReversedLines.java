package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.Line;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The records of a file from its last line on, for files that are written newest first; held in memory. */
final class ReversedLines implements LineSource {

    private final List<byte[]> lines = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();
    private int taken;

    /**
     * @param first the line that was read to find out about a header; null when it is one
     */
    ReversedLines(LineReader reader, Line first, FilePosition position) throws IOException {
        try (reader) {
            if (first != null) {
                add(first, reader.line());
            }
            Line line = new Line();
            while (reader.next(line)) {
                add(line, reader.line());
            }
        }
        taken = (int) Math.min(position.lines(), lines.size());
    }

    private void add(Line line, long number) {
        ByteArrayOutputStream copy = new ByteArrayOutputStream(line.length());
        line.writeTo(copy);
        lines.add(line.isTooLong() ? null : copy.toByteArray());
        numbers.add(number);
    }

    @Override
    public boolean next(Line view) {
        if (taken == lines.size()) {
            return false;
        }
        taken++;
        byte[] line = lines.get(lines.size() - taken);
        if (line == null) {
            view.set(new byte[0], 0, 0).cut();
        } else {
            view.set(line, 0, line.length);
        }
        return true;
    }

    @Override
    public long line() {
        return numbers.get(lines.size() - taken);
    }

    @Override
    public long lines() {
        return taken;
    }

    @Override
    public long offset() {
        return -1;
    }

    @Override
    public void close() {
        lines.clear();
        taken = 0;
    }
}
