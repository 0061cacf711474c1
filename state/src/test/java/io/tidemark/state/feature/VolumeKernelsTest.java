package io.tidemark.state.feature;

import static io.tidemark.state.feature.PlainBars.both;
import static io.tidemark.state.feature.PlainBars.ema;
import static io.tidemark.state.feature.PlainBars.sampleDeviation;
import static io.tidemark.state.feature.PlainBars.sma;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.tictactec.ta.lib.Core;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.volume.Volumes;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What volume says, against TA-Lib, published values, and the definitions computed plainly. */
class VolumeKernelsTest {

    private final Core core = new Core();
    private final List<Bar> walk = DailySeries.walk(23, 700, 100);
    /** What is left of sums of 1e10 that pass through zero. */
    private static final double MILLIONTH_OF_A_SHARE = 1e-6;

    private final PlainBars plain = new PlainBars(walk);

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void equalTaLib(String symbol) {
        List<Bar> bars = DailySeries.equity(symbol);
        double[] high = DailySeries.column(bars, Bar::high);
        double[] low = DailySeries.column(bars, Bar::low);
        double[] close = DailySeries.column(bars, Bar::close);
        double[] volume = DailySeries.column(bars, Bar::volume);
        TaLibTwin.check("obv", bars, (last, b, c, out) -> core.obv(0, last, close, volume, b, c, out));
        TaLibTwin.check("obv(high)", bars, (last, b, c, out) -> core.obv(0, last, high, volume, b, c, out));
        TaLibTwin.check("ad", bars, (last, b, c, out) -> core.ad(0, last, high, low, close, volume, b, c, out));
        for (int[] n : new int[][] {{3, 10}, {2, 5}, {12, 60}, {10, 3}}) {
            TaLibTwin.check(
                    "adosc(" + n[0] + "," + n[1] + ")",
                    bars,
                    MILLIONTH_OF_A_SHARE,
                    (last, b, c, out) -> core.adOsc(0, last, high, low, close, volume, n[0], n[1], b, c, out));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "obv.csv; obv; obv(start=zero)",
                "chaikin-osc.csv; moneyFlowVolume; money_flow",
                "chaikin-osc.csv; adl; ad",
                "chaikin-osc.csv; oscillator; chaikin_osc",
                "cmf.csv; cmf; cmf",
                "force.csv; forceIndex; force(2)",
                "vwap.csv; vwap; vwap_cumulative",
                "pvo.csv; pvo; pvo",
                "pvo.csv; signal; pvo_signal",
                "pvo.csv; histogram; pvo_hist"
            })
    void equalSkender(String file, String column, String expression) {
        SkenderTwin.check(file, column, expression, 1e-9);
    }

    @Test
    void equalLean() {
        LeanTwin.checkWhereKnown("spy_ad.csv", "AD", "ad", 1, 490, 1e-9);
        // Printed to nine decimals.
        LeanTwin.checkWhereKnown("spy_emv.csv", "EMV", "emv(1)", 1, 25, 1e-9);
    }

    @Test
    void sumsEqualTheirDefinitions() {
        sumsEqualTheirDefinitions(walk);
        sumsEqualTheirDefinitions(DailySeries.coarse(26, 700, 60));
    }

    private static void sumsEqualTheirDefinitions(List<Bar> walk) {
        PlainBars plain = new PlainBars(walk);
        double[] obv = new double[plain.size];
        double[] vpt = new double[plain.size];
        double[] nvi = new double[plain.size];
        double[] pvi = new double[plain.size];
        nvi[0] = 1_000;
        pvi[0] = 1_000;
        for (int i = 1; i < plain.size; i++) {
            double change = plain.close[i] - plain.close[i - 1];
            obv[i] = obv[i - 1] + Math.signum(change) * plain.volume[i];
            vpt[i] = vpt[i - 1] + plain.volume[i] * change / plain.close[i - 1];
            double growth = change / plain.close[i - 1];
            nvi[i] = nvi[i - 1] * (plain.volume[i] < plain.volume[i - 1] ? 1 + growth : 1);
            pvi[i] = pvi[i - 1] * (plain.volume[i] > plain.volume[i - 1] ? 1 + growth : 1);
        }
        PlainTwin.check("obv(start=zero)", walk, 0, obv);
        PlainTwin.check("vpt", walk, 1, vpt);
        PlainTwin.check("nvi", walk, 0, nvi);
        PlainTwin.check("pvi", walk, 0, pvi);
    }

