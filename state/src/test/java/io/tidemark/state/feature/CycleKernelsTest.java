package io.tidemark.state.feature;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.RetCode;
import io.tidemark.state.bar.Bar;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Dominant cycles against TA-Lib. */
class CycleKernelsTest {

    /** For values that pass through zero. */
    private static final double ABSOLUTE = 1e-9;

    private final Core core = new Core();

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void equalTaLib(String symbol) {
        check(DailySeries.equity(symbol));
    }

    /** Where nothing is to be seen the phase goes on by itself. */
    @Test
    void equalTaLibOnZeros() {
        check(IntStream.range(0, 2_500)
                .mapToObj(day -> DailySeries.flat(day, 0))
                .toList());
    }

    private void check(List<Bar> bars) {
        double[] close = DailySeries.column(bars, Bar::close);
        double[] other = new double[bars.size()];
        TaLibTwin.check("ht_dcperiod", bars, (last, b, c, out) -> core.htDcPeriod(0, last, close, b, c, out));
        TaLibTwin.check("ht_dcphase", bars, ABSOLUTE, (last, b, c, out) -> core.htDcPhase(0, last, close, b, c, out));
        TaLibTwin.check(
                "ht_phasor_inphase",
                bars,
                ABSOLUTE,
                (last, b, c, out) -> core.htPhasor(0, last, close, b, c, out, other));
        TaLibTwin.check(
                "ht_phasor_quadrature",
                bars,
                ABSOLUTE,
                (last, b, c, out) -> core.htPhasor(0, last, close, b, c, other, out));
        TaLibTwin.check("ht_sine", bars, ABSOLUTE, (last, b, c, out) -> core.htSine(0, last, close, b, c, out, other));
        TaLibTwin.check(
                "ht_leadsine", bars, ABSOLUTE, (last, b, c, out) -> core.htSine(0, last, close, b, c, other, out));
        TaLibTwin.check("ht_trendline", bars, (last, b, c, out) -> core.htTrendline(0, last, close, b, c, out));
        TaLibTwin.check("ht_trendmode", bars, (last, b, c, out) -> {
            int[] modes = new int[out.length];
            RetCode code = core.htTrendMode(0, last, close, b, c, modes);
            for (int i = 0; i < c.value; i++) {
                out[i] = modes[i];
            }
            return code;
        });
    }
}
