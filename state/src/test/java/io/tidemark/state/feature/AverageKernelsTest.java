package io.tidemark.state.feature;

import com.tictactec.ta.lib.Core;
import io.tidemark.state.bar.Bar;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Moving averages against TA-Lib and published values. */
class AverageKernelsTest {

    private static final int[] LENGTHS = {2, 3, 5, 14, 15, 64, 65, 200};

    private final Core core = new Core();

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void equalTaLib(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] close = DailySeries.column(bars, Bar::close);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        for (int n : LENGTHS) {
            TaLibTwin.check("wma(" + n + ")", bars, (last, b, c, out) -> core.wma(0, last, close, n, b, c, out));
            TaLibTwin.check("dema(" + n + ")", bars, (last, b, c, out) -> core.dema(0, last, close, n, b, c, out));
            TaLibTwin.check("tema(" + n + ")", bars, (last, b, c, out) -> core.tema(0, last, close, n, b, c, out));
            TaLibTwin.check("trima(" + n + ")", bars, (last, b, c, out) -> core.trima(0, last, close, n, b, c, out));
            TaLibTwin.check("kama(" + n + ")", bars, (last, b, c, out) -> core.kama(0, last, close, n, b, c, out));
            TaLibTwin.check("t3(" + n + ")", bars, (last, b, c, out) -> core.t3(0, last, close, n, 0.7, b, c, out));
            TaLibTwin.check("t3(" + n + ",0.3)", bars, (last, b, c, out) -> core.t3(0, last, close, n, 0.3, b, c, out));
            TaLibTwin.check(
                    "midpoint(" + n + ")", bars, (last, b, c, out) -> core.midPoint(0, last, close, n, b, c, out));
            TaLibTwin.check(
                    "midprice(" + n + ")", bars, (last, b, c, out) -> core.midPrice(0, last, high, low, n, b, c, out));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void theAveragesByEhlersEqualTaLib(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] close = DailySeries.column(bars, Bar::close);
        double[] other = new double[bars.size()];
        for (double[] limits : new double[][] {{0.5, 0.05}, {0.9, 0.1}}) {
            String arguments = "(" + limits[0] + "," + limits[1] + ")";
            TaLibTwin.check(
                    "mama" + arguments,
                    bars,
                    (last, b, c, out) -> core.mama(0, last, close, limits[0], limits[1], b, c, out, other));
            TaLibTwin.check(
                    "fama" + arguments,
                    bars,
                    (last, b, c, out) -> core.mama(0, last, close, limits[0], limits[1], b, c, other, out));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "wma.csv; wma; wma(14); 1e-9",
                "hma.csv; hma; hma(14); 1e-9",
                "alma.csv; alma; alma(9); 1e-9",
                "vwma.csv; vwma; vwma(14); 1e-9",
                "smma.csv; smma; smma(20); 1e-9",
                "smma.csv; smma; rma(20); 1e-9"
            })
    void equalSkender(String file, String column, String expression, double tolerance) {
        SkenderTwin.check(file, column, expression, tolerance);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "spy_dema.csv; DEMA_5; dema(5); 1e-9",
                "spy_tema.csv; TEMA_5; tema(5); 1e-9",
                "spy_t3.csv; T3_5; t3(5); 1e-9",
                "spy_trima.csv; TRIMA_5; trima(5); 1e-9",
                "spy_trima.csv; TRIMA_6; trima(6); 1e-9",
                "spy_kama.csv; KAMA_5; kama(5); 1e-9",
                "spy_midpoint.csv; MIDPOINT_5; midpoint(5); 1e-9",
                "spy_with_zlema.csv; ZLEMA5; zlema(5); 1e-9",
                "spy_with_McGinleyDynamic.csv; McGinleyDynamic14; mcginley(14); 1e-9"
            })
    void equalLean(String file, String column, String expression, double tolerance) {
        LeanTwin.check(file, column, expression, tolerance);
    }
}