    @Test
    void pricesByVolumeEqualTheirDefinitions() {
        double[] turnover = plain.from(0, i -> (plain.high[i] + plain.low[i] + plain.close[i]) / 3 * plain.volume[i]);
        for (int n : new int[] {1, 20, 70}) {
            PlainTwin.check(
                    "vwap_rolling(" + n + ")", walk, 0, both(sma(turnover, n), sma(plain.volume, n), (t, v) -> t / v));
        }
        double[] ease = plain.from(
                1,
                i -> ((plain.high[i] + plain.low[i]) / 2 - (plain.high[i - 1] + plain.low[i - 1]) / 2)
                        / ((plain.volume[i] / 1e6) / (plain.high[i] - plain.low[i])));
        PlainTwin.check("emv(14,1000000)", walk, 1, sma(ease, 14));
        double[] force = plain.from(1, i -> (plain.close[i] - plain.close[i - 1]) * plain.volume[i]);
        PlainTwin.check("force_raw", walk, 1, force);
        PlainTwin.check("force(13)", walk, 1, ema(force, 13));
        double[] flow = plain.from(
                0,
                i -> (2 * plain.close[i] - plain.low[i] - plain.high[i])
                        / (plain.high[i] - plain.low[i])
                        * plain.volume[i]);
        PlainTwin.check("cmf(70)", walk, 1, both(sma(flow, 70), sma(plain.volume, 70), (f, v) -> f / v));
    }

    /** Every trend added up from its first bar and the one before. */
    @Test
    void klingerEqualsItsDefinition() {
        klingerEqualsItsDefinition(walk);
        klingerEqualsItsDefinition(DailySeries.coarse(27, 700, 60));
    }

    private static void klingerEqualsItsDefinition(List<Bar> walk) {
        PlainBars plain = new PlainBars(walk);
        double[] typical = plain.from(0, i -> plain.high[i] + plain.low[i] + plain.close[i]);
        double[] force = plain.from(1, i -> {
            int trend = typical[i] > typical[i - 1] ? 1 : -1;
            int start = i;
            while (start > 1 && (typical[start - 1] > typical[start - 2] ? 1 : -1) == trend) {
                start--;
            }
            double cumulated = 0;
            for (int j = start - 1; j <= i; j++) {
                cumulated += plain.high[j] - plain.low[j];
            }
            double range = plain.high[i] - plain.low[i];
            double share = cumulated == 0 ? 0 : range / cumulated;
            return plain.volume[i] * Math.abs(2 * (share - 1)) * trend * 100;
        });
        PlainTwin.check("volume_force", walk, 1, force);
        double[] oscillator = both(ema(force, 34), ema(force, 55), (fast, slow) -> fast - slow);
        PlainTwin.check("kvo", walk, 1, oscillator);
        PlainTwin.check("kvo_signal", walk, 1, ema(oscillator, 13));
    }

    @Test
    void levelsAndFlowEqualTheirDefinitions() {
        double[] mean = sma(plain.volume, 20);
        double[] deviation = sampleDeviation(plain.volume, 20);
        PlainTwin.check("volume_z", walk, 1, plain.from(19, i -> (plain.volume[i] - mean[i]) / deviation[i]));
        PlainTwin.check("volume_ratio", walk, 0, plain.from(19, i -> plain.volume[i] / mean[i]));
        PlainTwin.check("buy_ratio", walk, 0, plain.from(0, i -> walk.get(i).buyVolume() / plain.volume[i]));
        PlainTwin.check(
                "mean_trade_size",
                walk,
                0,
                plain.from(0, i -> plain.volume[i] / walk.get(i).trades()));
        PlainTwin.check(
                "vwap_deviation",
                walk,
                1,
                plain.from(0, i -> plain.close[i] / walk.get(i).vwap() - 1));
    }

    @ParameterizedTest
    @EnumSource(Hostile.class)
    void surviveHostileSeries(Hostile hostile) {
        List<Bar> bars = hostile.bars();
        DecimalTwin.check("obv", bars, VolumeKernelsTest::obv);
        DecimalTwin.check("vwap_cumulative", bars, VolumeKernelsTest::vwap);
    }

    private static BigDecimal[] obv(List<Bar> bars) {
        BigDecimal[] out = new BigDecimal[bars.size()];
        out[0] = new BigDecimal(bars.get(0).volume());
        for (int i = 1; i < out.length; i++) {
            int sign = Double.compare(bars.get(i).close(), bars.get(i - 1).close());
            out[i] = out[i - 1].add(new BigDecimal(bars.get(i).volume()).multiply(new BigDecimal(sign)));
        }
        return out;
    }

    private static BigDecimal[] vwap(List<Bar> bars) {
        BigDecimal[] out = new BigDecimal[bars.size()];
        BigDecimal turnover = BigDecimal.ZERO;
        BigDecimal volume = BigDecimal.ZERO;
        for (int i = 0; i < out.length; i++) {
            Bar bar = bars.get(i);
            BigDecimal thrice =
                    new BigDecimal(bar.high()).add(new BigDecimal(bar.low())).add(new BigDecimal(bar.close()));
            turnover = turnover.add(thrice.multiply(new BigDecimal(bar.volume())));
            volume = volume.add(new BigDecimal(bar.volume()));
            out[i] = turnover.divide(volume.multiply(new BigDecimal(3)), new MathContext(50));
        }
        return out;
    }

