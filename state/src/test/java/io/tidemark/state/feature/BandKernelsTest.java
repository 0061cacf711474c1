package io.tidemark.state.feature;

import static io.tidemark.state.feature.PlainBars.both;
import static io.tidemark.state.feature.PlainBars.ema;
import static io.tidemark.state.feature.PlainBars.highest;
import static io.tidemark.state.feature.PlainBars.lowest;
import static io.tidemark.state.feature.PlainBars.populationDeviation;
import static io.tidemark.state.feature.PlainBars.sma;
import static io.tidemark.state.feature.PlainBars.wilder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MAType;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bands and channels against TA-Lib, published values, and their definitions computed plainly. */
class BandKernelsTest {

    private final Core core = new Core();
    private final List<Bar> walk = DailySeries.walk(22, 700, 100);
    private final PlainBars plain = new PlainBars(walk);

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void bollingerEqualsTaLib(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] close = DailySeries.column(bars, Bar::close);
        for (int n : new int[] {2, 5, 20, 100}) {
            for (int line = 0; line < 3; line++) {
                int at = line;
                String name = List.of("bb_upper", "bb_middle", "bb_lower").get(line);
                String arguments = line == 1 ? "(" + n + ")" : "(" + n + ",2.5)";
                TaLibTwin.check(name + arguments, bars, (last, b, c, out) -> bollinger(last, close, n, b, c, out, at));
            }
        }
    }

    private RetCode bollinger(int last, double[] close, int n, MInteger begin, MInteger count, double[] out, int line) {
        double[][] lines = new double[3][close.length];
        lines[line] = out;
        return core.bbands(0, last, close, n, 2.5, 2.5, MAType.Sma, begin, count, lines[0], lines[1], lines[2]);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "bb.csv; upperBand; bb_upper",
                "bb.csv; sma; bb_middle",
                "bb.csv; lowerBand; bb_lower",
                "bb.csv; width; bb_width",
                "bb.csv; percentB; bb_percent",
                "keltner.csv; upperBand; keltner_upper",
                "keltner.csv; centerline; keltner_middle",
                "keltner.csv; lowerBand; keltner_lower",
                "keltner.csv; width; keltner_width",
                "ma-env.csv; upperEnvelope; ma_envelope_upper",
                "ma-env.csv; lowerEnvelope; ma_envelope_lower",
                "chexit.csv; chandelierExit; chandelier_long"
            })
    void equalSkender(String file, String column, String expression) {
        SkenderTwin.check(file, column, expression, 1e-9);
    }

    @ParameterizedTest
    @CsvSource({"UpperBand, accbands_upper", "MiddleBand, accbands_middle", "LowerBand, accbands_lower"})
    void accelerationEqualsLean(String column, String expression) {
        // Printed to four decimals.
        LeanTwin.checkWhereKnown("spy_acceleration_bands_20_4.csv", column, expression, 1, 480, 1e-6);
    }

    /** Lean's file begins before its window is full. */
    @ParameterizedTest
    @CsvSource({"Top, donchian_upper", "Bottom, donchian_lower", "Mean, donchian_middle"})
    void donchianEqualsLean(String column, String name) {
        LeanTwin.checkWhereKnown(
                "spy_with_don50.csv", "Donchian Channels 50 " + column, name + "(50,current=included)", 50, 440, 1e-9);
    }

    @Test
    void donchianLeavesTheCurrentBarOut() {
        for (int n : new int[] {1, 2, 20, 80}) {
            double[] upper = highest(plain.high, n);
            double[] lower = lowest(plain.low, n);
            PlainTwin.check("donchian_upper(" + n + ")", walk, 0, plain.from(n, i -> upper[i - 1]));
            PlainTwin.check("donchian_lower(" + n + ")", walk, 0, plain.from(n, i -> lower[i - 1]));
            PlainTwin.check(
                    "donchian_middle(" + n + ")", walk, 0, plain.from(n, i -> (upper[i - 1] + lower[i - 1]) / 2));
        }
    }

    @Test
    void channelsEqualTheirDefinitions() {
        double[] ranges = plain.trueRange();
        PlainTwin.check("starc_upper", walk, 0, both(sma(plain.close, 6), wilder(ranges, 15), (m, r) -> m + 2 * r));
        PlainTwin.check("starc_lower", walk, 0, both(sma(plain.close, 6), wilder(ranges, 15), (m, r) -> m - 2 * r));
        PlainTwin.check(
                "chandelier_short(10,2.5)",
                walk,
                0,
                both(lowest(plain.low, 10), wilder(ranges, 10), (l, r) -> l + 2.5 * r));
        PlainTwin.check(
                "keltner_upper(high,9,1.7,30)",
                walk,
                0,
                both(ema(plain.high, 9), wilder(ranges, 30), (m, r) -> m + 1.7 * r));
        double[] average = sma(plain.close, 9);
        double[] deviation = populationDeviation(plain.close, 9);
        PlainTwin.check(
                "bb_percent(9,1)",
                walk,
                1,
                plain.from(8, i -> (plain.close[i] - (average[i] - deviation[i])) / (2 * deviation[i])));
        PlainTwin.check("bb_width(9,3)", walk, 0, both(average, deviation, (m, d) -> 6 * d / m));
        double[] high = plain.from(
                0, i -> plain.high[i] * (1 + 4 * (plain.high[i] - plain.low[i]) / (plain.high[i] + plain.low[i])));
        PlainTwin.check("accbands_upper(7)", walk, 0, sma(high, 7));
    }

    /** Skender's file has the levels of the month before on every day: bars of a month give those of the next. */
    @Test
    void pivotsOfMonthsEqualSkender() {
        List<String> lines = DailySeries.lines("reference/skender/pivot-points.csv");
        List<Bar> days = DailySeries.skender();
        List<Bar> months = new ArrayList<>();
        List<String[]> published = new ArrayList<>();
        int begin = 0;
        for (int day = 1; day <= days.size(); day++) {
            if (day == days.size() || !month(lines, day).equals(month(lines, begin))) {
                months.add(merged(months.size(), days.subList(begin, day)));
                published.add(lines.get(begin + 1).split(",", -1));
                begin = day;
            }
        }
        List<String> header = List.of(lines.get(0).split(","));
        for (String level : List.of("pp", "r1", "r2", "r3", "s1", "s2", "s3")) {
            String expression = level.equals("pp") ? "pivot" : "pivot_" + level;
            double[] ours = Runs.values(expression, months);
            assertThat(ours[0]).isNaN();
            for (int i = 1; i < months.size(); i++) {
                double expected = Double.parseDouble(published.get(i)[header.indexOf(level)]);
                assertThat(ours[i]).as(expression).isCloseTo(expected, within(1e-9));
                Oracles.note(expression, "Skender", Oracles.difference(ours[i], expected));
            }
        }
        assertThat(months).hasSize(24);
    }

    private static String month(List<String> lines, int day) {
        return lines.get(day + 1).substring(0, 7);
    }

    private static Bar merged(int month, List<Bar> days) {
        double[] values = {
            days.get(0).open(),
            days.stream().mapToDouble(Bar::high).max().orElseThrow(),
            days.stream().mapToDouble(Bar::low).min().orElseThrow(),
            days.get(days.size() - 1).close(),
            days.stream().mapToDouble(Bar::volume).sum()
        };
        return DailySeries.bar("1M", 31 * month, 31 * month + 31, values);
    }

    /** The last fractals, found by looking at every bar up to now. */
    @Test
    void fractalsAndFibonacciEqualTheirDefinitions() {
        fractalsAndFibonacciEqualTheirDefinitions(walk);
        fractalsAndFibonacciEqualTheirDefinitions(DailySeries.coarse(25, 700, 60));
    }

    private static void fractalsAndFibonacciEqualTheirDefinitions(List<Bar> walk) {
        PlainBars plain = new PlainBars(walk);
        for (int wings : new int[] {1, 2, 5}) {
            String arguments = "(" + wings + ")";
            int[] peaks = new int[plain.size];
            int[] troughs = new int[plain.size];
            for (int i = 0; i < plain.size; i++) {
                peaks[i] = lastPeak(plain.high, 1, wings, i);
                troughs[i] = lastPeak(plain.low, -1, wings, i);
            }
            double[] high = plain.from(0, i -> peaks[i] < 0 ? Double.NaN : plain.high[peaks[i]]);
            double[] low = plain.from(0, i -> troughs[i] < 0 ? Double.NaN : plain.low[troughs[i]]);
            PlainTwin.check("fractal_high" + arguments, walk, 0, high);
            PlainTwin.check("fractal_low" + arguments, walk, 0, low);
            PlainTwin.check(
                    "fib_high" + arguments, walk, 0, plain.from(0, i -> high[i] > low[i] ? high[i] : Double.NaN));
            PlainTwin.check("fib_low" + arguments, walk, 0, plain.from(0, i -> high[i] > low[i] ? low[i] : Double.NaN));
            for (double share : new double[] {0.382, 0.5, 0.618}) {
                String name = "fib_" + Math.round(share * 1000);
                PlainTwin.check(
                        name + arguments,
                        walk,
                        0,
                        plain.from(0, i -> retraced(share, high[i], low[i], isUp(peaks, troughs, i))));
            }
        }
    }

    private static double retraced(double share, double high, double low, boolean up) {
        if (!(high > low)) {
            return Double.NaN;
        }
        return up ? high - share * (high - low) : low + share * (high - low);
    }

    /** The later of the two; a bar that is both leaves what was. */
    private static boolean isUp(int[] peaks, int[] troughs, int i) {
        int at = i;
        while (at > 0 && peaks[at] == troughs[at]) {
            at--;
        }
        return peaks[at] > troughs[at];
    }

    private static int lastPeak(double[] x, int sign, int wings, int now) {
        for (int centre = now - wings; centre >= wings; centre--) {
            boolean peak = true;
            for (int other = centre - wings; other <= centre + wings; other++) {
                peak &= other == centre || sign * x[centre] > sign * x[other];
            }
            if (peak) {
                return centre;
            }
        }
        return -1;
    }

    @Test
    void aBarThatIsBothFractalsLeavesTheSwingAsItWas() {
        double[][] highLow = {
            {10, 9}, {10, 9}, {15, 8}, {10, 9}, {10, 9}, {16, 9}, {10, 9}, {10, 9}, {20, 2}, {10, 9}, {10, 9}
        };
        List<Bar> bars = new ArrayList<>();
        for (double[] bar : highLow) {
            bars.add(DailySeries.bar(bars.size(), 9.5, bar[0], bar[1], 9.5, 1));
        }
        double[] direction = Runs.values("swing_direction", bars);
        assertThat(direction[4]).isNaN();
        assertThat(direction[7]).isEqualTo(1);
        assertThat(direction[10]).isEqualTo(1);
        assertThat(Runs.values("fractal_low", bars)[10]).isEqualTo(2);
        assertThat(Runs.values("fib_500", bars)[4]).isNaN();
        assertThat(Runs.values("fib_618", bars)[10]).isCloseTo(20 - 0.618 * 18, within(1e-12));
    }

    @Test
    void bandsOfAFlatMarketMeet() {
        List<Bar> bars = new ArrayList<>();
        for (int day = 0; day < 60; day++) {
            bars.add(DailySeries.flat(day, 50));
        }
        for (String band :
                List.of("bb_upper", "bb_lower", "keltner_upper", "accbands_lower", "donchian_upper", "pivot_s3")) {
            assertThat(Runs.values(band, bars)[59]).as(band).isEqualTo(50);
        }
        assertThat(Runs.values("bb_width", bars)[59]).isZero();
        assertThat(Runs.values("bb_percent", bars)[59]).isNaN();
        assertThat(Runs.values("fractal_high", bars)[59]).isNaN();
        assertThat(Runs.values("accbands_upper(1)", List.of(DailySeries.flat(0, 0)))[0])
                .isZero();
    }
}
