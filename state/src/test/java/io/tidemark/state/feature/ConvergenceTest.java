package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvergenceTest {

    /** The total of all closes, from where it began. */
    private static final class Total extends Kernel {

        private final int close;

        private Total(Wiring wiring) {
            super(wiring, 1, 1);
            close = wiring.use("close");
        }

        @Override
        protected double update(double[] frame, double[] row) {
            row[at] += frame[close];
            return row[at];
        }
    }

    /** The share that the close has of the greatest so far. */
    private static final class OfTheGreatest extends Kernel {

        private final int close;

        private OfTheGreatest(Wiring wiring) {
            super(wiring, 1, 1);
            close = wiring.use("close");
        }

        @Override
        protected double update(double[] frame, double[] row) {
            row[at] = Math.max(row[at], frame[close] + count(row));
            return frame[close] / row[at];
        }
    }

    /** The close in other units. */
    private static final class Millionth extends Kernel {

        private final int close;

        private Millionth(Wiring wiring) {
            super(wiring, 0, 1);
            close = wiring.use("close");
        }

        @Override
        protected double update(double[] frame, double[] row) {
            return frame[close] * 0x1p-20;
        }
    }

    @Test
    void aWindowForgetsWhenItIsFull() {
        assertThat(measured("sma(20)")).isEqualTo(new Convergence(20, 20, Convergence.Kind.CONVERGES));
        assertThat(measured("close")).isEqualTo(new Convergence(1, 1, Convergence.Kind.CONVERGES));
    }

    /** (1 − α)ⁿ × the difference at the start, some percent, is below 1e-9 of the value: n near ln(1e-7…1e-8) / ln(1 − α). */
    @ParameterizedTest
    @CsvSource({"ema(9), 9, 70, 100", "ema(21), 21, 160, 220", "rsi(14), 15, 200, 320"})
    void aRecursionForgetsSlowly(String expression, int first, int least, int most) {
        Convergence convergence = measured(expression);
        assertThat(convergence.kind()).isEqualTo(Convergence.Kind.CONVERGES);
        assertThat(convergence.first()).isEqualTo(first);
        assertThat(convergence.bars()).isBetween(least, most);
    }

    @Test
    void whatIsNeverForgottenHasAName() {
        assertThat(measured("total").kind()).isEqualTo(Convergence.Kind.CUMULATIVE);
        assertThat(measured("of_greatest").kind()).isEqualTo(Convergence.Kind.PATH_DEPENDENT);
    }

    /** 1e-9 of a value of any size: what is a millionth of a price converges as late as the price does. */
    @Test
    void smallValuesAreNotCloseForTheirSmallness() {
        assertThat(measured("ema(millionth,9)")).isEqualTo(measured("ema(close,9)"));
        Convergence macd = measured("macd(12,26)");
        assertThat(macd.kind()).isEqualTo(Convergence.Kind.CONVERGES);
        assertThat(macd.bars()).isGreaterThan(measured("ema(26)").bars());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zigzag_pivot",
                "renko_direction",
                "sar",
                "sarext",
                "supertrend",
                "fractal_high",
                "fib_500",
                "swing_direction",
                "td_countdown",
                "drawdown_cumulative",
                "ema(supertrend_direction(10,3),9)"
            })
    void whatDeclaresItIsPathDependentAndSoIsAllThatIsMadeOfIt(String expression) {
        Convergence convergence = Convergence.of(expression, KernelRegistry.builtIn());
        assertThat(convergence.kind()).isEqualTo(Convergence.Kind.PATH_DEPENDENT);
        assertThat(convergence.bars()).isZero();
    }

    private static Convergence measured(String expression) {
        KernelRegistry registry = KernelRegistry.with(List.of(
                KernelType.of("total", Total::new),
                KernelType.of("of_greatest", OfTheGreatest::new),
                KernelType.of("millionth", Millionth::new)));
        FeatureSet set = new FeatureSet("one", List.of(new FeatureSet.Feature("one", expression)));
        return Convergence.of(Plan.of(set, registry));
    }
}
