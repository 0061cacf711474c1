package io.tidemark.connectors.output;

import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Turns the committed part files of a finished run into one file per stream, sorted by key, with {@code digest.json}
 * beside them, and removes the parts. Run again after a crash, it ends with the same files.
 */
public final class OutputMerge {

    /** Records of one stream sorted in memory; more are merged from sorted runs on disk. */
    public static final int MEMORY_RECORDS = 500_000;

    private static final String DIGESTS = "digest.json";

    private final Path dir;
    private final int memoryRecords;

    /** The merge of an output folder. */
    public OutputMerge(Path dir) {
        this(dir, MEMORY_RECORDS);
    }

    OutputMerge(Path dir, int memoryRecords) {
        this.dir = dir;
        this.memoryRecords = memoryRecords;
    }

    /** Writes {@code STREAM.csv} of every table and {@code digest.json}; returns the digest of each stream. */
    public SortedMap<String, Digest> merge(Collection<? extends OutputTable<?>> tables) throws IOException {
        Path parts = PartWriter.parts(dir);
        if (isMerged(dir)) {
            deleteTree(merged(parts));
            return read(tables);
        }
        Files.createDirectories(dir);
        SortedMap<String, Digest> digests = new TreeMap<>();
        for (OutputTable<?> table : tables) {
            digests.put(table.stream(), mergeStream(table, parts));
        }
        Path unfinished = dir.resolve(DIGESTS + ".unfinished");
        Files.writeString(unfinished, json(digests));
        move(unfinished, dir.resolve(DIGESTS));
        discard(parts);
        return digests;
    }

    /** True when the merge of a run is complete: its parts are gone and the digests are there. */
    public static boolean isMerged(Path dir) {
        return !Files.exists(PartWriter.parts(dir)) && Files.exists(dir.resolve(DIGESTS));
    }

    /** The digests of the streams of a merged folder, read from its files. */
    public SortedMap<String, Digest> read(Collection<? extends OutputTable<?>> tables) throws IOException {
        SortedMap<String, Digest> digests = new TreeMap<>();
        for (OutputTable<?> table : tables) {
            digests.put(table.stream(), readStream(table));
        }
        return digests;
    }

    /** The first record of a merged stream that is wanted. */
    public <T> Optional<T> first(OutputTable<T> table, Predicate<T> wanted) throws IOException {
        try (RecordReader reader = RecordReader.open(dir.resolve(table.stream() + ".csv"))) {
            reader.next();
            RecordReader.Row<T> row;
            while ((row = reader.next(table)) != null) {
                if (wanted.test(row.record())) {
                    return Optional.of(row.record());
                }
            }
            return Optional.empty();
        }
    }

    private <T> Digest mergeStream(OutputTable<T> table, Path parts) throws IOException {
        StreamSorter<T> sorter = new StreamSorter<>(table, parts, memoryRecords);
        for (Path part : PartWriter.committed(parts.resolve(table.stream()))) {
            sorter.addAll(part);
        }
        Digest digest = new Digest();
        CanonicalBytes bytes = new CanonicalBytes();
        Path unfinished = dir.resolve(table.stream() + ".csv.unfinished");
        try (BufferedWriter writer = Files.newBufferedWriter(unfinished)) {
            StreamSorter.writeLine(writer, table.header());
            LastWord<T> kept = new LastWord<>(table, row -> {
                StreamSorter.writeLine(writer, row.text());
                digest.add(table.write(row.record(), bytes));
            });
            sorter.drain(kept::take);
            kept.end();
        }
        move(unfinished, dir.resolve(table.stream() + ".csv"));
        return digest;
    }

    private <T> Digest readStream(OutputTable<T> table) throws IOException {
        Digest digest = new Digest();
        CanonicalBytes bytes = new CanonicalBytes();
        try (RecordReader reader = RecordReader.open(dir.resolve(table.stream() + ".csv"))) {
            reader.next();
            RecordReader.Row<T> row;
            while ((row = reader.next(table)) != null) {
                digest.add(table.write(row.record(), bytes));
            }
        }
        return digest;
    }

    private static String json(SortedMap<String, Digest> digests) {
        StringBuilder json = new StringBuilder("{");
        digests.forEach((stream, digest) -> json.append(json.length() == 1 ? "\n" : ",\n")
                .append("  \"")
                .append(stream)
                .append("\": {\"count\": ")
                .append(digest.count())
                .append(", \"digest\": \"")
                .append(digest.hex())
                .append("\"}"));
        return json.append("\n}\n").toString();
    }

    /** One rename takes all parts away, so a crash leaves all of them or none. */
    private void discard(Path parts) throws IOException {
        if (!Files.exists(parts)) {
            return;
        }
        Path merged = merged(parts);
        deleteTree(merged);
        move(parts, merged);
        deleteTree(merged);
    }

    private static Path merged(Path parts) {
        return parts.resolveSibling(parts.getFileName() + ".merged");
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(path);
            }
        }
    }
}
