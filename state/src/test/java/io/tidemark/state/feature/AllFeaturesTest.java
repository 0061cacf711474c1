package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.feature.kernel.KernelType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The shipped set {@code all} has every kernel that there is. */
final class AllFeaturesTest {

    private static final Path MADE = Path.of("target", "all.yaml");
    private static final Path SHIPPED = Path.of(System.getProperty("tidemark.home"), "config", "features", "all.yaml");

    /** What is given where a parameter has no default. */
    private static final String USUAL = "14";

    private static final List<String> HEADER = List.of(
            "# Every kernel once, with its defaults, by name; a number without a default is 14. Made by the tests of module state",
            "# (state/target/all.yaml).",
            "name: all",
            "timeframes: []                  # every timeframe of the run",
            "features:");

    @Test
    void hasEveryKernelOnceWithItsDefaults() throws Exception {
        KernelRegistry registry = KernelRegistry.builtIn();
        List<String> lines = new ArrayList<>(HEADER);
        List<FeatureSet.Feature> features = new ArrayList<>();
        for (KernelType type : registry.types()) {
            String expression = expression(type);
            features.add(new FeatureSet.Feature(registry.featureName(expression), expression));
            lines.add("  " + registry.featureName(expression) + ": " + expression);
        }
        Files.write(MADE, lines);
        assertThat(features)
                .hasSizeGreaterThan(300)
                .allMatch(each -> each.name().matches("[a-z][a-z0-9_]*"));
        assertThat(Plan.of(new FeatureSet("all", features)).width()).isEqualTo(features.size());
        assertThat(Files.readAllLines(SHIPPED))
                .as("config/features/all.yaml; what it should be is in state/%s", MADE)
                .isEqualTo(lines);
    }

    /** Both places in which the number of them stands. */
    @Test
    void theReadmeSaysHowManyThereAre() throws Exception {
        String readme = Files.readString(Path.of(System.getProperty("tidemark.home"), "README.md"));
        List<String> said = Pattern.compile("(\\d+) features\\b")
                .matcher(readme)
                .results()
                .map(each -> each.group(1))
                .toList();
        String count = String.valueOf(KernelRegistry.builtIn().types().size());
        assertThat(said).containsExactly(count, count);
    }

    private static String expression(KernelType type) {
        List<String> given = type.parameters().stream()
                .filter(parameter -> parameter.fallback() == null)
                .map(parameter -> USUAL)
                .toList();
        return type.name() + "(" + String.join(",", given) + ")";
    }
}
