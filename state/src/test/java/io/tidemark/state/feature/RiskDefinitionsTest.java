package io.tidemark.state.feature;

import static io.tidemark.state.feature.PlainBars.both;
import static io.tidemark.state.feature.PlainBars.mean;
import static io.tidemark.state.feature.PlainBars.populationDeviation;
import static io.tidemark.state.feature.PlainBars.rolling;
import static io.tidemark.state.feature.PlainBars.sampleDeviation;
import static io.tidemark.state.feature.PlainBars.sma;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Ratios, risks, drawdowns and limits by their definitions over plain arrays. */
class RiskDefinitionsTest {

    private static final List<Bar> WALK = DailySeries.walk(41, 700, 100);
    private static final double SCALE = 1e-3;
    private static final double[] CLOSE = DailySeries.column(WALK, Bar::close);
    private static final double[] RETURNS =
            PlainSeries.of(CLOSE.length, i -> i == 0 ? Double.NaN : CLOSE[i] / CLOSE[i - 1] - 1);

    static Stream<Arguments> cases() {
        return Stream.of(
                arguments("sharpe(30)", both(sma(RETURNS, 30), sampleDeviation(RETURNS, 30), (m, s) -> m / s)),
                arguments(
                        "sharpe(8,of=population)",
                        both(sma(RETURNS, 8), populationDeviation(RETURNS, 8), (m, s) -> m / s)),
                arguments("sortino(30)", rolling(RETURNS, 30, window -> sortino(window, 0, 30))),
                arguments("sortino(30,0.001,of=sample)", rolling(RETURNS, 30, window -> sortino(window, 0.001, 29))),
                arguments(
                        "value_at_risk(40,0.99)",
                        both(sma(RETURNS, 40), sampleDeviation(RETURNS, 40), (m, s) -> m - 2.3263478740408408 * s)),
                arguments(
                        "value_at_risk(90,0.95)",
                        both(sma(RETURNS, 90), sampleDeviation(RETURNS, 90), (m, s) -> m - 1.6448536269514722 * s)),
                arguments("historical_var(50,0.9)", rolling(RETURNS, 50, window -> quantile(window, 0.1))),
                arguments("expected_shortfall(50,0.9)", rolling(RETURNS, 50, window -> shortfall(window, 0.1))),
                arguments("expected_shortfall", rolling(RETURNS, 252, window -> shortfall(window, 0.05))),
                arguments(
                        "drawdown(60)",
                        rolling(
                                CLOSE,
                                60,
                                window ->
                                        window[59] / Arrays.stream(window).max().orElseThrow() - 1)),
                arguments(
                        "drawdown_cumulative",
                        PlainSeries.of(
                                CLOSE.length,
                                i -> CLOSE[i]
                                                / Arrays.stream(CLOSE, 0, i + 1)
                                                        .max()
                                                        .orElseThrow()
                                        - 1)),
                arguments(
                        "minmax(15)",
                        rolling(
                                CLOSE,
                                15,
                                window -> (window[14] - quantile(window, 0))
                                        / (quantile(window, 1) - quantile(window, 0)))),
                arguments(
                        "clip(99,101.5)",
                        PlainSeries.of(CLOSE.length, i -> CLOSE[i] < 99 ? 99 : CLOSE[i] > 101.5 ? 101.5 : CLOSE[i])),
                arguments(
                        "winsor(40,0.1)",
                        rolling(
                                CLOSE,
                                40,
                                window ->
                                        Math.max(quantile(window, 0.1), Math.min(quantile(window, 0.9), window[39])))),
                arguments(
                        "abs(mom(3))",
                        PlainSeries.of(CLOSE.length, i -> i < 3 ? Double.NaN : Math.abs(CLOSE[i] - CLOSE[i - 3]))),
                arguments("lag(7)", PlainSeries.lag(CLOSE, 7)),
                arguments("efficiency_ratio(12)", rolling(CLOSE, 13, RiskDefinitionsTest::efficiency)),
                arguments(
                        "outlier_z(pct_return(1),1.5,30)",
                        rolling(
                                RETURNS,
                                30,
                                window -> Math.abs(window[29] - mean(window)) > 1.5 * deviation(window) ? 1 : 0)),
                arguments(
                        "outlier_iqr(pct_return(1),0.3,30)",
                        rolling(RETURNS, 30, RiskDefinitionsTest::beyondQuartiles)),
                arguments(
                        "static_z(100,0.5)",
                        PlainSeries.of(CLOSE.length, i -> Math.max(-10, Math.min(10, (CLOSE[i] - 100) / 0.5)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void equalTheirDefinitions(String expression, double[] expected) {
        PlainTwin.check(expression, WALK, SCALE, expected);
    }

    @Test
    void flagsAreRaisedNowAndThen() {
        for (String flag : List.of("outlier_z(pct_return(1),1.5,30)", "outlier_iqr(pct_return(1),0.3,30)")) {
            assertThat(Runs.values(flag, WALK)).contains(0, 1);
        }
        // A spike of the usual length and limit.
        List<Bar> bars = new ArrayList<>(WALK);
        bars.set(400, DailySeries.flat(400, 1e4));
        for (String flag : List.of("outlier_z", "outlier_iqr(3,252)")) {
            assertThat(Runs.values(flag, bars)[400]).as(flag).isEqualTo(1);
        }
    }

    @Test
    void whatStandsStillHasNoRatioAndNoOutlier() {
        List<Bar> bars = Hostile.FLAT.bars();
        for (String none : List.of("sharpe", "sortino", "minmax")) {
            assertThat(Runs.values(none, bars)[600]).as(none).isNaN();
        }
        for (String zero : List.of("outlier_z", "outlier_iqr", "drawdown", "drawdown_cumulative", "value_at_risk")) {
            assertThat(Runs.values(zero, bars)[600]).as(zero).isZero();
        }
    }

    /** They are told by name before the first bar. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "static_z(close,100,0); 'std' of static_z(close,…) is 0",
                "static_z(close,100); 'std' of static_z",
                "value_at_risk(252,1); 'confidence' of value_at_risk",
                "expected_shortfall(252,1.5); 'confidence' of expected_shortfall",
                "winsor(252,0.6); 'p' of winsor",
                "clip(3,2); 'low' of clip",
                "ewma_volatility(1); 'lambda' of ewma_volatility",
                "garch_volatility(0,1,0.1,1); 'beta' of garch_volatility",
                "variance_ratio(10,6); 'q' of variance_ratio",
                "sample_entropy(10,9); 'pattern' of an entropy",
                "laguerre(1); 'gamma' of laguerre",
                "itrend(1.1); 'alpha' of itrend"
            })
    void wrongParametersAreNamed(String expression, String message) {
        assertThatThrownBy(() -> Runs.plan(expression)).hasMessageContaining(message);
    }

    private static double sortino(double[] window, double target, int divisor) {
        double shortfalls = Arrays.stream(window)
                .map(r -> r < target ? (r - target) * (r - target) : 0)
                .sum();
        return (mean(window) - target) / Math.sqrt(shortfalls / divisor);
    }

    private static double quantile(double[] window, double share) {
        double[] sorted = Arrays.stream(window).sorted().toArray();
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] * (1 - (place - below)) + sorted[above] * (place - below);
    }

    private static double shortfall(double[] window, double tail) {
        double quantile = quantile(window, tail);
        return Arrays.stream(window).filter(r -> r <= quantile).average().orElseThrow();
    }

    private static double beyondQuartiles(double[] window) {
        double lower = quantile(window, 0.25);
        double upper = quantile(window, 0.75);
        double value = window[window.length - 1];
        return value > upper + 0.3 * (upper - lower) || value < lower - 0.3 * (upper - lower) ? 1 : 0;
    }

    private static double efficiency(double[] window) {
        double way = 0;
        for (int i = 1; i < window.length; i++) {
            way += Math.abs(window[i] - window[i - 1]);
        }
        return Math.abs(window[window.length - 1] - window[0]) / way;
    }

    private static double deviation(double[] window) {
        double mean = mean(window);
        return Math.sqrt(Arrays.stream(window).map(x -> (x - mean) * (x - mean)).sum() / (window.length - 1));
    }
}
