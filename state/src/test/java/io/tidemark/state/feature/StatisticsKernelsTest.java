package io.tidemark.state.feature;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Statistics of windows against TA-Lib, published values and their definitions. */
class StatisticsKernelsTest {

    private static final MathContext DIGITS = new MathContext(60);
    private static final int[] LENGTHS = {2, 3, 5, 14, 15, 64, 65, 200};
    /** Where TA-Lib subtracts sums of squares, it keeps no more than this. */
    private static final double SQUARES = 1e-6;

    private final Core core = new Core();

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void equalTaLib(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] close = DailySeries.column(bars, Bar::close);
        for (int n : LENGTHS) {
            TaLibTwin.check("sum(" + n + ")", bars, (last, b, c, out) -> core.sum(0, last, close, n, b, c, out));
            TaLibTwin.check("max(" + n + ")", bars, (last, b, c, out) -> core.max(0, last, close, n, b, c, out));
            TaLibTwin.check("min(" + n + ")", bars, (last, b, c, out) -> core.min(0, last, close, n, b, c, out));
            TaLibTwin.check("max_age(" + n + ")", bars, (last, b, c, out) ->
                    ages(close, out, b, c, index -> core.maxIndex(0, last, close, n, b, c, index)));
            TaLibTwin.check("min_age(" + n + ")", bars, (last, b, c, out) ->
                    ages(close, out, b, c, index -> core.minIndex(0, last, close, n, b, c, index)));
            TaLibTwin.check("pct_return(" + n + ")", bars, SQUARES, 1e-12, (last, b, c, out) ->
                    core.rocP(0, last, close, n, b, c, out));
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
            check("var(" + n + ")", bars, (last, b, c, out) -> core.variance(0, last, close, n, 1, b, c, out));
            check("stddev(" + n + ")", bars, (last, b, c, out) -> core.stdDev(0, last, close, n, 1, b, c, out));
            check("linearreg(" + n + ")", bars, (last, b, c, out) -> core.linearReg(0, last, close, n, b, c, out));
            check("tsf(" + n + ")", bars, (last, b, c, out) -> core.tsf(0, last, close, n, b, c, out));
            check("linearreg_slope(" + n + ")", bars, (last, b, c, out) ->
                    core.linearRegSlope(0, last, close, n, b, c, out));
            check("linearreg_intercept(" + n + ")", bars, (last, b, c, out) ->
                    core.linearRegIntercept(0, last, close, n, b, c, out));
            check("linearreg_angle(" + n + ")", bars, (last, b, c, out) ->
                    core.linearRegAngle(0, last, close, n, b, c, out));
        }
        // Of two or three values TA-Lib's correlation has but four digits, and its beta is 0 where variances are small.
        for (int n : new int[] {5, 14, 15, 64, 65, 200}) {
            check("correl(" + n + ")", bars, (last, b, c, out) -> core.correl(0, last, high, low, n, b, c, out));
            check("beta(" + n + ")", bars, (last, b, c, out) -> core.beta(0, last, high, low, n, b, c, out));
        }
    }

    private static void check(String expression, List<Bar> bars, TaLibTwin.Call call) {
        TaLibTwin.check(expression, bars, SQUARES, SQUARES, call);
    }

    /**
     * TA-Lib says where an extreme was from the start, a kernel how many bars ago. Of equals TA-Lib takes the newest, but the
     * oldest when it has to look through the window again; a kernel always the newest.
     */
    private static RetCode ages(double[] x, double[] out, MInteger begin, MInteger count, Function<int[], RetCode> call) {
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

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void variancesEqualTheirDefinition(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : new int[] {2, 14, 64, 65, 200}) {
            DecimalTwin.check("var(" + n + ")", bars, b -> variances(DecimalOracle.closes(b), n, n));
            DecimalTwin.check("var(" + n + ",of=sample)", bars, b -> variances(DecimalOracle.closes(b), n, n - 1));
        }
    }

    private static BigDecimal[] variances(BigDecimal[] x, int n, int divisor) {
        BigDecimal[] means = DecimalOracle.sma(x, n);
        BigDecimal[] out = new BigDecimal[x.length];
        for (int i = n - 1; i < x.length; i++) {
            out[i] = BigDecimal.ZERO;
            for (int j = i - n + 1; j <= i; j++) {
                out[i] = out[i].add(x[j].subtract(means[i]).pow(2));
            }
            out[i] = out[i].divide(new BigDecimal(divisor), DIGITS);
        }
        return out;
    }
}
