package io.tidemark.state.feature;

import static io.tidemark.state.feature.DecimalOracle.closes;
import static io.tidemark.state.feature.DecimalOracle.ema;
import static io.tidemark.state.feature.DecimalOracle.rsi;
import static io.tidemark.state.feature.DecimalOracle.sma;
import static io.tidemark.state.feature.DecimalOracle.wilder;
import static io.tidemark.state.feature.DecimalSeries.greater;
import static io.tidemark.state.feature.DecimalSeries.minus;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Oscillators against naive decimals, on series that break careless arithmetic. */
class HostileOscillatorsTest {

    private static final int[] LENGTHS = {2, 14, 65};

    /** What per cents are subtracted from that are differences of like numbers. */
    private static BigDecimal[] hundred(List<Bar> bars) {
        return DecimalSeries.always(bars, 100);
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void ofCloses(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : LENGTHS) {
            DecimalTwin.check("roc(" + n + ")", bars, b -> DecimalOscillators.roc(closes(b), n));
            DecimalTwin.check(
                    "cmo(" + n + ")", bars, b -> DecimalOscillators.cmo(closes(b), n), HostileOscillatorsTest::hundred);
            DecimalTwin.check("cmo_sum(" + n + ")", bars, b -> DecimalOscillators.cmoSum(closes(b), n));
            DecimalTwin.check(
                    "tsi(" + n + ",5)",
                    bars,
                    b -> DecimalOscillators.tsi(closes(b), n, 5),
                    HostileOscillatorsTest::hundred);
            for (int smooth : new int[] {1, 3}) {
                DecimalTwin.check(
                        "stochrsi_k(" + n + ",5," + smooth + ")",
                        bars,
                        b -> sma(DecimalOscillators.place(rsi(closes(b), n), 5), smooth),
                        b -> sma(DecimalOscillators.hundredInRange(rsi(closes(b), n), 5), smooth));
                DecimalTwin.check(
                        "stochrsi_d(" + n + ",14," + smooth + ",4)",
                        bars,
                        b -> sma(sma(DecimalOscillators.place(rsi(closes(b), n), 14), smooth), 4),
                        b -> sma(sma(DecimalOscillators.hundredInRange(rsi(closes(b), n), 14), smooth), 4));
            }
        }
    }

    /** In shares of the averages whose difference they are, or of averages of these. */
    @ParameterizedTest
    @EnumSource(Hostile.class)
    void ofAverages(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int[] pair : new int[][] {{12, 26}, {3, 65}}) {
            int fast = pair[0];
            int slow = pair[1];
            String lengths = "(" + fast + "," + slow;
            DecimalTwin.check(
                    "macd" + lengths + ")",
                    bars,
                    b -> DecimalOscillators.macd(closes(b), fast, slow),
                    b -> DecimalOscillators.macdOf(closes(b), fast, slow));
            DecimalTwin.check(
                    "macd_signal" + lengths + ",9)",
                    bars,
                    b -> ema(DecimalOscillators.macd(closes(b), fast, slow), 9),
                    b -> ema(DecimalOscillators.macdOf(closes(b), fast, slow), 9));
            DecimalTwin.check(
                    "macd_hist" + lengths + ",9)",
                    bars,
                    b -> minus(
                            DecimalOscillators.macd(closes(b), fast, slow),
                            ema(DecimalOscillators.macd(closes(b), fast, slow), 9)),
                    b -> greater(
                            DecimalOscillators.macdOf(closes(b), fast, slow),
                            ema(DecimalOscillators.macdOf(closes(b), fast, slow), 9)));
            DecimalTwin.check(
                    "apo" + lengths + ")",
                    bars,
                    b -> minus(sma(closes(b), fast), sma(closes(b), slow)),
                    b -> greater(sma(closes(b), fast), sma(closes(b), slow)));
            DecimalTwin.check(
                    "apo" + lengths + ",ma=ema)",
                    bars,
                    b -> minus(ema(closes(b), fast), ema(closes(b), slow)),
                    b -> greater(ema(closes(b), fast), ema(closes(b), slow)));
            DecimalTwin.check(
                    "ppo" + lengths + ")",
                    bars,
                    b -> DecimalOscillators.beyond(sma(closes(b), fast), sma(closes(b), slow)),
                    b -> DecimalOscillators.beyondOf(sma(closes(b), fast), sma(closes(b), slow)));
            DecimalTwin.check(
                    "ppo" + lengths + ",ma=ema)",
                    bars,
                    b -> DecimalOscillators.beyond(ema(closes(b), fast), ema(closes(b), slow)),
                    b -> DecimalOscillators.beyondOf(ema(closes(b), fast), ema(closes(b), slow)));
        }
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void ofBars(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : LENGTHS) {
            DecimalTwin.check("stochf_k(" + n + ")", bars, b -> DecimalOscillators.stochastic(b, n));
            DecimalTwin.check("stochf_d(" + n + ",3)", bars, b -> sma(DecimalOscillators.stochastic(b, n), 3));
            DecimalTwin.check("stoch_k(" + n + ",20)", bars, b -> sma(DecimalOscillators.stochastic(b, n), 20));
            DecimalTwin.check("stoch_d(" + n + ",3,4)", bars, b -> sma(sma(DecimalOscillators.stochastic(b, n), 3), 4));
            DecimalTwin.check("willr(" + n + ")", bars, b -> DecimalOscillators.williams(b, n));
            DecimalTwin.check("mfi(" + n + ")", bars, b -> DecimalOscillators.mfi(b, n));
            DecimalTwin.check("dem(" + n + ")", bars, b -> DecimalOscillators.demarker(b, n));
            DecimalTwin.check(
                    "cci(" + (n + 1) + ")",
                    bars,
                    b -> DecimalOscillators.cci(b, n + 1),
                    HostileOscillatorsTest::hundred);
        }
        DecimalTwin.check("ultosc", bars, b -> DecimalOscillators.ultimate(b, 7, 14, 28));
        DecimalTwin.check("bop", bars, DecimalOscillators::balance);
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void ofDirections(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        for (int n : LENGTHS) {
            DecimalTwin.check("plus_di(" + n + ")", bars, b -> DecimalOscillators.indicator(b, n, true));
            DecimalTwin.check("minus_di(" + n + ")", bars, b -> DecimalOscillators.indicator(b, n, false));
            DecimalTwin.check("dx(" + n + ")", bars, b -> DecimalOscillators.dx(b, n), HostileOscillatorsTest::hundred);
            DecimalTwin.check(
                    "adx(" + n + ")",
                    bars,
                    b -> wilder(DecimalOscillators.dx(b, n), n),
                    HostileOscillatorsTest::hundred);
            DecimalTwin.check(
                    "adxr(" + n + ")",
                    bars,
                    b -> DecimalOscillators.rating(wilder(DecimalOscillators.dx(b, n), n), n),
                    HostileOscillatorsTest::hundred);
        }
    }
}
