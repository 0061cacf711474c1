package io.tidemark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Kernels are timed against values that are equal, and a row of them stays as small as it is. */
class KernelsTest {

    private static final double SHORT = 0.001;
    private static final int ROW_BYTES = 5_000;

    @Test
    void everyFunctionEqualsTaLib() {
        assertThatCode(new KernelDuel(TaLibTwins.ALL, SHORT)::requireEqual).doesNotThrowAnyException();
    }

    @Test
    void unequalFunctionsAreNotTimed() {
        TaLibTwin sma = TaLibTwins.ALL.get(0);
        TaLibTwin other = new TaLibTwin("SMA", List.of("sma(21)"), sma.tolerance(), sma.goal(), sma.function());
        assertThatThrownBy(new KernelDuel(List.of(other), SHORT)::requireEqual)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("differ from TA-Lib");
    }

    @Test
    void roundsCostSomethingOnBothSides() {
        List<KernelDuel.Round> rounds = new KernelDuel(TaLibTwins.ALL, 0.02).rounds(3);
        assertThat(rounds).hasSize(3);
        assertThat(Spread.of(rounds, KernelDuel.Round::plan).median()).isPositive();
        assertThat(Spread.of(rounds, KernelDuel.Round::taLib).median()).isPositive();
    }

    @Test
    void tenKernelsEqualTa4j() {
        assertThatCode(Ta4jTen::requireEqual).doesNotThrowAnyException();
    }

    @Test
    void sixtyFeaturesRememberLittle() {
        StateSize size = StateSize.measure();
        assertThat(StateSize.SIXTY).hasSize(60);
        assertThat(size.rowBytes()).isBetween(60 * Double.BYTES, ROW_BYTES);
        assertThat(size.rings().values()).allMatch(bytes -> bytes <= 65 * Double.BYTES);
    }
}
