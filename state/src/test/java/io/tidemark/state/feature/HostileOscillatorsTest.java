package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Oscillators against naive decimals, on series that break careless arithmetic. */
class HostileOscillatorsTest {

    /** Of per cents that are differences of like numbers: a share of 100. */
    private static final double CANCELLED = 1e-10;

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void ofCloses(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        double highest = bars.stream().mapToDouble(Bar::high).max().orElseThrow();
        for (int n : new int[] {2, 14, 65}) {
            DecimalTwin.check("roc(" + n + ")", bars, b -> DecimalOscillators.roc(DecimalOracle.closes(b), n));
            DecimalTwin.check(
                    "cmo(" + n + ")", bars, CANCELLED, b -> DecimalOscillators.cmo(DecimalOracle.closes(b), n));
            DecimalTwin.check("cmo_sum(" + n + ")", bars, b -> DecimalOscillators.cmoSum(DecimalOracle.closes(b), n));
            DecimalTwin.check(
                    "tsi(" + n + ",5)", bars, CANCELLED, b -> DecimalOscillators.tsi(DecimalOracle.closes(b), n, 5));
        }
        DecimalTwin.check("macd", bars, 1e-14 * highest, b -> DecimalOscillators.macd(DecimalOracle.closes(b), 12, 26));
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void ofBars(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : new int[] {2, 14, 65}) {
            DecimalTwin.check("stochf_k(" + n + ")", bars, b -> DecimalOscillators.stochastic(b, n));
            DecimalTwin.check("willr(" + n + ")", bars, b -> DecimalOscillators.williams(b, n));
            DecimalTwin.check("mfi(" + n + ")", bars, b -> DecimalOscillators.mfi(b, n));
            DecimalTwin.check("dem(" + n + ")", bars, b -> DecimalOscillators.demarker(b, n));
            DecimalTwin.check("cci(" + (n + 1) + ")", bars, CANCELLED, b -> DecimalOscillators.cci(b, n + 1));
        }
        DecimalTwin.check("ultosc", bars, b -> DecimalOscillators.ultimate(b, 7, 14, 28));
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void ofDirections(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : new int[] {2, 14, 65}) {
            DecimalTwin.check("plus_di(" + n + ")", bars, b -> DecimalOscillators.indicator(b, n, true));
            DecimalTwin.check("minus_di(" + n + ")", bars, b -> DecimalOscillators.indicator(b, n, false));
            DecimalTwin.check("dx(" + n + ")", bars, CANCELLED, b -> DecimalOscillators.dx(b, n));
            DecimalTwin.check(
                    "adx(" + n + ")", bars, CANCELLED, b -> DecimalOracle.wilder(DecimalOscillators.dx(b, n), n));
        }
    }
}
