package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.kernel.KernelType;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of docs/how-to-add-an-indicator.md compiles as it stands there, and computes what is said of it. */
class DocumentedKernelTest {

    private static final Path PAGE = Path.of(System.getProperty("tidemark.home"), "docs", "how-to-add-an-indicator.md");
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final int MOST_LINES = 30;
    private static final int LENGTH = 20;
    private static final int BACK = 5;

    @TempDir
    Path folder;

    @Test
    void isShort() throws Exception {
        long lines = blocks().stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank() && !line.strip().startsWith("/**"))
                .count();
        assertThat(lines).isBetween(10L, (long) MOST_LINES);
    }

    @Test
    void computesItsFormula() throws Exception {
        compile("AverageRoc", blocks().get(0));
        List<Bar> bars = DailySeries.walk(7, 500, 100);
        double[] close = DailySeries.column(bars, Bar::close);
        double[] values = values(type("io.tidemark.state.feature.momentum.AverageRoc"), bars);
        for (int i = 0; i < values.length; i++) {
            int at = i;
            double expected = i < LENGTH + BACK - 1 ? Double.NaN : 100 * (mean(close, i) / mean(close, i - BACK) - 1);
            DailySeries.assertClose(values[i], expected, 1e-9, () -> "avg_roc at bar " + at);
        }
    }

    /** The second block belongs into a test class of this package. */
    @Test
    void itsTestIsOneThatCompiles() throws Exception {
        compile(
                "Twin",
                "package io.tidemark.state.feature; import java.util.Arrays; class Twin { void check() {\n"
                        + blocks().get(1) + "}}");
    }

    private static double mean(double[] x, int i) {
        return Arrays.stream(x, i - LENGTH + 1, i + 1).average().orElseThrow();
    }

    private static List<String> blocks() throws Exception {
        return BLOCK.matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring("```java\n".length(), block.length() - "```".length()))
                .toList();
    }

    private void compile(String name, String source) throws Exception {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-Xlint:all,-path",
                        "-Werror",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-proc:none",
                        "-d",
                        folder.toString(),
                        file.toString());
        assertThat(code).as(name).isZero();
    }

    private KernelType type(String name) throws Exception {
        URL[] made = {folder.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(made, getClass().getClassLoader())) {
            return (KernelType) loader.loadClass(name).getField("TYPE").get(null);
        }
    }

    private static double[] values(KernelType type, List<Bar> bars) {
        Plan plan = Plan.of(
                new FeatureSet("example", List.of(new FeatureSet.Feature("roc", "avg_roc(close,20,5)"))),
                KernelRegistry.with(List.of(type)));
        return Runs.run(plan, plan.newRow(), bars).stream()
                .mapToDouble(row -> row[0])
                .toArray();
    }
}
