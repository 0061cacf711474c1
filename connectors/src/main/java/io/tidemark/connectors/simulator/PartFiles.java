package io.tidemark.connectors.simulator;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A simulated log as CSV files, one per partition: {@code part-0.csv}, {@code part-1.csv}, …. */
public final class PartFiles {

    private PartFiles() {}

    /** Writes the whole market in {@code partitions} files of a folder; returns what each of them holds. */
    public static List<SimulationCounts> write(SimulatedMarket market, Path dir, int partitions) throws IOException {
        Files.createDirectories(dir);
        List<SimulationCounts> counts = new ArrayList<>();
        for (int i = 0; i < partitions; i++) {
            SimulatedPartition partition = market.partition(i, partitions);
            write(partition, dir.resolve("part-" + i + ".csv"));
            counts.add(partition.counts());
        }
        return counts;
    }

    private static void write(SimulatedPartition partition, Path file) throws IOException {
        StringBuilder line = new StringBuilder(128);
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write(TradeLine.HEADER + '\n');
            partition.pollUntil(Long.MAX_VALUE, record -> append(writer, line, record));
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void append(BufferedWriter writer, StringBuilder line, SimulatedRecord record) {
        line.setLength(0);
        TradeLine.append(line, record).append('\n');
        try {
            writer.append(line);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
