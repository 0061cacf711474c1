package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import io.tidemark.state.bar.Bar;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kernel equals TA-Lib from TA-Lib's first value on, over two decades of real days. */
class TaLibTest {

    private static final double RELATIVE = 1e-9;

    private final Core core = new Core();

    private interface Call {
        RetCode into(int last, MInteger begin, MInteger count, double[] out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void movingAverages(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] close = DailySeries.column(bars, Bar::close);
        for (int n : new int[] {2, 5, 9, 21, 50, 64, 65, 200}) {
            check("ema(" + n + ")", bars, (last, b, c, out) -> core.ema(0, last, close, n, b, c, out));
            check("sma(" + n + ")", bars, (last, b, c, out) -> core.sma(0, last, close, n, b, c, out));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void momentum(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] close = DailySeries.column(bars, Bar::close);
        for (int n : new int[] {2, 9, 14, 100}) {
            check("rsi(" + n + ")", bars, (last, b, c, out) -> core.rsi(0, last, close, n, b, c, out));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void volatility(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        double[] close = DailySeries.column(bars, Bar::close);
        check("tr", bars, (last, b, c, out) -> core.trueRange(0, last, high, low, close, b, c, out));
        for (int n : new int[] {2, 14, 50}) {
            check("atr(" + n + ")", bars, (last, b, c, out) -> core.atr(0, last, high, low, close, n, b, c, out));
        }
    }

    private static void check(String expression, List<Bar> bars, Call call) {
        MInteger begin = new MInteger();
        MInteger count = new MInteger();
        double[] expected = new double[bars.size()];
        assertThat(call.into(bars.size() - 1, begin, count, expected)).isEqualTo(RetCode.Success);
        double[] ours = Runs.values(expression, bars);
        assertThat(bars.size()).isGreaterThan(2_000);
        assertThat(Arrays.copyOf(ours, begin.value))
                .as(expression + " before warm-up")
                .containsOnly(Double.NaN);
        for (int i = 0; i < count.value; i++) {
            int at = begin.value + i;
            double tolerance = RELATIVE * Math.abs(expected[i]);
            DailySeries.assertClose(ours[at], expected[i], tolerance, () -> expression + " at bar " + at);
        }
    }
}
