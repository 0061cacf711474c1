package io.tidemark.state.feature;

import static io.tidemark.state.feature.PlainBars.ema;
import static io.tidemark.state.feature.PlainBars.sma;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tidemark.state.bar.Bar;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Regimes by their definitions over plain arrays. */
class RegimeDefinitionsTest {

    private static final List<Bar> WALK = DailySeries.walk(45, 900, 100);
    private static final double SCALE = 1;
    private static final double[] CLOSE = DailySeries.column(WALK, Bar::close);
    private static final double[] FEAR = Runs.values("macro_z(vix,252)", WALK);
    private static final double[] SHORTER = Runs.values("macro_z(vix,60)", WALK);
    private static final double[] RSI = Runs.values("rsi(14)", WALK);
    private static final double[] BY_SMA = regime(CLOSE, sma(CLOSE, 20), sma(CLOSE, 50));

    static Stream<Arguments> cases() {
        double[] percentile = Runs.values("atr_percentile(14,252)", WALK);
        return Stream.of(
                arguments("regime_sma", BY_SMA),
                arguments("regime_sma(5,100)", regime(CLOSE, sma(CLOSE, 5), sma(CLOSE, 100))),
                arguments("regime_ema", regime(ema(CLOSE, 9), ema(CLOSE, 21), ema(CLOSE, 50))),
                arguments("regime_atr", PlainSeries.of(CLOSE.length, i -> volatility(percentile[i], 33, 67))),
                arguments(
                        "regime_atr(14,252,10,90)",
                        PlainSeries.of(CLOSE.length, i -> volatility(percentile[i], 10, 90))),
                arguments("regime_vix", PlainSeries.of(CLOSE.length, i -> FEAR[i] > 1.5 ? 1 : 0)),
                arguments(
                        "regime_vix(macro_z(vix,60),1.2)", PlainSeries.of(CLOSE.length, i -> SHORTER[i] > 1.2 ? 1 : 0)),
                arguments("regime_vix(rsi(14),limit=60)", PlainSeries.of(CLOSE.length, i -> above(RSI[i], 60))),
                arguments("regime_factor", PlainSeries.of(CLOSE.length, i -> factor(BY_SMA[i]))),
                arguments("regime_factor(side=short)", PlainSeries.of(CLOSE.length, i -> factor(-BY_SMA[i]))),
                arguments("stc(8,12,30)", schaff()),
                arguments("stc_raw(8,12,30)", position()));
    }

    /** On whole prices many highs are equal; the definition looks for the first of them. */
    @Test
    void theEarliestOfEqualsCounts() {
        List<Bar> bars = DailySeries.coarse(46, 500, 20);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        for (int n : new int[] {1, 14, 40}) {
            PlainTwin.check("aroon_up_earliest(" + n + ")", bars, 1, PlainSeries.windows(high, n + 1, window -> {
                double most = Arrays.stream(window).max().orElseThrow();
                return 100.0
                        * IntStream.rangeClosed(0, n)
                                .filter(i -> window[i] == most)
                                .min()
                                .orElseThrow()
                        / n;
            }));
            PlainTwin.check("aroon_down_earliest(" + n + ")", bars, 1, PlainSeries.windows(low, n + 1, window -> {
                double least = Arrays.stream(window).min().orElseThrow();
                return 100.0
                        * IntStream.rangeClosed(0, n)
                                .filter(i -> window[i] == least)
                                .min()
                                .orElseThrow()
                        / n;
            }));
        }
        assertThat(Runs.values("aroon_up_earliest(14)", bars)).isNotEqualTo(Runs.values("aroon_up(14)", bars));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void equalTheirDefinitions(String expression, double[] expected) {
        PlainTwin.check(expression, WALK, SCALE, expected);
        if (expression.startsWith("regime") && !expression.contains("factor")) {
            assertThat(expected).contains(0, 1);
            assertThat(Arrays.stream(expected).anyMatch(value -> value == -1)).isEqualTo(!expression.contains("vix"));
        }
    }

    private static double[] regime(double[] first, double[] second, double[] third) {
        return PlainSeries.of(first.length, i -> {
            if (Double.isNaN(third[i])) {
                return Double.NaN;
            }
            boolean up = second[i] > third[i] && first[i] > second[i];
            boolean down = second[i] < third[i] && first[i] < second[i];
            return up ? 1 : down ? -1 : 0;
        });
    }

    private static double volatility(double percentile, double low, double high) {
        return Double.isNaN(percentile) ? Double.NaN : percentile < low ? -1 : percentile > high ? 1 : 0;
    }

    private static double above(double value, double limit) {
        return Double.isNaN(value) ? Double.NaN : value > limit ? 1 : 0;
    }

    private static double factor(double with) {
        return Double.isNaN(with) ? Double.NaN : with > 0 ? 1 : with < 0 ? 0.5 : 0.8;
    }

    private static double[] position() {
        double[] line = PlainSeries.minus(ema(CLOSE, 12), ema(CLOSE, 30));
        return PlainSeries.windows(line, 8, window -> {
            double low = Arrays.stream(window).min().orElseThrow();
            double high = Arrays.stream(window).max().orElseThrow();
            return 100 * (window[7] - low) / (high - low);
        });
    }

    private static double[] schaff() {
        return sma(position(), 3);
    }
}
