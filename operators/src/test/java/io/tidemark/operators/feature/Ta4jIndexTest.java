package io.tidemark.operators.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The index names every indicator of the jar: with the constructors that expressions can call, or with the reason why not. */
class Ta4jIndexTest {

    private static final Path MADE = Path.of("target", "ta4j-indicators.tsv");

    @Test
    void theIndexIsWhatTheJarHas() throws Exception {
        Map<String, List<String>> jar = Ta4jJar.lines();
        List<String> index = index();
        List<String> made = new ArrayList<>();
        jar.forEach((name, lines) -> {
            List<String> leftOut = index.stream()
                    .filter(line -> line.startsWith(name + "\t-\t"))
                    .toList();
            made.addAll(!leftOut.isEmpty() ? leftOut : lines.isEmpty() ? List.of(name + "\t-\t") : lines);
        });
        Files.write(MADE, made);
        assertThat(index).as("the index; %s is what it should be", MADE).isEqualTo(made);
        assertThat(index).noneMatch(line -> line.endsWith("\t-\t"));
    }

    /** Expressions name classes without their packages. */
    @Test
    void noTwoIndicatorsHaveOneName() throws Exception {
        List<String> names =
                Ta4jJar.lines().keySet().stream().map(IndicatorIndex::name).toList();
        assertThat(new TreeSet<>(names)).hasSameSizeAs(names);
    }

    private static List<String> index() throws Exception {
        try (var in = Ta4jIndexTest.class.getResourceAsStream(IndicatorIndex.RESOURCE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