    /** A bar without volume is as if it were not there, and null itself. */
    @Test
    void aBarWithoutVolumeIsNullAndLeavesNoTrace() {
        List<Bar> some = new ArrayList<>();
        List<Bar> all = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            some.add(walk.get(i));
            all.add(walk.get(i));
            if (i % 7 == 3) {
                all.add(DailySeries.bar(1_000 + i, 999, 999, 1, 500, Double.NaN));
            }
        }
        for (String expression : expressions()) {
            double[] ours = Runs.values(expression, all);
            double[] clean = Runs.values(expression, some);
            int at = 0;
            for (int i = 0; i < all.size(); i++) {
                if (Double.isNaN(all.get(i).volume())) {
                    assertThat(ours[i]).as(expression).isNaN();
                } else {
                    DailySeries.assertClose(ours[i], clean[at++], 0, () -> expression);
                }
            }
        }
    }

    @Test
    void noVolumeAtAllPoisonsNothing() {
        List<Bar> bars = new ArrayList<>(walk.subList(0, 600));
        for (int i = 100; i < 250; i++) {
            Bar bar = bars.get(i);
            bars.set(i, DailySeries.bar(i, bar.open(), bar.high(), bar.low(), bar.close(), 0));
        }
        for (String expression : expressions()) {
            double[] values = Runs.values(expression, bars);
            assertThat(Double.isNaN(values[599])).as(expression).isFalse();
            assertThat(Arrays.stream(values).noneMatch(Double::isInfinite))
                    .as(expression)
                    .isTrue();
        }
        for (String none : List.of("cmf", "vwap_rolling", "volume_ratio", "volume_z", "buy_ratio", "emv_raw")) {
            assertThat(Runs.values(none, bars)[249]).as(none).isNaN();
        }
        for (String same : List.of("obv", "ad", "vpt", "pvi", "vwap_cumulative")) {
            double[] values = Runs.values(same, bars);
            assertThat(values[249]).as(same).isEqualTo(values[101]);
        }
    }

    @Test
    void anIndexSurvivesAPriceOfZero() {
        List<Bar> bars = new ArrayList<>(walk.subList(0, 300));
        bars.set(150, DailySeries.bar(150, 0, 0, 0, 0, 2_000_000));
        for (String index : List.of("nvi", "pvi")) {
            double[] ours = Runs.values(index, bars);
            assertThat(ours[150]).isEqualTo(ours[149]);
            assertThat(ours[299]).as(index).isCloseTo(ours[149], within(900.0)).isPositive();
        }
        assertThat(Runs.values("vpt", bars)[299]).isNotNaN();
    }

    /** A product beyond all bounds, or at 0, would stay there. */
    @Test
    void anIndexOfNonsenseBeginsAgain() {
        assertThat(pvi(new double[] {1e-99, 1e99}, 1, 2)).isEqualTo(1_000);
        assertThat(pvi(new double[] {1e-99, 1e99, 2e99}, 1, 2, 3)).isEqualTo(2_000);
        assertThat(pvi(new double[] {1e99, 1e-99, 1e99, 1e-99}, 1, 2, 1, 2)).isEqualTo(1_000);
        assertThat(pvi(new double[] {1e99, 1e-99, 1e99, 1e-99, 2e-99}, 1, 2, 1, 2, 3))
                .isEqualTo(2_000);
    }

    private static double pvi(double[] prices, double... volumes) {
        List<Bar> bars = new ArrayList<>();
        for (double price : prices) {
            bars.add(DailySeries.bar(bars.size(), price, price, price, price, volumes[bars.size()]));
        }
        return Runs.values("pvi", bars)[prices.length - 1];
    }

    /** Where high = low nothing says who was stronger. */
    @Test
    void aBarAtOnePriceMovesNoMoney() {
        List<Bar> bars =
                List.of(DailySeries.bar(0, 9, 10, 8, 10, 70), DailySeries.flat(1, 50), DailySeries.flat(2, 40));
        assertThat(Runs.values("money_flow", bars)).containsExactly(70, 0, 0);
        assertThat(Runs.values("ad", bars)).containsExactly(70, 70, 70);
        assertThat(Runs.values("cmf(3)", bars)[2]).isCloseTo(70 / 270.0, within(1e-15));
        assertThat(Runs.values("volume_force", bars)[2]).isNegative();
    }

    private static List<String> expressions() {
        return Volumes.TYPES.stream().map(KernelType::name).toList();
    }
}
