package io.tidemark.state.feature;

import io.tidemark.state.feature.kernel.KernelType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** How far kernels were from whatever judged them: the greatest differences, for the table of docs/features.md. */
final class Oracles {

    private static final Path TABLE = Path.of("target", "features.md");
    private static final String HEAD = """
            # Features

            Every kernel that expressions can name, what judged it in the tests, and the greatest difference from that judge over all
            compared values, as a share of the value (of 1 where that is smaller). TA-Lib: each of its 158 functions, over two
            decades of three real series, within 1e-9 of the value; %s within 1e-6, because TA-Lib subtracts
            sums of squares there (and calls a variance below 1e-8 zero). Near zero within 1e-7, `adosc` within a millionth of a share.
            Skender, Lean, ta4j: published values, often rounded; decimals: the definition in 50 digits over hostile series, where
            like numbers are subtracted as a share of these; plain and definition: the definition over plain arrays. Kernels without
            a judge of their own are parts of others. The table is made by the tests of module `state`
            (`state/target/features.md`). `./tidemark features explain NAME` says more of each.

            | feature | what | judged by |
            |---|---|---|
            """.formatted(
            TaLibTwin.SUBTRACT_SQUARES.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")));
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
        return difference(ours, expected, Math.abs(expected));
    }

    /** The difference as a share of this size, or of 1 where that is smaller. */
    static double difference(double ours, double expected, double size) {
        return Double.isNaN(expected) ? 0 : Math.abs(ours - expected) / Math.max(1, size);
    }

    private static void write() {
        StringBuilder table = new StringBuilder(HEAD);
        KernelWords words = new KernelWords();
        for (KernelType type : KernelRegistry.builtIn().types()) {
            table.append("| `").append(type.name()).append("` | ");
            table.append(words.what(type.name()).replace("|", "\\|"));
            table.append(" | ").append(judges(type.name())).append(" |\n");
        }
        try {
            Files.createDirectories(TABLE.getParent());
            Files.writeString(TABLE, table);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String judges(String kernel) {
        return GREATEST.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(kernel + ","))
                .map(entry -> String.format(
                        Locale.ROOT, "%s %.0e", entry.getKey().substring(kernel.length() + 1), entry.getValue()))
                .map(text -> text.replace("0e+00", "0").replace("e-0", "e-"))
                .collect(Collectors.joining(", "));
    }
}
