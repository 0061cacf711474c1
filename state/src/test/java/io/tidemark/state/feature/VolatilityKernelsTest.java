package io.tidemark.state.feature;

import static io.tidemark.state.feature.PlainBars.both;
import static io.tidemark.state.feature.PlainBars.ema;
import static io.tidemark.state.feature.PlainBars.mean;
import static io.tidemark.state.feature.PlainBars.populationDeviation;
import static io.tidemark.state.feature.PlainBars.rolling;
import static io.tidemark.state.feature.PlainBars.sampleDeviation;
import static io.tidemark.state.feature.PlainBars.sma;
import static io.tidemark.state.feature.PlainBars.wilder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tictactec.ta.lib.Core;
import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranges and dispersions against TA-Lib, published values, and their definitions computed plainly. */
class VolatilityKernelsTest {

    private static final MathContext DIGITS = new MathContext(50);

    private final Core core = new Core();
    private final List<Bar> walk = DailySeries.walk(21, 700, 100);
    private final PlainBars plain = new PlainBars(walk);

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void equalTaLib(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        double[] close = DailySeries.column(bars, Bar::close);
        for (int n : new int[] {2, 14, 50}) {
            TaLibTwin.check(
                    "natr(" + n + ")", bars, (last, b, c, out) -> core.natr(0, last, high, low, close, n, b, c, out));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "atr.csv; atrp; natr(14); 1e-9",
                "stdev.csv; stdDev; stddev(14); 1e-9",
                "ulcer.csv; ulcerIndex; ulcer(14); 1e-9"
            })
    void equalSkender(String file, String column, String expression, double tolerance) {
        SkenderTwin.check(file, column, expression, tolerance);
    }

    @Test
    void equalLean() {
        // Printed from rounded parts.
        LeanTwin.checkWhereKnown("spy_atr.csv", "Average True Range 14", "atr_sma(14)", 1, 480, 5e-6);
        // Lean counts a true range of bar 1, which is in its first value alone.
        LeanTwin.checkWhereKnown("spy_with_chop.csv", "CHOP14", "chop(14)", 15, 480, 1e-9);
        LeanTwin.checkWhereKnown("spy_with_rsv.csv", "RSV9", "rogers_satchell(9)", 1, 490, 1e-12);
    }

