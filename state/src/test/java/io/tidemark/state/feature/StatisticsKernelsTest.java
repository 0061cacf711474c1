package io.tidemark.state.feature;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics of windows against TA-Lib, published values and their definitions. */
class StatisticsKernelsTest {

    private static final int[] LENGTHS = {2, 3, 5, 14, 15, 64, 65, 200};
    /** Slopes and angles pass through zero. */
    private static final double NEAR_ZERO = 1e-10;

    private final Core core = new Core();

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void equalTaLib(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] close = DailySeries.column(bars, Bar::close);
        double[] rest = new double[close.length];
        int[] other = new int[close.length];
        for (int n : LENGTHS) {
            TaLibTwin.check("sum(" + n + ")", bars, (last, b, c, out) -> core.sum(0, last, close, n, b, c, out));
            TaLibTwin.check("max(" + n + ")", bars, (last, b, c, out) -> core.max(0, last, close, n, b, c, out));
            TaLibTwin.check("min(" + n + ")", bars, (last, b, c, out) -> core.min(0, last, close, n, b, c, out));
            TaLibTwin.check(
                    "max_age(" + n + ")",
                    bars,
                    (last, b, c, out) ->
                            ages(close, out, b, c, index -> core.maxIndex(0, last, close, n, b, c, index)));
            TaLibTwin.check(
                    "min_age(" + n + ")",
                    bars,
                    (last, b, c, out) ->
                            ages(close, out, b, c, index -> core.minIndex(0, last, close, n, b, c, index)));
            TaLibTwin.check(
                    "min(" + n + ")", bars, (last, b, c, out) -> core.minMax(0, last, close, n, b, c, out, rest));
            TaLibTwin.check(
                    "max(" + n + ")", bars, (last, b, c, out) -> core.minMax(0, last, close, n, b, c, rest, out));
            TaLibTwin.check(
                    "min_age(" + n + ")",
                    bars,
                    (last, b, c, out) ->
                            ages(close, out, b, c, index -> core.minMaxIndex(0, last, close, n, b, c, index, other)));
            TaLibTwin.check(
                    "max_age(" + n + ")",
                    bars,
                    (last, b, c, out) ->
                            ages(close, out, b, c, index -> core.minMaxIndex(0, last, close, n, b, c, other, index)));
            TaLibTwin.check(
                    "pct_return(" + n + ")", bars, (last, b, c, out) -> core.rocP(0, last, close, n, b, c, out));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void equalTaLibAsFarAsItsSquaresGo(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] close = DailySeries.column(bars, Bar::close);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        for (int n : LENGTHS) {
            TaLibTwin.checkSquares(
                    "var(" + n + ")", bars, 1e-8, (last, b, c, out) -> core.variance(0, last, close, n, 1, b, c, out));
            TaLibTwin.checkSquares(
                    "stddev(" + n + ")", bars, 1e-7, (last, b, c, out) -> core.stdDev(0, last, close, n, 1, b, c, out));
        }
        // Of two or three values TA-Lib's correlation has but four digits.
        for (int n : new int[] {5, 14, 15, 64, 65, 200}) {
            TaLibTwin.checkSquares(
                    "correl(" + n + ")", bars, 0, (last, b, c, out) -> core.correl(0, last, high, low, n, b, c, out));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void regressionsEqualTaLib(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] close = DailySeries.column(bars, Bar::close);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        for (int n : LENGTHS) {
            TaLibTwin.check(
                    "linearreg(" + n + ")", bars, (last, b, c, out) -> core.linearReg(0, last, close, n, b, c, out));
            TaLibTwin.check("tsf(" + n + ")", bars, (last, b, c, out) -> core.tsf(0, last, close, n, b, c, out));
            TaLibTwin.check(
                    "linearreg_intercept(" + n + ")",
                    bars,
                    (last, b, c, out) -> core.linearRegIntercept(0, last, close, n, b, c, out));
            near(
                    "linearreg_slope(" + n + ")",
                    bars,
                    (last, b, c, out) -> core.linearRegSlope(0, last, close, n, b, c, out));
            near(
                    "linearreg_angle(" + n + ")",
                    bars,
                    (last, b, c, out) -> core.linearRegAngle(0, last, close, n, b, c, out));
        }
        // Of two or three values TA-Lib's beta is 0 where variances are small.
        for (int n : new int[] {5, 14, 15, 64, 65, 200}) {
            near("beta(" + n + ")", bars, (last, b, c, out) -> core.beta(0, last, high, low, n, b, c, out));
        }
    }

    private static void near(String expression, List<Bar> bars, TaLibTwin.Call call) {
        TaLibTwin.check(expression, bars, NEAR_ZERO, call);
    }

    /**
     * TA-Lib says where an extreme was from the start, a kernel how many bars ago. Of equals TA-Lib takes the newest, but the
     * oldest when it has to look through the window again; a kernel always the newest.
     */
    private static RetCode ages(
            double[] x, double[] out, MInteger begin, MInteger count, Function<int[], RetCode> call) {
        int[] index = new int[out.length];
        RetCode code = call.apply(index);
        for (int i = 0; i < count.value; i++) {
            int newest = begin.value + i;
            while (x[newest] != x[index[i]]) {
                newest--;
            }
            out[i] = begin.value + i - newest;
        }
        return code;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "stdev.csv; stdDev; stddev(14); 1e-9",
                "stdev.csv; zScore; zscore(14,of=population); 1e-9",
                "slope.csv; slope; linearreg_slope(14); 1e-9",
                "slope.csv; stdDev; stddev(14); 1e-9",
                "sma-analysis.csv; mad; mad(20); 1e-9",
                "sma-analysis.csv; mse; var(20); 1e-9",
                "bb.csv; zScore; zscore(20,of=population); 1e-9"
            })
    void equalSkender(String file, String column, String expression, double tolerance) {
        SkenderTwin.check(file, column, expression, tolerance);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "spy_max.csv; MAX_5; max(5); 1e-12",
                "spy_logr14.csv; LOGR14; log_return(14); 1e-7",
                "spy_hurst_exponent.csv.gz; hurst_exponent; hurst(252); 1e-9"
            })
    void equalLean(String file, String column, String expression, double tolerance) {
        LeanTwin.check(file, column, expression, tolerance);
    }

    /** Closes of TSLA and SPY; Skender's correlation is that of populations. */
    @Test
    void correlationEqualsSkenders() {
        List<String> lines = DailySeries.lines("reference/skender/corr.csv");
        List<String> others = DailySeries.lines("market/equity_daily/skender_compare.csv");
        List<Bar> bars = new ArrayList<>();
        for (Bar spy : DailySeries.skender()) {
            double tsla = Double.parseDouble(others.get(bars.size() + 1).split(",")[4]);
            bars.add(DailySeries.bar(bars.size(), tsla, spy.high(), spy.low(), spy.close(), spy.volume()));
        }
        String[] header = lines.get(0).split(",");
        String[] expressions = {"correl(open,close,20)", "var(open,20)", "var(close,20)"};
        String[] columns = {"correlation", "varianceA", "varianceB"};
        for (int k = 0; k < columns.length; k++) {
            int at = Arrays.asList(header).indexOf(columns[k]);
            equal(
                    "Skender",
                    expressions[k],
                    bars,
                    1e-9,
                    i -> number(lines.get(i + 1).split(",", -1)[at]));
        }
    }

    /** Lines of the one and the other by turns; the value stands with the second. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"bi_datatest.csv; 8; beta(open,close,5); 6", "spy_qqq_corr.csv.gz; 7; correl(open,close,252); 252"
            })
    void comovementEqualsLeans(String file, int result, String expression, int warmUp) {
        List<String> lines = DailySeries.lines("reference/lean/" + file);
        List<Bar> bars = new ArrayList<>();
        List<Double> expected = new ArrayList<>();
        for (int i = 1; i + 1 < lines.size(); i += 2) {
            double one = Double.parseDouble(lines.get(i).split(",")[5]);
            String[] other = lines.get(i + 1).split(",", -1);
            double another = Double.parseDouble(other[5]);
            bars.add(DailySeries.bar(i / 2, another, 1, 1, one, 1));
            expected.add(bars.size() < warmUp ? Double.NaN : number(other[result]));
        }
        equal("Lean", expression, bars, 1e-9, expected::get);
    }

    private static void equal(
            String oracle, String expression, List<Bar> bars, double tolerance, IntFunction<Double> expected) {
        double[] ours = Runs.values(expression, bars);
        for (int i = 0; i < ours.length; i++) {
            int at = i;
            double value = expected.apply(i);
            double within = tolerance * Math.max(1, Math.abs(value));
            DailySeries.assertClose(ours[i], value, within, () -> expression + " at bar " + at);
            Oracles.note(expression, oracle, Oracles.difference(ours[i], value));
        }
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
