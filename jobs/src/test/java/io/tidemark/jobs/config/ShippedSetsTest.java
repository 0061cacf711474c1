package io.tidemark.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Given;
import io.tidemark.state.feature.KernelRegistry;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.macro.MacroExpression;
import io.tidemark.state.macro.MacroRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every feature set that is shipped can be computed. */
final class ShippedSetsTest {

    private static final Path HOME = Path.of(System.getProperty("tidemark.home"));
    private static final Path FOLDER = Path.of("config/features");
    private static final MacroRegistry MACRO = new ConfigFiles(HOME)
            .macro(Path.of("config/macro"), Path.of("config/sessions"))
            .registry();

    private static final int HOURS = 24;
    private static final double PER_YEAR = 365 * 24;

    static List<String> sets() throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve(FOLDER))) {
            return files.map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sets")
    void canBeComputed(String name) {
        Plan plan = Plan.of(set(name), KernelRegistry.builtIn());
        assertThat(plan.kernels().size() + plan.givens().size()).isPositive();
        for (Given given : plan.givens()) {
            if (given instanceof Given.Macro macro) {
                assertThat(MacroExpression.of(MACRO, macro.function(), macro.series(), macro.number()))
                        .hasToString(given.id());
            }
        }
    }

    /** A live run of it needs no topic of macro values. */
    @ParameterizedTest
    @ValueSource(strings = {"core", "core-first", "daily"})
    void readsNoMacroSeries(String name) {
        assertThat(Plan.of(set(name)).givens())
                .noneMatch(given -> given instanceof Given.Macro || given instanceof Given.MacroComplete);
    }

    @Test
    void volatilitiesOfCoreKeepTheirLastValueWithinTheSession() {
        holds("core", "natr_14", "realised_volatility", "parkinson");
    }

    @Test
    void volatilitiesOfTftKeepTheirLastValueWithinTheSession() {
        holds("tft", "natr_14", "volatility_20", "parkinson_20");
    }

    /** A price of 0 has no logarithm, nor has the move from it, and nothing is a share of it. */
    private static void holds(String name, String... features) {
        FeatureSet set = set(name);
        Plan plan = Plan.of(set);
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        List<Map<String, Double>> rows = new ArrayList<>();
        for (int i = 0; i <= 5 * HOURS; i++) {
            boolean isBad = i == 3 * HOURS + 5 || i == 3 * HOURS + 6 || i == 4 * HOURS;
            plan.evaluate(hour(i, isBad), given(plan, i, isBad), row, out);
            Map<String, Double> values = new HashMap<>();
            set.names().forEach(each -> values.put(each, out[values.size()]));
            rows.add(values);
        }
        for (String feature : features) {
            double before = rows.get(3 * HOURS + 4).get(feature);
            assertThat(before).as(feature).isPositive();
            assertThat(rows.get(3 * HOURS + 5).get(feature)).as(feature).isEqualTo(before);
            assertThat(rows.get(3 * HOURS + 6).get(feature)).as(feature).isEqualTo(before);
            assertThat(rows.get(3 * HOURS + 8).get(feature))
                    .as(feature)
                    .isNotNaN()
                    .isNotEqualTo(before);
            assertThat(rows.get(4 * HOURS).get(feature)).as(feature).isNaN();
            assertThat(rows.get(4 * HOURS + 2).get(feature)).as(feature).isPositive();
        }
        assertThat(rows.get(5 * HOURS).get("annual_factor")).isEqualTo(Math.sqrt(PER_YEAR));
    }

    private static double[] given(Plan plan, int i, boolean isBad) {
        return plan.givens().stream()
                .mapToDouble(given -> switch (given.id()) {
                    case "trading_day" -> i / HOURS;
                    case "session_minute" -> i % HOURS * 60;
                    case "bars_per_year" -> PER_YEAR;
                    case "return_variance@shortest" -> isBad ? Double.NaN : i * i;
                    default -> Double.NaN;
                })
                .toArray();
    }

    private static Bar hour(int i, boolean isBad) {
        long open = i * 3_600_000L;
        double price = 100 + i * i % 101;
        double close = isBad ? 0 : price + 1;
        return new Bar(
                "A.x",
                "1h",
                open,
                open + 3_600_000L,
                price,
                price + 2 + i % 5,
                isBad ? 0 : price - 1,
                close,
                1,
                price,
                price,
                1,
                Double.NaN,
                BarKind.CANONICAL,
                false,
                false,
                0,
                i / HOURS,
                0);
    }

    private static FeatureSet set(String name) {
        FeatureSetFile file = new ConfigFiles(HOME).read(FOLDER, name, FeatureSetFile.class);
        assertThat(file.name()).isEqualTo(name);
        List<FeatureSet.Feature> features = new ArrayList<>();
        file.features().forEach((feature, expression) -> features.add(new FeatureSet.Feature(feature, expression)));
        return new FeatureSet(name, features);
    }
}
