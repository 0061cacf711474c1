package io.tidemark.state.feature;

import com.tictactec.ta.lib.Core;
import io.tidemark.state.bar.Bar;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kernel equals TA-Lib from TA-Lib's first value on, over two decades of real days. */
class TaLibTest {

    private final Core core = new Core();

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void movingAverages(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] close = DailySeries.column(bars, Bar::close);
        for (int n : new int[] {2, 5, 9, 21, 50, 64, 65, 200}) {
            TaLibTwin.check("ema(" + n + ")", bars, (last, b, c, out) -> core.ema(0, last, close, n, b, c, out));
            TaLibTwin.check("sma(" + n + ")", bars, (last, b, c, out) -> core.sma(0, last, close, n, b, c, out));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void momentum(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] close = DailySeries.column(bars, Bar::close);
        for (int n : new int[] {2, 9, 14, 100}) {
            TaLibTwin.check("rsi(" + n + ")", bars, (last, b, c, out) -> core.rsi(0, last, close, n, b, c, out));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void volatility(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        double[] close = DailySeries.column(bars, Bar::close);
        TaLibTwin.check("tr", bars, (last, b, c, out) -> core.trueRange(0, last, high, low, close, b, c, out));
        for (int n : new int[] {2, 14, 50}) {
            TaLibTwin.check(
                    "atr(" + n + ")", bars, (last, b, c, out) -> core.atr(0, last, high, low, close, n, b, c, out));
        }
    }
}
