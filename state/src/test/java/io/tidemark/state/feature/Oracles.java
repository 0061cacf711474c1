package io.tidemark.state.feature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** How far kernels were from whatever judged them: the greatest differences, for the table of docs/features.md. */
final class Oracles {

    private static final Path FILE = Path.of("target", "oracles.csv");
    private static final Map<String, Double> GREATEST = new ConcurrentSkipListMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Oracles::write));
    }

    private Oracles() {}

    /** Remembers a difference of an expression's kernel from an oracle. */
    static void note(String expression, String oracle, double difference) {
        String kernel = expression.replaceFirst("\\(.*", "");
        GREATEST.merge(kernel + "," + oracle, difference, Math::max);
    }

    /** The difference as a share of the value, or of 1 where that is smaller. */
    static double difference(double ours, double expected) {
        return Double.isNaN(expected) ? 0 : Math.abs(ours - expected) / Math.max(1, Math.abs(expected));
    }

    private static void write() {
        List<String> lines = new ArrayList<>(List.of("feature,oracle,greatest_difference"));
        GREATEST.forEach((key, value) -> lines.add(key + "," + value));
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
