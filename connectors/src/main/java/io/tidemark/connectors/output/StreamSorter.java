package io.tidemark.connectors.output;

import io.tidemark.connectors.output.RecordReader.Row;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Sorts the records of one table by its key, equal keys by their text: in memory up to a limit, beyond it by merging
 * sorted runs that are kept in a scratch folder until {@link #drain}.
 */
final class StreamSorter<T> {

    private final OutputTable<T> table;
    private final Comparator<Row<T>> order;
    private final Path scratch;
    private final int limit;
    private final List<Row<T>> rows = new ArrayList<>();
    private final List<Path> runs = new ArrayList<>();

    StreamSorter(OutputTable<T> table, Path scratch, int limit) {
        this.table = table;
        this.order = Comparator.comparing((Row<T> row) -> row.record(), table.order())
                .thenComparing(Row::text);
        this.scratch = scratch;
        this.limit = limit;
    }

    /** Adds every record of a file without a header. */
    void addAll(Path file) throws IOException {
        try (RecordReader reader = RecordReader.open(file)) {
            Row<T> row;
            while ((row = reader.next(table)) != null) {
                if (rows.size() == limit) {
                    spill();
                }
                rows.add(row);
            }
        }
    }

    /** Hands over all records in order and forgets them. */
    void drain(Consumer<Row<T>> to) throws IOException {
        if (runs.isEmpty()) {
            rows.sort(order);
            rows.forEach(to);
            rows.clear();
            return;
        }
        spill();
        merge(to);
        for (Path run : runs) {
            Files.delete(run);
        }
        runs.clear();
    }

    private void spill() throws IOException {
        rows.sort(order);
        Files.createDirectories(scratch);
        Path run = scratch.resolve(table.stream() + "-run-" + runs.size());
        try (BufferedWriter writer = Files.newBufferedWriter(run)) {
            for (Row<T> row : rows) {
                writeLine(writer, row.text());
            }
        }
        runs.add(run);
        rows.clear();
    }

    private void merge(Consumer<Row<T>> to) throws IOException {
        PriorityQueue<Run<T>> heads = new PriorityQueue<>(Comparator.comparing(run -> run.head, order));
        try {
            for (Path file : runs) {
                Run<T> run = new Run<>(RecordReader.open(file));
                heads.add(run.advance(table));
            }
            while (!heads.isEmpty()) {
                Run<T> least = heads.poll();
                to.accept(least.head);
                if (least.advance(table).head == null) {
                    least.reader.close();
                } else {
                    heads.add(least);
                }
            }
        } finally {
            for (Run<T> open : heads) {
                open.reader.close();
            }
        }
    }

    static void writeLine(Writer writer, String text) {
        try {
            writer.write(text);
            writer.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Run<T> {

        private final RecordReader reader;
        private Row<T> head;

        Run(RecordReader reader) {
            this.reader = reader;
        }

        Run<T> advance(OutputTable<T> table) throws IOException {
            head = reader.next(table);
            return this;
        }
    }
}
