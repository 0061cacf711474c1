package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.feature.kernel.KernelType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Users read what the Javadoc says. */
class KernelWordsTest {

    private static final Path MADE = Path.of("target", "kernels.tsv");

    @Test
    void areThoseOfTheJavadoc() throws Exception {
        Map<String, String> sources = KernelSources.words();
        KernelWords words = new KernelWords();
        List<String> names =
                KernelRegistry.builtIn().types().stream().map(KernelType::name).toList();
        Files.write(
                MADE,
                names.stream().map(name -> name + "\t" + sources.get(name)).toList());
        for (String name : names) {
            assertThat(sources.get(name)).as("the Javadoc of " + name).hasSizeGreaterThan(20);
            assertThat(words.of(name))
                    .as("%s; what the sources say is in %s, it belongs into src/main/resources", name, MADE)
                    .isEqualTo(sources.get(name));
        }
        assertThat(words.of("no_such_kernel")).isEmpty();
    }

    @Test
    void everyKernelIsInTheTableOfTheDocumentation() throws Exception {
        Path table = Path.of(System.getProperty("tidemark.home"), "docs", "features.md");
        List<String> lines = Files.readAllLines(table);
        assertThat(KernelRegistry.builtIn().types())
                .allSatisfy(type -> assertThat(lines).anyMatch(line -> line.startsWith("| `" + type.name() + "` |")));
    }
}
