package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.feature.average.Ema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelRegistryTest {

    private static final String[][] MISTAKES = {
        {"rsj(14)", "1", "unknown feature 'rsj'; did you mean 'rsi'?"},
        {"sma(rsj(14),5)", "5", "did you mean 'rsi'?"},
        {"ema(clsoe,9)", "5", "did you mean 'close'?"},
        {"ema(9,sed=first)", "7", "did you mean 'seed'?"},
        {"ema(9,seed=fist)", "7", "one of sma, first, not 'fist'"},
        {"ema(9,seed=3)", "7", "one of sma, first"},
        {"ema(1)", "5", "a whole number from 2, not 1.0"},
        {"ema(9.5)", "5", "a whole number from 2"},
        {"ema", "1", "'length' of ema(source,length,seed) is missing"},
        {"ema(close,9,sma,4)", "17", "too many arguments"},
        {"ema(9,length=9)", "7", "'length' is given twice"},
        {"sma(source=5,length=5)", "5", "a column or feature"},
        {"close(3)", "1", "takes no arguments"},
        {"sma(20", "7", "expected ')' instead of the end"},
        {"sma(20))", "8", "unexpected ')'"},
        {"sma(20)$", "8", "unexpected '$'"},
        {"sma(,20)", "5", "expected a number or a name instead of ','"},
        {"", "1", "expected the name of a feature instead of the end"}
    };

    private final KernelRegistry registry = KernelRegistry.builtIn();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "rsi(14); rsi(close,14); rsi_14",
                "rsi( close , 14 ); rsi(close,14); rsi_14",
                "ema(21); ema(close,21,seed=sma); ema_21",
                "ema(close,21,seed=first); ema(close,21,seed=first); ema_21_first",
                "ema(seed=first,length=21,source=high); ema(high,21,seed=first); ema_high_21_first",
                "sma(rsi(14),5); sma(rsi(close,14),5); sma_rsi_14_5",
                "tr; tr; tr",
                "tr(); tr; tr",
                "volume; volume; volume"
            })
    void expressionsHaveOneCanonicalForm(String written, String canonical, String name) {
        assertThat(registry.canonical(written)).isEqualTo(canonical);
        assertThat(registry.canonical(canonical)).isEqualTo(canonical);
        assertThat(registry.featureName(written)).isEqualTo(name);
    }

    @Test
    void mistakesNameColumnAndNearestName() {
        for (String[] mistake : MISTAKES) {
            assertThatThrownBy(() -> registry.canonical(mistake[0]))
                    .hasMessageContaining(" at column " + mistake[1] + " of \"" + mistake[0] + "\"")
                    .hasMessageContainingAll(mistake[2].split("; "));
        }
    }

    @Test
    void namesAreUnique() {
        assertThatThrownBy(() -> KernelRegistry.with(List.of(Ema.TYPE))).hasMessageContaining("'ema'");
        assertThatThrownBy(() -> FeatureSet.of("twice", List.of("rsi(14)", "rsi(close,14)")))
                .hasMessageContaining("rsi_14");
    }
}
