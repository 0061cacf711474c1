package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MAType;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import io.tidemark.state.bar.Bar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Momentum against TA-Lib and the published values of Skender and Lean. */
class MomentumKernelsTest {

    private static final int[] LENGTHS = {2, 5, 14, 65};
    private static final int[][] PAIRS = {{12, 26}, {3, 10}, {26, 12}, {20, 100}};

    /** Where differences of like numbers come near zero: a share of the prices (1 to 1,000) or of 100 per cent. */
    private static final double NEAR_ZERO = 1e-10;

    private final Core core = new Core();

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void ratesOfChange(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] close = DailySeries.column(bars, Bar::close);
        for (int n : new int[] {1, 5, 10, 100}) {
            near("mom(" + n + ")", bars, (last, b, c, out) -> core.mom(0, last, close, n, b, c, out));
            near("roc(" + n + ")", bars, (last, b, c, out) -> core.roc(0, last, close, n, b, c, out));
            near("rocp(" + n + ")", bars, (last, b, c, out) -> core.rocP(0, last, close, n, b, c, out));
            near("rocr(" + n + ")", bars, (last, b, c, out) -> core.rocR(0, last, close, n, b, c, out));
            near("rocr100(" + n + ")", bars, (last, b, c, out) -> core.rocR100(0, last, close, n, b, c, out));
        }
        for (int n : LENGTHS) {
            near("trix(" + n + ")", bars, (last, b, c, out) -> core.trix(0, last, close, n, b, c, out));
            near("cmo(" + n + ")", bars, (last, b, c, out) -> core.cmo(0, last, close, n, b, c, out));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void differencesOfAverages(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] close = DailySeries.column(bars, Bar::close);
        double[] rest = new double[close.length];
        double[] more = new double[close.length];
        for (int[] pair : PAIRS) {
            int fast = pair[0];
            int slow = pair[1];
            String lengths = "(" + fast + "," + slow;
            near("macd" + lengths + ")", bars, (last, b, c, out) -> macd(close, fast, slow, b, c, out));
            near(
                    "macd_signal" + lengths + ",9)",
                    bars,
                    (last, b, c, out) -> core.macd(0, last, close, fast, slow, 9, b, c, rest, out, more));
            near(
                    "macd_hist" + lengths + ",9)",
                    bars,
                    (last, b, c, out) -> core.macd(0, last, close, fast, slow, 9, b, c, rest, more, out));
            near(
                    "apo" + lengths + ")",
                    bars,
                    (last, b, c, out) -> core.apo(0, last, close, fast, slow, MAType.Sma, b, c, out));
            near(
                    "apo" + lengths + ",ma=ema)",
                    bars,
                    (last, b, c, out) -> core.apo(0, last, close, fast, slow, MAType.Ema, b, c, out));
            near(
                    "ppo" + lengths + ")",
                    bars,
                    (last, b, c, out) -> core.ppo(0, last, close, fast, slow, MAType.Sma, b, c, out));
            near(
                    "ppo" + lengths + ",ma=ema)",
                    bars,
                    (last, b, c, out) -> core.ppo(0, last, close, fast, slow, MAType.Ema, b, c, out));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void positionsInTheRange(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        double[] close = DailySeries.column(bars, Bar::close);
        double[] rest = new double[close.length];
        // Not two: after an unchanged close, two typical prices or two RSIs differ by TA-Lib's rounding alone.
        for (int n : new int[] {5, 14, 20, 65}) {
            near(
                    "stochrsi_k(14," + n + ")",
                    bars,
                    (last, b, c, out) -> core.stochRsi(0, last, close, 14, n, 1, MAType.Sma, b, c, out, rest));
            near(
                    "stochrsi_d(9," + n + ",1,3)",
                    bars,
                    (last, b, c, out) -> core.stochRsi(0, last, close, 9, n, 3, MAType.Sma, b, c, rest, out));
            near("cci(" + n + ")", bars, (last, b, c, out) -> core.cci(0, last, high, low, close, n, b, c, out));
        }
        for (int n : LENGTHS) {
            near("willr(" + n + ")", bars, (last, b, c, out) -> core.willR(0, last, high, low, close, n, b, c, out));
            near(
                    "stochf_k(" + n + ")",
                    bars,
                    (last, b, c, out) -> core.stochF(0, last, high, low, close, n, 1, MAType.Sma, b, c, out, rest));
            near(
                    "stochf_d(" + n + ",3)",
                    bars,
                    (last, b, c, out) -> core.stochF(0, last, high, low, close, n, 3, MAType.Sma, b, c, rest, out));
            near(
                    "stoch_k(" + n + ",3)",
                    bars,
                    (last, b, c, out) ->
                            core.stoch(0, last, high, low, close, n, 3, MAType.Sma, 1, MAType.Sma, b, c, out, rest));
            near(
                    "stoch_d(" + n + ",3,4)",
                    bars,
                    (last, b, c, out) ->
                            core.stoch(0, last, high, low, close, n, 3, MAType.Sma, 4, MAType.Sma, b, c, rest, out));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void pressureOfBars(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] open = DailySeries.column(bars, Bar::open);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        double[] close = DailySeries.column(bars, Bar::close);
        double[] volume = DailySeries.column(bars, Bar::volume);
        near("bop", bars, (last, b, c, out) -> core.bop(0, last, open, high, low, close, b, c, out));
        near("ultosc", bars, (last, b, c, out) -> core.ultOsc(0, last, high, low, close, 7, 14, 28, b, c, out));
        near(
                "ultosc(3,20,90)",
                bars,
                (last, b, c, out) -> core.ultOsc(0, last, high, low, close, 3, 20, 90, b, c, out));
        for (int n : LENGTHS) {
            near(
                    "mfi(" + n + ")",
                    bars,
                    (last, b, c, out) -> core.mfi(0, last, high, low, close, volume, n, b, c, out));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "macd.csv; macd; apo(12,26,ma=ema); 1e-9",
                "macd.csv; signal; ema(apo(12,26,ma=ema),9); 1e-9",
                "cmo.csv; cmo; cmo_sum(14); 1e-9",
                "cci.csv; cci; cci(20); 1e-9",
                "stoch.csv; k; stoch_k(14,3); 1e-9",
                "stoch.csv; d; stoch_d(14,3,3); 1e-9",
                "stoch.csv; j; stoch_j(14,3,3); 1e-9",
                "trix.csv; trix; trix(14,seed=shared); 1e-9",
                "awesome.csv; oscillator; awesome; 1e-9",
                "tsi.csv; tsi; tsi; 1e-9",
                "tsi.csv; signal; tsi_signal; 1e-9",
                "pmo.csv; pmo; pmo; 1e-9",
                "pmo.csv; signal; pmo_signal; 1e-9",
                "fisher.csv; fisher; fisher(10,start=first); 1e-9",
                "fisher.csv; trigger; fisher_trigger(10,start=first); 1e-9",
                "crsi.csv; streak; streak; 1e-9",
                "crsi.csv; rsi; rsi(3); 1e-9",
                "crsi.csv; connorsRsi; connors_rsi; 1e-9"
            })
    void skender(String file, String column, String expression, double tolerance) {
        SkenderTwin.check(file, column, expression, tolerance);
    }

    /** Some of these files were computed in single precision. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "spy_apo.csv; APO_5_10; 1; apo(5,10); 1e-9",
                "spy_ppo.csv; PPO_5_10; 1; ppo(5,10); 1e-9",
                "spy_bop.csv; BOP; 1; bop; 1e-9",
                "spy_ultosc.csv; ULTOSC_7_14_28; 1; ultosc; 1e-9",
                "spy_rocr.csv; ROCR_5; 1; rocr(5); 1e-9",
                "spy_mfi.csv; Money Flow Index 20; 1; mfi(20); 1e-6",
                "spy_dpo.csv; DPO; 1; dpo(21); 1e-9",
                "spy_with_kst.csv; kst; 1; kst(5,10,15,25,5,5,5,10); 1e-9",
                "spy_with_kst.csv; signal; 1; kst_signal(5,10,15,25,5,5,5,10,9); 1e-9",
                "spy_coppock_curve.csv; CoppockCurve; 1; coppock(11,14,10); 1e-9",
                "spy_coppock_curve.csv; roc_sum; 1; coppock(11,14,1); 1e-9",
                "spy_with_StochRSI.csv; k; 1; stochrsi_k(14,14,3); 1e-9",
                "spy_with_StochRSI.csv; d; 1; stochrsi_d(14,14,3,3); 1e-9",
                "spy_with_ibs.csv; IBS; 100; stochf_k(1); 1e-9",
                "spy_with_roc50.csv; Rate of Change 50; 1; mom(50); 2e-5",
                "spy_with_rocp50.csv; Rate of Change % 50; 1; roc(50); 2e-5",
                "spy_with_williamsR14.csv; Williams %R 14; 1; willr(14); 5e-4"
            })
    void lean(String file, String column, double scale, String expression, double tolerance) {
        LeanTwin.check(file, column, scale, expression, tolerance);
    }

    /**
     * From a row on, where the start is another: Skender seeds the RSI of the streak a bar later and ranks the first change
     * against 99; it is then the same.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"crsi.csv; rsiStreak; rsi(streak,2); 60", "crsi.csv; percentRank; roc_rank; 101"})
    void skenderLater(String file, String column, String expression, int from) {
        List<String> lines = DailySeries.lines("reference/skender/" + file);
        int at = List.of(lines.get(0).split(",")).indexOf(column);
        double[] ours = Runs.values(expression, DailySeries.skender());
        for (int i = from; i < ours.length; i++) {
            double expected = Double.parseDouble(lines.get(i + 1).split(",", -1)[at]);
            assertThat(ours[i]).as(expression + " at " + i).isCloseTo(expected, within(1e-9 * Math.max(1, expected)));
        }
    }

    /** An unchanged close leaves the RSI where it is but for its rounding, and a range of rounding is none. */
    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void theRoundingOfTheRsiIsNoRange(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] fast = Runs.values("stochrsi_k(14,2)", bars);
        int unchanged = 0;
        for (int i = 20; i < fast.length; i++) {
            if (bars.get(i).close() == bars.get(i - 1).close()) {
                assertThat(fast[i]).as("bar %d", i).isZero();
                unchanged++;
            }
        }
        assertThat(unchanged).isGreaterThan(20);
    }

    /** Lean counts a movement of 0 at the first bar, and so starts a bar earlier. */
    @Test
    void leansDeMarker() {
        LeanTwin.check("eurusd60_dem.csv.gz", "DeM", 1, "dem(14)", 1e-9, 14);
    }

    /** TA-Lib gives the line only with its signal, whose first value is the mean of the line's first two. */
    private RetCode macd(double[] close, int fast, int slow, MInteger begin, MInteger count, double[] out) {
        double[] line = new double[close.length];
        double[] signal = new double[close.length];
        RetCode code = core.macd(
                0, close.length - 1, close, fast, slow, 2, begin, count, line, signal, new double[close.length]);
        System.arraycopy(line, 0, out, 1, count.value);
        out[0] = 2 * signal[0] - line[0];
        begin.value--;
        count.value++;
        return code;
    }

    private static void near(String expression, List<Bar> bars, TaLibTwin.Call call) {
        TaLibTwin.check(expression, bars, NEAR_ZERO, call);
    }
}
