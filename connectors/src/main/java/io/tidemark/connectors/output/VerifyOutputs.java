package io.tidemark.connectors.output;

import io.tidemark.connectors.output.StreamComparison.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Compares two output folders record by record: {@code *.csv} of known tables by key, other files line by line. */
public final class VerifyOutputs {

    private static final String CSV = ".csv";

    private VerifyOutputs() {}

    /** What a comparison found, per stream in order of their names. */
    public record Result(List<StreamComparison> streams) {

        /** Records seen in all streams. */
        public long records() {
            return streams.stream().mapToLong(StreamComparison::records).sum();
        }

        /** Records that differ. */
        public long differing() {
            return streams.stream().mapToLong(StreamComparison::differing).sum();
        }

        /** 0 when everything is equal, else 1. */
        public int exitCode() {
            return streams.stream().allMatch(StreamComparison::isEqual) ? 0 : 1;
        }

        /** {@code N records, 0 differ}, preceded by what differs. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            streams.stream()
                    .filter(stream -> !stream.isEqual())
                    .forEach(stream -> text.append(stream).append('\n'));
            return text.append(records() + " records, " + differing() + " differ")
                    .toString();
        }
    }

    /**
     * Compares all CSV files of two folders. Records of the given tables are matched by key, so one that is missing
     * counts once; the lines of other files are matched by their number.
     *
     * @throws IllegalArgumentException when a folder does not exist or neither has a CSV file
     */
    public static Result compare(Path a, Path b, Collection<? extends OutputTable<?>> tables) throws IOException {
        SortedSet<String> names = new TreeSet<>(streams(a));
        names.addAll(streams(b));
        if (names.isEmpty()) {
            throw new IllegalArgumentException("nothing to compare: neither " + a + " nor " + b + " has a CSV file");
        }
        Map<String, OutputTable<?>> byName = new HashMap<>();
        tables.forEach(table -> byName.put(table.stream(), table));
        List<StreamComparison> streams = new ArrayList<>();
        for (String name : names) {
            OutputTable<?> table = byName.getOrDefault(name, new LineTable(name));
            streams.add(compare(a, b, name, table));
        }
        return new Result(streams);
    }

    /** Compares two folders line by line, without knowing their tables. */
    public static Result compare(Path a, Path b) throws IOException {
        return compare(a, b, List.of());
    }

    private static <T> StreamComparison compare(Path a, Path b, String name, OutputTable<T> table) throws IOException {
        Path fileA = a.resolve(name + CSV);
        Path fileB = b.resolve(name + CSV);
        if (!Files.exists(fileA) || !Files.exists(fileB)) {
            Path there = Files.exists(fileA) ? fileA : fileB;
            Path absent = Files.exists(fileA) ? b : a;
            long records = count(there);
            return new StreamComparison(name, records, records, absent.toString(), null);
        }
        try (Side<T> sideA = new Side<>(fileA, table);
                Side<T> sideB = new Side<>(fileB, table)) {
            return join(name, table, sideA, sideB);
        }
    }

    private static <T> StreamComparison join(String name, OutputTable<T> table, Side<T> a, Side<T> b)
            throws IOException {
        long records = 0;
        long differing = 0;
        Difference first = null;
        if (!a.header.equals(b.header)) {
            differing++;
            first = new Difference(OptionalLong.of(1), a.header, OptionalLong.of(1), b.header);
        }
        while (a.text != null || b.text != null) {
            records++;
            int order = order(table, a, b);
            if (order != 0 || !a.text.equals(b.text)) {
                differing++;
                first = first != null ? first : difference(order, a, b);
            }
            if (order <= 0) {
                a.advance();
            }
            if (order >= 0) {
                b.advance();
            }
        }
        return new StreamComparison(name, records, differing, "", first);
    }

    private static <T> int order(OutputTable<T> table, Side<T> a, Side<T> b) {
        if (a.text == null || b.text == null) {
            return a.text == null ? 1 : -1;
        }
        // Equal lines are equal records: only others have to be read.
        return a.text.equals(b.text) ? 0 : table.order().compare(a.record(), b.record());
    }

    private static <T> Difference difference(int order, Side<T> a, Side<T> b) {
        return new Difference(
                order <= 0 ? OptionalLong.of(a.reader.line()) : OptionalLong.empty(),
                order <= 0 ? a.text : "",
                order >= 0 ? OptionalLong.of(b.reader.line()) : OptionalLong.empty(),
                order >= 0 ? b.text : "");
    }

    private static long count(Path file) throws IOException {
        try (RecordReader reader = RecordReader.open(file)) {
            long records = -1;
            while (reader.next() != null) {
                records++;
            }
            return Math.max(records, 0);
        }
    }

    private static List<String> streams(Path dir) throws IOException {
        if (!Files.isDirectory(dir)) {
            throw new IllegalArgumentException(dir + " is not a folder");
        }
        try (Stream<Path> files = Files.list(dir)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(CSV))
                    .map(name -> name.substring(0, name.length() - CSV.length()))
                    .toList();
        }
    }

    /** One of the two files while it is read. */
    private static final class Side<T> implements AutoCloseable {

        private final OutputTable<T> table;
        private final RecordReader reader;
        private final String header;
        private String text;

        Side(Path file, OutputTable<T> table) throws IOException {
            this.table = table;
            this.reader = RecordReader.open(file);
            String line = reader.next();
            this.header = line == null ? "" : line;
            advance();
        }

        void advance() throws IOException {
            text = reader.next();
        }

        T record() {
            return reader.parse(table, text);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
