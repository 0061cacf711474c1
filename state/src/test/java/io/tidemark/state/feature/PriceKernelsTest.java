package io.tidemark.state.feature;

import com.tictactec.ta.lib.Core;
import io.tidemark.state.bar.Bar;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Transforms of one bar against TA-Lib and published values. */
class PriceKernelsTest {

    private final Core core = new Core();

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void equalTaLib(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] open = DailySeries.column(bars, Bar::open);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        double[] close = DailySeries.column(bars, Bar::close);
        TaLibTwin.check(
                "avgprice", bars, (last, b, c, out) -> core.avgPrice(0, last, open, high, low, close, b, c, out));
        TaLibTwin.check("medprice", bars, (last, b, c, out) -> core.medPrice(0, last, high, low, b, c, out));
        TaLibTwin.check("typprice", bars, (last, b, c, out) -> core.typPrice(0, last, high, low, close, b, c, out));
        TaLibTwin.check("wclprice", bars, (last, b, c, out) -> core.wclPrice(0, last, high, low, close, b, c, out));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"open; ha_open", "high; ha_high", "low; ha_low", "close; ha_close"})
    void heikinAshiEqualsSkender(String column, String expression) {
        SkenderTwin.check("heikinashi.csv", column, expression, 1e-13);
    }
}
