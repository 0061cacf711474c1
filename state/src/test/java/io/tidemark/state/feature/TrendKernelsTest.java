package io.tidemark.state.feature;

import static io.tidemark.state.feature.PlainSeries.ema;
import static io.tidemark.state.feature.PlainSeries.minus;
import static io.tidemark.state.feature.PlainSeries.ratio;
import static io.tidemark.state.feature.PlainSeries.sma;
import static io.tidemark.state.feature.PlainSeries.sum;
import static io.tidemark.state.feature.PlainSeries.zip;
import static org.assertj.core.api.Assertions.assertThat;

import com.tictactec.ta.lib.Core;
import io.tidemark.state.bar.Bar;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trends against TA-Lib, the published values of Skender and Lean, and plain arrays. */
class TrendKernelsTest {

    private static final int[] LENGTHS = {2, 5, 14, 50};

    /** Where differences of like numbers come near zero: a share of 100 per cent. */
    private static final double NEAR_ZERO = 1e-10;

    private final Core core = new Core();

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void directionalMovement(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        double[] close = DailySeries.column(bars, Bar::close);
        for (int n : new int[] {1, 2, 14, 50}) {
            near("plus_dm(" + n + ")", bars, (last, b, c, out) -> core.plusDM(0, last, high, low, n, b, c, out));
            near("minus_dm(" + n + ")", bars, (last, b, c, out) -> core.minusDM(0, last, high, low, n, b, c, out));
        }
        // TA-Lib's DI of one bar is a fraction, ours per cent as all others.
        for (int n : LENGTHS) {
            near("plus_di(" + n + ")", bars, (last, b, c, out) -> core.plusDI(0, last, high, low, close, n, b, c, out));
            near(
                    "minus_di(" + n + ")",
                    bars,
                    (last, b, c, out) -> core.minusDI(0, last, high, low, close, n, b, c, out));
            near("dx(" + n + ")", bars, (last, b, c, out) -> core.dx(0, last, high, low, close, n, b, c, out));
            near("adx(" + n + ")", bars, (last, b, c, out) -> core.adx(0, last, high, low, close, n, b, c, out));
            near("adxr(" + n + ")", bars, (last, b, c, out) -> core.adxr(0, last, high, low, close, n, b, c, out));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void aroon(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        double[] rest = new double[high.length];
        for (int n : LENGTHS) {
            near("aroon_up(" + n + ")", bars, (last, b, c, out) -> core.aroon(0, last, high, low, n, b, c, rest, out));
            near(
                    "aroon_down(" + n + ")",
                    bars,
                    (last, b, c, out) -> core.aroon(0, last, high, low, n, b, c, out, rest));
            near("aroonosc(" + n + ")", bars, (last, b, c, out) -> core.aroonOsc(0, last, high, low, n, b, c, out));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void parabolicStops(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        near("sar", bars, (last, b, c, out) -> core.sar(0, last, high, low, 0.02, 0.2, b, c, out));
        near("sar(0.5,0.1)", bars, (last, b, c, out) -> core.sar(0, last, high, low, 0.5, 0.1, b, c, out));
        double[][] settings = {
            {0, 0, 0.02, 0.02, 0.2, 0.02, 0.02, 0.2},
            {0, 0.01, 0.03, 0.02, 0.4, 0.02, 0.01, 0.3},
            {1000, 0, 0.5, 0.02, 0.4, 0.02, 0.9, 0.3},
            {-500, 0.02, 0.03, 0.05, 0.4, 0.01, 0.01, 0.1}
        };
        for (double[] s : settings) {
            String arguments = Arrays.toString(s).replace('[', '(').replace(']', ')');
            near(
                    "sarext" + arguments,
                    bars,
                    (last, b, c, out) ->
                            core.sarExt(0, last, high, low, s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7], b, c, out));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "adx.csv; pdi; plus_di(14,seed=wilder); 1e-9",
                "adx.csv; mdi; minus_di(14,seed=wilder); 1e-9",
                "adx.csv; dx; dx(14,seed=wilder); 1e-9",
                "adx.csv; adx; adx(14,seed=wilder); 1e-9",
                "adx.csv; adxr; adxr(14,seed=wilder); 1e-9",
                "supertrend.csv; superTrend; supertrend(10,3); 1e-9",
                "vortex.csv; pvi; vortex_plus(14); 1e-9",
                "vortex.csv; nvi; vortex_minus(14); 1e-9"
            })
    void skender(String file, String column, String expression, double tolerance) {
        SkenderTwin.check(file, column, expression, tolerance);
    }

    /** The oscillator is printed with seven digits. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "spy_aroon_oscillator.csv; Aroon Oscillator 14; aroonosc(14); 1e-6",
                "spy_sarext.csv.gz; SAR; sar; 1e-9",
                "spy_sarext.csv.gz; SAREXT; sarext; 1e-9",
                "spy_sarext.csv.gz; SAREXT_PARAM1; sarext(0,0,0.02,0.01,0.3,0.03,0.02,0.4); 1e-9",
                "spy_sarext.csv.gz; SAREXT_PARAM2; sarext(100,0,0.02,0.01,0.3,0.03,0.02,0.4); 1e-9",
                "spy_sarext.csv.gz; SAREXT_PARAM3; sarext(-95,0,0.02,0.01,0.3,0.03,0.02,0.4); 1e-9",
                "spy_sarext.csv.gz; SAREXT_PARAM4; sarext(100,0.02,0.02,0.01,0.3,0.03,0.02,0.4); 1e-9",
                "spy_with_ichimoku.csv; Tenkan; ichimoku_tenkan; 1e-9",
                "spy_with_ichimoku.csv; Kijun; ichimoku_kijun; 1e-9"
            })
    void lean(String file, String column, String expression, double tolerance) {
        LeanTwin.check(file, column, 1, expression, tolerance);
    }

    /** Lean's spans are where charts draw them, 26 bars after the bar that computes ours. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"Senkou A; ichimoku_senkou_a; 25", "Senkou B; ichimoku_senkou_b; 51"})
    void leansSpans(String column, String expression, int first) {
        List<String> lines = DailySeries.lines("reference/lean/spy_with_ichimoku.csv");
        int at = List.of(lines.get(0).split(",")).indexOf(column);
        double[] ours = Runs.values(expression, LeanTwin.bars(lines));
        for (int i = 0; i < ours.length - 26; i++) {
            String later = lines.get(i + 27).split(",", -1)[at];
            double expected = later.isEmpty() ? Double.NaN : Double.parseDouble(later);
            int bar = i;
            DailySeries.assertClose(ours[i], expected, 1e-9, () -> expression + " at bar " + bar);
            assertThat(Double.isNaN(expected)).isEqualTo(i < first);
        }
    }

    @Test
    void sumsAndMiddles() {
        List<Bar> bars = DailySeries.walk(21, 600, 100);
        double[] open = DailySeries.column(bars, Bar::open);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        double[] close = DailySeries.column(bars, Bar::close);
        double[] span = minus(high, low);
        PlainSeries.check("bar_range", bars, span);
        PlainSeries.check("mass_index", bars, sum(ratio(ema(span, 9), ema(ema(span, 9), 9), 1), 25));
        PlainSeries.check("mass_index(40,5)", bars, sum(ratio(ema(span, 5), ema(ema(span, 5), 5), 1), 40));
        PlainSeries.check("qstick", bars, sma(minus(close, open), 8));
        PlainSeries.check("qstick(30)", bars, sma(minus(close, open), 30));
        PlainSeries.check(
                "ema_cross", bars, zip(ema(close, 9), ema(close, 21), (fast, slow) -> Math.signum(fast - slow)));
        double[] tenkan = middle(high, low, 9);
        double[] kijun = middle(high, low, 26);
        PlainSeries.check("ichimoku_senkou_a", bars, zip(tenkan, kijun, (one, other) -> (one + other) / 2));
        PlainSeries.check("ichimoku_senkou_b", bars, middle(high, low, 52));
    }

    @Test
    void onOneLineThereIsNoCross() {
        List<Bar> bars = Hostile.FLAT.bars();
        double[] cross = Runs.values("ema_cross(close,2,3)", bars.subList(0, 100));
        assertThat(cross).endsWith(0, 0, 0).doesNotContain(1, -1);
    }

    /** The direction is that of the side on which the line lies, whichever way it got there. */
    @Test
    void theDirectionSaysWhichBandTheLineIs() {
        List<Bar> bars = DailySeries.equity("spy");
        double[] line = Runs.values("supertrend(10,2.5)", bars);
        double[] direction = Runs.values("supertrend_direction(10,2.5)", bars);
        int turns = 0;
        for (int i = 0; i < line.length; i++) {
            assertThat(Double.isNaN(direction[i])).isEqualTo(i < 10);
            if (i >= 10) {
                assertThat(direction[i]).isEqualTo(bars.get(i).close() > line[i] ? 1 : -1);
                turns += i > 10 && direction[i] != direction[i - 1] ? 1 : 0;
            }
        }
        assertThat(turns).isBetween(100, 500);
    }

    /** Without a trend there is none: on flat bars all is 0, and DX stays what it was. */
    @Test
    void flatBarsHaveNoDirection() {
        List<Bar> bars = Hostile.FLAT.bars();
        for (String expression : List.of("plus_di", "minus_di", "dx", "adx", "adxr", "plus_dm", "minus_dm")) {
            double[] values = Runs.values(expression, bars);
            assertThat(values[values.length - 1]).as(expression).isZero();
        }
        assertThat(Runs.values("aroon_up", bars)[600]).isEqualTo(100);
        assertThat(Runs.values("vortex_plus", bars)[600]).isNaN();
    }

    private static double[] middle(double[] high, double[] low, int n) {
        return zip(PlainSeries.highest(high, n), PlainSeries.lowest(low, n), (most, least) -> (most + least) / 2);
    }

    private static void near(String expression, List<Bar> bars, TaLibTwin.Call call) {
        TaLibTwin.check(expression, bars, NEAR_ZERO, call);
    }
}
