package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import com.tictactec.ta.lib.Core;
import io.tidemark.state.bar.Bar;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kernels equal TA-Lib from TA-Lib's first value on, over two decades of real days. */
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

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void functionsOfOneValue(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] close = DailySeries.column(bars, Bar::close);
        double[] share = Runs.values("bop", bars);
        double[] span = Runs.values("sub(high,low)", bars);
        TaLibTwin.check("acos(bop)", bars, (last, b, c, out) -> core.acos(0, last, share, b, c, out));
        TaLibTwin.check("asin(bop)", bars, (last, b, c, out) -> core.asin(0, last, share, b, c, out));
        TaLibTwin.check("atan(bop)", bars, (last, b, c, out) -> core.atan(0, last, share, b, c, out));
        TaLibTwin.check("ceil(bop)", bars, (last, b, c, out) -> core.ceil(0, last, share, b, c, out));
        TaLibTwin.check("ceil(close)", bars, (last, b, c, out) -> core.ceil(0, last, close, b, c, out));
        TaLibTwin.check("cos(close)", bars, (last, b, c, out) -> core.cos(0, last, close, b, c, out));
        TaLibTwin.check("cosh(sub)", bars, (last, b, c, out) -> core.cosh(0, last, span, b, c, out));
        TaLibTwin.check("exp(sub)", bars, (last, b, c, out) -> core.exp(0, last, span, b, c, out));
        TaLibTwin.check("exp(bop)", bars, (last, b, c, out) -> core.exp(0, last, share, b, c, out));
        TaLibTwin.check("floor(bop)", bars, (last, b, c, out) -> core.floor(0, last, share, b, c, out));
        TaLibTwin.check("floor(close)", bars, (last, b, c, out) -> core.floor(0, last, close, b, c, out));
        TaLibTwin.check("ln(close)", bars, (last, b, c, out) -> core.ln(0, last, close, b, c, out));
        TaLibTwin.check("log10(close)", bars, (last, b, c, out) -> core.log10(0, last, close, b, c, out));
        TaLibTwin.check("sin(close)", bars, (last, b, c, out) -> core.sin(0, last, close, b, c, out));
        TaLibTwin.check("sinh(bop)", bars, (last, b, c, out) -> core.sinh(0, last, share, b, c, out));
        TaLibTwin.check("sqrt(close)", bars, (last, b, c, out) -> core.sqrt(0, last, close, b, c, out));
        TaLibTwin.check("sqrt(bop)", bars, (last, b, c, out) -> core.sqrt(0, last, share, b, c, out));
        TaLibTwin.check("tan(close)", bars, (last, b, c, out) -> core.tan(0, last, close, b, c, out));
        TaLibTwin.check("tanh(bop)", bars, (last, b, c, out) -> core.tanh(0, last, share, b, c, out));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void arithmetic(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        double[] close = DailySeries.column(bars, Bar::close);
        double[] volume = DailySeries.column(bars, Bar::volume);
        TaLibTwin.check("add", bars, (last, b, c, out) -> core.add(0, last, high, low, b, c, out));
        TaLibTwin.check("sub", bars, (last, b, c, out) -> core.sub(0, last, high, low, b, c, out));
        TaLibTwin.check("mult", bars, (last, b, c, out) -> core.mult(0, last, close, volume, b, c, out));
        TaLibTwin.check("div", bars, (last, b, c, out) -> core.div(0, last, high, low, b, c, out));
    }

    /** TA-Lib goes on with NaN and with what is infinite. */
    @Test
    void whereAFunctionHasNoFiniteValueThereIsNone() {
        List<Bar> bars = List.of(DailySeries.bar(0, 2, 800, -1, 0, 5));
        for (String expression : List.of(
                "acos(open)",
                "asin(open)",
                "ln(close)",
                "ln(low)",
                "log10(close)",
                "log10(low)",
                "sqrt(low)",
                "exp(high)",
                "cosh(high)",
                "sinh(high)",
                "div(open,close)",
                "div(close,close)")) {
            assertThat(Runs.values(expression, bars)).as(expression).containsOnly(Double.NaN);
        }
    }
}
