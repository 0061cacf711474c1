package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MAType;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import io.tidemark.state.bar.Bar;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever TA-Lib makes of averages of any type, with each of its nine. */
class MovingAverageTypesTest {

    private static final List<String> SYMBOLS = List.of("spy", "aapl", "ibm");
    /** Where differences of like numbers come near zero: TA-Lib's WMA and TRIMA add and subtract without end. */
    private static final double NEAR_ZERO = 1e-8;

    /** Their α steps with the last bit of a value, and TA-Lib's RSI of an unchanged close moves by its rounding. */
    private static final Set<MAType> AMPLIFY = EnumSet.of(MAType.Kama, MAType.Mama);

    private final Core core = new Core();

    @ParameterizedTest
    @EnumSource(MAType.class)
    void averages(MAType type) {
        for (String symbol : SYMBOLS) {
            Days days = new Days(symbol);
            for (int n : new int[] {1, 2, 5, 14, 30, 65}) {
                near(
                        "ma(" + n + "," + word(type) + ")",
                        days.bars,
                        (last, b, c, out) -> core.movingAverage(0, last, days.close, n, type, b, c, out));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MAType.class)
    void averagesOfChangingLength(MAType type) {
        for (String symbol : SYMBOLS) {
            Days days = new Days(symbol);
            for (String lengths : List.of("sqrt(close)", "stochf_k(1)")) {
                double[] periods = Runs.values(lengths, days.bars);
                for (int[] limits : new int[][] {{2, 30}, {5, 5}, {10, 70}}) {
                    near(
                            "mavp(close," + lengths + "," + limits[0] + "," + limits[1] + "," + word(type) + ")",
                            days.bars,
                            (last, b, c, out) -> core.movingAverageVariablePeriod(
                                    0, last, days.close, periods, limits[0], limits[1], type, b, c, out));
                }
            }
        }
    }

    @Test
    void lengthsThatCannotBeAreRefused() {
        assertThatThrownBy(() -> Runs.plan("mavp(close,high,9,8)")).hasMessageContaining("'min' of mavp");
        assertThatThrownBy(() -> Runs.plan("mavp(close,high,2,102,ema)")).hasMessageContaining("at most 100 lengths");
        assertThat(Runs.plan("mavp(close,high,2,101,ema)", "mavp(close,high,2,300)")
                        .width())
                .isEqualTo(2);
    }

    /** What begins later is what it would be on a series that begins there. */
    @Test
    void beginningLater() {
        List<Bar> bars = DailySeries.walk(3, 500, 100);
        double[] close = DailySeries.column(bars, Bar::close);
        double[] ofTheRest = Runs.values("ema(close,12)", bars.subList(40, bars.size()));
        double[] late = new double[bars.size()];
        double[] average = new double[bars.size()];
        Arrays.setAll(late, i -> i < 40 ? Double.NaN : close[i]);
        Arrays.setAll(average, i -> i < 40 ? Double.NaN : ofTheRest[i - 40]);
        assertThat(Runs.values("since(close,41)", bars)).isEqualTo(late);
        assertThat(Runs.values("ema(since(close,41),12)", bars)).isEqualTo(average);
    }

    @ParameterizedTest
    @EnumSource(MAType.class)
    void differences(MAType type) {
        for (String symbol : SYMBOLS) {
            Days days = new Days(symbol);
            for (int[] n : new int[][] {{12, 26}, {26, 12}, {3, 40}}) {
                String arguments = "(" + n[0] + "," + n[1] + "," + word(type) + ")";
                near(
                        "apo" + arguments,
                        days.bars,
                        (last, b, c, out) -> core.apo(0, last, days.close, n[0], n[1], type, b, c, out));
                near(
                        "ppo" + arguments,
                        days.bars,
                        (last, b, c, out) -> core.ppo(0, last, days.close, n[0], n[1], type, b, c, out));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MAType.class)
    void convergence(MAType slow) {
        MAType[] types = MAType.values();
        for (String symbol : SYMBOLS) {
            Days days = new Days(symbol);
            for (MAType fast : types) {
                MAType signal = types[(fast.ordinal() + 2 * slow.ordinal() + 1) % types.length];
                convergence(days, 12, fast, 26, slow, 9, signal);
                convergence(days, 20, fast, 7, slow, 5, signal);
            }
        }
    }

    private void convergence(Days days, int fast, MAType fastType, int slow, MAType slowType, int signal, MAType type) {
        String types = "fast_type=" + word(fastType) + ",slow_type=" + word(slowType);
        String line = "(" + fast + "," + slow + "," + types + ")";
        String all = "(" + fast + "," + slow + "," + signal + "," + types + ",signal_type=" + word(type) + ")";
        double[] one = new double[days.close.length];
        double[] other = new double[days.close.length];
        // The line alone: with a signal that is the line.
        near(
                "macdext" + line,
                days.bars,
                (last, b, c, out) -> core.macdExt(
                        0, last, days.close, fast, fastType, slow, slowType, 1, MAType.Sma, b, c, out, one, other));
        near(
                "macdext_signal" + all,
                days.bars,
                (last, b, c, out) -> core.macdExt(
                        0, last, days.close, fast, fastType, slow, slowType, signal, type, b, c, one, out, other));
        near(
                "macdext_hist" + all,
                days.bars,
                (last, b, c, out) -> core.macdExt(
                        0, last, days.close, fast, fastType, slow, slowType, signal, type, b, c, one, other, out));
    }

    @Test
    void convergenceOfFixedWeights() {
        for (String symbol : SYMBOLS) {
            Days days = new Days(symbol);
            double[] one = new double[days.close.length];
            double[] other = new double[days.close.length];
            near("macdfix", days.bars, (last, b, c, out) -> fixedLine(days.close, b, c, out));
            for (int n : new int[] {2, 9}) {
                near(
                        "macdfix_signal(" + n + ")",
                        days.bars,
                        (last, b, c, out) -> core.macdFix(0, last, days.close, n, b, c, one, out, other));
                near(
                        "macdfix_hist(" + n + ")",
                        days.bars,
                        (last, b, c, out) -> core.macdFix(0, last, days.close, n, b, c, one, other, out));
            }
        }
    }

    /** TA-Lib gives the line only with its signal, whose first value is the mean of the line's first two. */
    private RetCode fixedLine(double[] close, MInteger begin, MInteger count, double[] out) {
        double[] line = new double[close.length];
        double[] signal = new double[close.length];
        RetCode code =
                core.macdFix(0, close.length - 1, close, 2, begin, count, line, signal, new double[close.length]);
        System.arraycopy(line, 0, out, 1, count.value);
        out[0] = 2 * signal[0] - line[0];
        begin.value--;
        count.value++;
        return code;
    }

    /** Upper and lower band have a number of deviations each. */
    @ParameterizedTest
    @EnumSource(MAType.class)
    void bands(MAType type) {
        for (String symbol : SYMBOLS) {
            Days days = new Days(symbol);
            double[] one = new double[days.close.length];
            double[] other = new double[days.close.length];
            for (int n : new int[] {2, 5, 20, 30}) {
                near(
                        "bb_upper_ma(" + n + ",2.5," + word(type) + ")",
                        days.bars,
                        (last, b, c, out) ->
                                core.bbands(0, last, days.close, n, 2.5, 1.5, type, b, c, out, one, other));
                near(
                        "ma(" + n + "," + word(type) + ")",
                        days.bars,
                        (last, b, c, out) ->
                                core.bbands(0, last, days.close, n, 2.5, 1.5, type, b, c, one, out, other));
                near(
                        "bb_lower_ma(" + n + ",1.5," + word(type) + ")",
                        days.bars,
                        (last, b, c, out) ->
                                core.bbands(0, last, days.close, n, 2.5, 1.5, type, b, c, one, other, out));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(MAType.class)
    void stochastics(MAType type) {
        for (String symbol : SYMBOLS) {
            Days days = new Days(symbol);
            double[] rest = new double[days.close.length];
            for (int n : new int[] {5, 20}) {
                near(
                        "stochf_d_ma(" + n + ",3," + word(type) + ")",
                        days.bars,
                        (last, b, c, out) ->
                                core.stochF(0, last, days.high, days.low, days.close, n, 3, type, b, c, rest, out));
                if (!AMPLIFY.contains(type)) {
                    near(
                            "stochrsi_d_ma(14," + n + ",4," + word(type) + ")",
                            days.bars,
                            (last, b, c, out) -> core.stochRsi(0, last, days.close, 14, n, 4, type, b, c, rest, out));
                }
                near(
                        "stoch_k_ma(" + n + ",3," + word(type) + ")",
                        days.bars,
                        (last, b, c, out) -> core.stoch(
                                0, last, days.high, days.low, days.close, n, 3, type, 1, MAType.Sma, b, c, out, rest));
                for (MAType signal : MAType.values()) {
                    near(
                            "stoch_d_ma(" + n + ",3,4," + word(type) + "," + word(signal) + ")",
                            days.bars,
                            (last, b, c, out) -> core.stoch(
                                    0, last, days.high, days.low, days.close, n, 3, type, 4, signal, b, c, rest, out));
                }
            }
        }
    }

    /** Of what is compared with TA-Lib elsewhere they are made all the same. */
    @Test
    void stochasticOfTheRsiWhereItsLastBitDecides() {
        for (String symbol : SYMBOLS) {
            Days days = new Days(symbol);
            for (MAType type : AMPLIFY) {
                assertThat(Runs.values("stochrsi_d_ma(14,5,4," + word(type) + ")", days.bars))
                        .isEqualTo(Runs.values("ma(stochrsi_k(14,5),4," + word(type) + ")", days.bars));
            }
        }
    }

    private static String word(MAType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }

    private static void near(String expression, List<Bar> bars, TaLibTwin.Call call) {
        TaLibTwin.check(expression, bars, NEAR_ZERO, call);
    }

    private record Days(List<Bar> bars, double[] high, double[] low, double[] close) {

        Days(String symbol) {
            this(DailySeries.equity(symbol));
        }

        private Days(List<Bar> bars) {
            this(
                    bars,
                    DailySeries.column(bars, Bar::high),
                    DailySeries.column(bars, Bar::low),
                    DailySeries.column(bars, Bar::close));
        }
    }
}