    @Test
    void equalsTheSpreadsheetOfTa4j() {
        List<String> lines = DailySeries.lines("reference/ta4j/atr13_first_seed.csv");
        List<Bar> bars = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            double[] values = Arrays.stream(line.split(","))
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            bars.add(DailySeries.bar("1D", bars.size(), bars.size() + 1, values));
        }
        double[] ours = Runs.values("atr_ewm(13)", bars);
        for (int i = 0; i < bars.size(); i++) {
            double expected = Double.parseDouble(lines.get(i + 1).split(",")[7]);
            assertThat(ours[i]).isCloseTo(expected, within(1e-9));
            Oracles.note("atr_ewm", "ta4j", Oracles.difference(ours[i], expected));
        }
    }

    @Test
    void rangesEqualTheirDefinitions() {
        double[] ranges = plain.trueRange();
        double[] atr = wilder(ranges, 14);
        PlainTwin.check("true_high", walk, 0, plain.from(1, i -> Math.max(plain.high[i], plain.close[i - 1])));
        PlainTwin.check("true_low", walk, 0, plain.from(1, i -> Math.min(plain.low[i], plain.close[i - 1])));
        PlainTwin.check("atr_sma(30)", walk, 0, sma(ranges, 30));
        PlainTwin.check("atr_percentile", walk, 0, rolling(atr, 252, VolatilityKernelsTest::rank));
        PlainTwin.check("atr_percentile(2,10)", walk, 0, rolling(wilder(ranges, 2), 10, VolatilityKernelsTest::rank));
        PlainTwin.check(
                "atr_expansion(14,20,1.05)", walk, 0, both(atr, sma(atr, 20), (a, m) -> isTrue(m, a > 1.05 * m)));
        double[] high = plain.from(1, i -> Math.max(plain.high[i], plain.close[i - 1]));
        double[] low = plain.from(1, i -> Math.min(plain.low[i], plain.close[i - 1]));
        for (int n : new int[] {2, 14, 40}) {
            double[] span = both(PlainBars.highest(high, n), PlainBars.lowest(low, n), (h, l) -> h - l);
            double[] path = sma(ranges, n);
            PlainTwin.check(
                    "chop(" + n + ",range=true)",
                    walk,
                    1,
                    both(path, span, (mean, s) -> 100 * Math.log10(n * mean / s) / Math.log10(n)));
        }
        double[] smooth = ema(plain.from(0, i -> plain.high[i] - plain.low[i]), 10);
        PlainTwin.check(
                "chaikin_volatility",
                walk,
                1,
                plain.from(10, i -> 100 * (smooth[i] - smooth[i - 10]) / smooth[i - 10]));
    }

    @Test
    void volatilitiesEqualTheirDefinitions() {
        double[] o = logs(plain.open);
        double[] h = logs(plain.high);
        double[] l = logs(plain.low);
        double[] c = logs(plain.close);
        double[] parkinson = plain.from(0, i -> squared(h[i] - l[i]) / (4 * Math.log(2)));
        double[] garmanKlass =
                plain.from(0, i -> 0.5 * squared(h[i] - l[i]) - (2 * Math.log(2) - 1) * squared(c[i] - o[i]));
        double[] rogersSatchell = plain.from(0, i -> (h[i] - c[i]) * (h[i] - o[i]) + (l[i] - c[i]) * (l[i] - o[i]));
        double[] closes = plain.from(1, i -> c[i] - c[i - 1]);
        double[] gaps = plain.from(1, i -> o[i] - c[i - 1]);
        double[] days = plain.from(0, i -> c[i] - o[i]);
        PlainTwin.check("close_move", walk, 1e-3, closes);
        for (int n : new int[] {2, 20, 90}) {
            String length = "(" + n + ")";
            PlainTwin.check("parkinson" + length, walk, 0, root(sma(parkinson, n)));
            PlainTwin.check("garman_klass" + length, walk, 1e-3, root(sma(garmanKlass, n)));
            PlainTwin.check("rogers_satchell" + length, walk, 1e-3, root(sma(rogersSatchell, n)));
            PlainTwin.check("close_to_close" + length, walk, 1e-3, sampleDeviation(closes, n));
            double k = 0.34 / (1.34 + (n + 1.0) / (n - 1.0));
            double[] gap = sampleDeviation(gaps, n);
            double[] day = sampleDeviation(days, n);
            double[] range = sma(rogersSatchell, n);
            PlainTwin.check(
                    "yang_zhang" + length,
                    walk,
                    1e-3,
                    plain.from(n, i -> Math.sqrt(squared(gap[i]) + k * squared(day[i]) + (1 - k) * range[i])));
        }
        PlainTwin.check(
                "relative_volatility",
                walk,
                0,
                both(sampleDeviation(closes, 20), sampleDeviation(closes, 100), (a, b) -> a / b));
    }

    @Test
    void rviEqualsItsDefinition() {
        for (List<Bar> bars : List.of(walk, DailySeries.coarse(24, 700, 60))) {
            double[] close = DailySeries.column(bars, Bar::close);
            double[] deviation = populationDeviation(close, 10);
            double[] up = wilder(plain.from(9, i -> close[i] > close[i - 1] ? deviation[i] : 0), 14);
            double[] down = wilder(plain.from(9, i -> close[i] < close[i - 1] ? deviation[i] : 0), 14);
            PlainTwin.check("rvi", bars, 0, both(up, down, (u, d) -> 100 * u / (u + d)));
        }
    }

    @Test
    void squeezeEqualsItsDefinition() {
        double[] middle = both(
                PlainBars.highest(plain.high, 20), PlainBars.lowest(plain.low, 20), (high, low) -> (high + low) / 2);
        double[] average = sma(plain.close, 20);
        double[] distance = plain.from(19, i -> plain.close[i] - (middle[i] + average[i]) / 2);
        PlainTwin.check("squeeze_momentum", walk, 1, rolling(distance, 20, VolatilityKernelsTest::endOfLine));

        double[] band = populationDeviation(plain.close, 20);
        double[] centre = ema(plain.close, 20);
        double[] range = wilder(plain.trueRange(), 20);
        double[] expected = plain.from(
                20,
                i -> isTrue(
                        0,
                        average[i] + 2 * band[i] < centre[i] + 1.5 * range[i]
                                && average[i] - 2 * band[i] > centre[i] - 1.5 * range[i]));
        PlainTwin.check("squeeze", walk, 0, expected);
        assertThat(expected).contains(0, 1);
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void surviveHostileSeries(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : new int[] {2, 14, 65, 200}) {
            DecimalTwin.check("atr_sma(" + n + ")", bars, b -> DecimalOracle.sma(DecimalOracle.trueRanges(b), n));
            DecimalTwin.check("stddev(" + n + ")", bars, b -> deviation(DecimalOracle.closes(b), n));
        }
    }

    @Test
    void aFlatMarketHasNoVolatilityAndNoRatio() {
        List<Bar> bars = new ArrayList<>();
        for (int day = 0; day < 400; day++) {
            bars.add(DailySeries.flat(day, 50));
        }
        for (String zero : List.of("natr", "ulcer", "parkinson", "yang_zhang", "close_to_close", "atr_expansion")) {
            assertThat(Runs.values(zero, bars)[399]).as(zero).isZero();
        }
        for (String none : List.of("chop", "chaikin_volatility", "relative_volatility", "rvi")) {
            assertThat(Runs.values(none, bars)[399]).as(none).isNaN();
        }
        assertThat(Runs.values("atr_percentile", bars)[399]).isEqualTo(50);
    }

    /** A close of zero has no log: the bars around it are left out, and the windows before and after hold what they should. */
    @Test
    void aPriceWithoutLogIsLeftOut() {
        List<Bar> odd = new ArrayList<>(walk.subList(0, 300));
        odd.set(150, DailySeries.bar(150, 0, 0, 0, 0, 10));
        double[] ours = Runs.values("yang_zhang(20)", odd);
        double[] clean = Runs.values("yang_zhang(20)", walk.subList(0, 300));
        assertThat(ours[150]).isNaN();
        assertThat(Arrays.copyOf(ours, 150)).isEqualTo(Arrays.copyOf(clean, 150));
        for (int i = 175; i < 300; i++) {
            assertThat(ours[i]).isCloseTo(clean[i], within(1e-12));
        }
    }

    private static BigDecimal[] deviation(BigDecimal[] x, int n) {
        BigDecimal[] mean = DecimalOracle.sma(x, n);
        BigDecimal[] out = new BigDecimal[x.length];
        for (int i = n - 1; i < x.length; i++) {
            BigDecimal squares = BigDecimal.ZERO;
            for (int j = i - n + 1; j <= i; j++) {
                squares = squares.add(x[j].subtract(mean[i]).pow(2));
            }
            out[i] = squares.divide(new BigDecimal(n), DIGITS).sqrt(DIGITS);
        }
        return out;
    }

    private static double rank(double[] values) {
        double newest = values[values.length - 1];
        double less = Arrays.stream(values).filter(value -> value < newest).count();
        double equal = Arrays.stream(values).filter(value -> value == newest).count() - 1;
        return 100 * (less + equal / 2) / (values.length - 1);
    }

    /** The least-squares line by its normal equations, at its end. */
    private static double endOfLine(double[] values) {
        int n = values.length;
        double x = 0;
        double y = 0;
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            x += i;
            y += values[i];
            xx += (double) i * i;
            xy += i * values[i];
        }
        double slope = (n * xy - x * y) / (n * xx - x * x);
        return (y - slope * x) / n + slope * (n - 1);
    }

    private static double isTrue(double known, boolean truth) {
        return Double.isNaN(known) ? Double.NaN : truth ? 1 : 0;
    }

    private static double squared(double value) {
        return value * value;
    }

    private static double[] logs(double[] prices) {
        return Arrays.stream(prices).map(Math::log).toArray();
    }

    private static double[] root(double[] values) {
        return Arrays.stream(values).map(Math::sqrt).toArray();
    }
}
