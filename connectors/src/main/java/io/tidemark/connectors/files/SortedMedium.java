package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.Decoded;
import io.tidemark.connectors.codec.Line;
import io.tidemark.connectors.codec.RecordCodec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Files whose records stand in another order than that of their times, as tables of macro values do, which are sorted by value
 * date and hold rewrites. They are read whole and handed on in order of time; a record without a time stays behind the one
 * before it. For files that fit into memory.
 */
public record SortedMedium() implements Medium {

    @Override
    public LineSource open(PartFile part, RecordCodec codec, FilePosition start) throws IOException {
        try (LineSource lines = Medium.FILES.open(part, codec, FilePosition.START)) {
            if (lines == null) {
                return null;
            }
            List<Row> rows = read(lines, part, codec);
            rows.sort(Comparator.comparingLong(Row::micros));
            return new SortedLines(rows, Math.toIntExact(start.lines()));
        }
    }

    private static List<Row> read(LineSource lines, PartFile part, RecordCodec codec) throws IOException {
        List<Row> rows = new ArrayList<>();
        Line line = new Line();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Decoded decoded = new Decoded();
        long micros = Long.MIN_VALUE;
        while (lines.next(line)) {
            bytes.reset();
            line.writeTo(bytes);
            codec.decode(line, decoded.reset(part.path(), lines.line()));
            micros = decoded.arrival.event == null ? micros : decoded.arrival.logMicros();
            rows.add(new Row(bytes.toByteArray(), line.isTooLong(), lines.line(), micros));
        }
        return rows;
    }

    @Override
    public long bytes(PartFile part) throws IOException {
        return Medium.FILES.bytes(part);
    }

    @Override
    public String describe(PartFile part) throws IOException {
        return Medium.FILES.describe(part);
    }

    private record Row(byte[] bytes, boolean isCut, long line, long micros) {}

    private static final class SortedLines implements LineSource {

        private final List<Row> rows;
        private int taken;

        SortedLines(List<Row> rows, int taken) {
            this.rows = rows;
            this.taken = taken;
        }

        @Override
        public boolean next(Line view) {
            if (taken == rows.size()) {
                return false;
            }
            Row row = rows.get(taken++);
            view.set(row.bytes(), 0, row.bytes().length);
            if (row.isCut()) {
                view.cut();
            }
            return true;
        }

        @Override
        public long line() {
            return rows.get(taken - 1).line();
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
        public void close() {}
    }
}
