package io.tidemark.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every feature set that is shipped can be computed. */
final class ShippedSetsTest {

    private static final Path HOME = Path.of(System.getProperty("tidemark.home"));
    private static final Path FOLDER = Path.of("config/features");
    private static final MacroRegistry MACRO = new ConfigFiles(HOME)
            .macro(Path.of("config/macro"), Path.of("config/sessions"))
            .registry();

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
        FeatureSetFile file = new ConfigFiles(HOME).read(FOLDER, name, FeatureSetFile.class);
        assertThat(file.name()).isEqualTo(name);
        List<FeatureSet.Feature> features = new ArrayList<>();
        file.features().forEach((feature, expression) -> features.add(new FeatureSet.Feature(feature, expression)));
        Plan plan = Plan.of(new FeatureSet(name, features), KernelRegistry.builtIn());
        assertThat(plan.kernels().size() + plan.givens().size()).isPositive();
        for (Given given : plan.givens()) {
            if (given instanceof Given.Macro macro) {
                assertThat(MacroExpression.of(MACRO, macro.function(), macro.series(), macro.number()))
                        .hasToString(given.id());
            }
        }
    }
}
