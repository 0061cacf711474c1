package io.tidemark.connectors.simulator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A simulated log as files, one per partition: {@code part-0.csv}, {@code part-1.csv}, …, or {@code part-0.jsonl}, …. */
public final class PartFiles {

    private PartFiles() {}

    /** Writes the whole market in {@code partitions} CSV files of a folder; returns what each of them holds. */
    public static List<SimulationCounts> write(SimulatedMarket market, Path dir, int partitions) throws IOException {
        return write(market, dir, partitions, PartFormat.CSV);
    }

    /** Writes the whole market in {@code partitions} files of a folder; returns what each of them holds. */
    public static List<SimulationCounts> write(SimulatedMarket market, Path dir, int partitions, PartFormat format)
            throws IOException {
        Files.createDirectories(dir);
        List<SimulationCounts> counts = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            SimulatedPartition partition = market.partition(i, partitions);
            write(partition, dir.resolve(format.fileName(i)), format);
            counts.add(partition.counts());
        }
        return counts;
    }

    private static void write(SimulatedPartition partition, Path file, PartFormat format) throws IOException {
        StringBuilder line = new StringBuilder(256);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(format.header());
            partition.pollUntil(Long.MAX_VALUE, record -> append(writer, format.append(line, record)));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void append(BufferedWriter writer, StringBuilder line) {
        try {
            writer.append(line.append('\n'));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        line.setLength(0);
    }
}
