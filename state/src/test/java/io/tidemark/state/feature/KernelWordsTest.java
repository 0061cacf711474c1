package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.feature.kernel.KernelType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Users read what the Javadoc says. */
class KernelWordsTest {

    private static final Path MADE = Path.of("target", "kernels.tsv");
    private static final int LEAST_WORDS = 6;

    /** Elementary, or our own: whoever reads the words knows all there is to know. */
    private static final Set<String> WITHOUT_SOURCE = Set.of(
            ("abs add annual_factor annualised atr_expansion atr_percentile bar_range buy_ratio candle_body candle_shadows clip cov"
                            + " cyclic_cos cyclic_sin div drawdown drawdown_cumulative ema_cross hold_last lag lower_shadow"
                            + " ma ma_envelope_lower ma_envelope_upper mad mean_trade_size minmax mult order_flow_imbalance"
                            + " outlier_z paired pct_return log_return previous_session previous_session_close"
                            + " previous_session_high previous_session_low psy regime_atr regime_ema regime_factor regime_sma regime_vix"
                            + " relative_volatility session_bar session_first session_gap session_high session_log_return session_low session_open"
                            + " session_pct_return signed_volume since sma static_z sub sum upper_shadow vol_of_vol volume_ratio"
                            + " volume_z vwap_deviation vwma wma zscore")
                    .split(" "));

    private final KernelWords words = new KernelWords();

    private static List<String> kernels() {
        return KernelRegistry.builtIn().types().stream().map(KernelType::name).toList();
    }

    private static List<String> all() {
        List<String> all = new ArrayList<>(kernels());
        all.addAll(KernelRegistry.inputs());
        return all;
    }

    @Test
    void areThoseOfTheJavadoc() throws Exception {
        Map<String, KernelSources.Words> sources = KernelSources.words();
        assertThat(sources).containsKeys(all().toArray(String[]::new));
        Files.write(
                MADE, all().stream().map(name -> sources.get(name).line(name)).toList());
        for (String name : all()) {
            KernelSources.Words source = sources.get(name);
            assertThat(List.of(words.what(name), words.of(name), words.source(name)))
                    .as("%s; what the sources say is in %s, it belongs into src/main/resources", name, MADE)
                    .isEqualTo(List.of(source.what(), (source.what() + " " + source.more()).strip(), source.source()));
        }
        assertThat(words.of("no_such_kernel")).isEmpty();
    }

    /** Not a piece of the example, of a list or of a formula. */
    @Test
    void sayWhatItIs() {
        assertThat(all())
                .allSatisfy(name -> assertThat(words.of(name))
                        .as(name)
                        .matches("[\\p{Lu}0-9].*\\.")
                        .doesNotContain("Source:", "{@", "&", "  ")
                        .doesNotContainPattern("^\\p{Punct}|[.:;] ?[,;)]|\\( "));
        assertThat(kernels()).allSatisfy(name -> {
            assertThat(words.what(name)).as(name).matches("\\p{Lu}.*\\.");
            assertThat(words.what(name).split(" ")).as(name).hasSizeGreaterThanOrEqualTo(LEAST_WORDS);
        });
    }

    /** Sisters differ in words; the patterns of a class, too. */
    @Test
    void areThoseOfNoOtherKernel() {
        Set<String> seen = new HashSet<>();
        assertThat(kernels())
                .allSatisfy(
                        name -> assertThat(seen.add(words.what(name))).as(name).isTrue());
    }

    @Test
    void sayWhoseDefinitionItIs() {
        assertThat(kernels()).containsAll(WITHOUT_SOURCE);
        assertThat(kernels())
                .allSatisfy(name -> assertThat(words.source(name).isEmpty())
                        .as("%s: 'Source: …' ends its Javadoc, or it is in the list of this test", name)
                        .isEqualTo(WITHOUT_SOURCE.contains(name)));
    }

    @Test
    void everyKernelIsInTheTableOfTheDocumentation() throws Exception {
        Path table = Path.of(System.getProperty("tidemark.home"), "docs", "features.md");
        List<String> lines = Files.readAllLines(table);
        assertThat(KernelRegistry.builtIn().types())
                .allSatisfy(type -> assertThat(lines).anyMatch(line -> line.startsWith("| `" + type.name() + "` |")));
    }
}
