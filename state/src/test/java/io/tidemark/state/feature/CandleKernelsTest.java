package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every candle pattern equals TA-Lib at every bar: on real days, and on walks full of patterns, near misses and ties. */
class CandleKernelsTest {

    private static final int BARS = 20_000;
    private static final double QUARTER = 0.25;
    private static final double CENT = 0.01;

    @ParameterizedTest
    @ValueSource(strings = {"spy", "aapl", "ibm"})
    void realDays(String symbol) {
        checkAll(DailySeries.published(symbol));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void walks(long seed) {
        checkAll(CandleWalk.bars(seed, BARS, QUARTER));
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8})
    void walksOfTies(long seed) {
        checkAll(CandleWalk.bars(seed, BARS, QUARTER, 5));
    }

    @Test
    void walkInCents() {
        checkAll(CandleWalk.bars(5, BARS, CENT));
    }

    /** In quarters all sums are exact, those of TA-Lib, too: what it says there is the definition. */
    @ParameterizedTest
    @EnumSource(names = {"FLAT", "JUMPS", "SPIKES", "GAPS_UP", "GAPS_DOWN", "GAPS", "STOPS"})
    void hostileInQuarters(Hostile series) {
        List<Bar> bars = inQuarters(series.bars());
        for (String name : CandleTwins.names()) {
            assertThat(Runs.values(name, bars)).as(name).isEqualTo(CandleTwins.values(name, bars));
        }
    }

    /** A pattern is one at any size, and a power of two changes no digit. */
    @ParameterizedTest
    @ValueSource(doubles = {0x1p-60, 0x1p60})
    void tinyAndHuge(double factor) {
        List<Bar> bars = CandleWalk.bars(9, BARS, QUARTER, 5);
        for (String name : CandleTwins.names()) {
            assertThat(Runs.values(name, times(factor, bars))).as(name).isEqualTo(Runs.values(name, bars));
        }
    }

    private static List<Bar> inQuarters(List<Bar> bars) {
        return times(QUARTER, times(1 / QUARTER, bars, Math::rint));
    }

    private static List<Bar> times(double factor, List<Bar> bars) {
        return times(factor, bars, price -> price);
    }

    private static List<Bar> times(double factor, List<Bar> bars, DoubleUnaryOperator rounding) {
        DoubleUnaryOperator scaled = rounding.compose(price -> price * factor);
        List<Bar> made = new ArrayList<>();
        for (Bar bar : bars) {
            made.add(DailySeries.bar(
                    made.size(),
                    scaled.applyAsDouble(bar.open()),
                    scaled.applyAsDouble(bar.high()),
                    scaled.applyAsDouble(bar.low()),
                    scaled.applyAsDouble(bar.close()),
                    bar.volume()));
        }
        return made;
    }

    /**
     * Moved and scaled, sums are no longer exact: what ties in the published prices is decided by the last bit of a sum, and
     * TA-Lib's runs on from bar to bar. Four ties in more than a million values.
     */
    @Test
    void rescaledDaysDifferAtTiesOnly() {
        List<String> differing = new ArrayList<>();
        for (String symbol : List.of("spy", "aapl", "ibm")) {
            List<Bar> bars = DailySeries.equity(symbol);
            for (String name : CandleTwins.names()) {
                double[] ours = Runs.values(name, bars);
                double[] theirs = CandleTwins.values(name, bars);
                for (int bar = 0; bar < ours.length; bar++) {
                    if (Double.compare(ours[bar], theirs[bar]) != 0) {
                        differing.add(symbol + " " + name + " at bar " + bar);
                    }
                }
            }
        }
        assertThat(differing)
                .containsExactly(
                        "ibm cdlbelthold at bar 2053",
                        "ibm cdldojistar at bar 4847",
                        "ibm cdllongline at bar 2186",
                        "ibm cdllongline at bar 4846");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.5, 0.9})
    void penetrations(double penetration) {
        List<Bar> bars = CandleWalk.bars(6, BARS, QUARTER);
        for (String name : CandleTwins.PENETRATION.keySet()) {
            TaLibTwin.checkWhole(
                    name + "(" + penetration + ")", bars, CandleTwins.penetrating(name, penetration, bars));
        }
    }

    /** What the walks are for: each pattern is met in each of its values. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "cdl2crows cdl3blackcrows cdladvanceblock cdldarkcloudcover cdleveningdojistar cdleveningstar:-100",
                "cdlhangingman cdlidentical3crows cdlinneck cdlonneck cdlshootingstar cdlstalledpattern:-100",
                "cdlthrusting cdlupsidegap2crows:-100",
                "cdl3starsinsouth cdl3whitesoldiers cdlconcealbabyswall cdldoji cdldragonflydoji:100",
                "cdlgravestonedoji cdlhammer cdlhomingpigeon cdlinvertedhammer cdlladderbottom:100",
                "cdllongleggeddoji cdlmatchinglow cdlmathold cdlmorningdojistar cdlmorningstar cdlpiercing:100",
                "cdlrickshawman cdlsticksandwich cdltakuri cdlunique3river:100",
                "cdl3inside cdl3linestrike cdl3outside cdlabandonedbaby cdlbelthold cdlbreakaway:-100 100",
                "cdlclosingmarubozu cdlcounterattack cdldojistar cdlengulfing cdlgapsidesidewhite:-100 100",
                "cdlharami cdlharamicross cdlhighwave cdlkicking cdlkickingbylength cdllongline:-100 100",
                "cdlmarubozu cdlrisefall3methods cdlseparatinglines cdlshortline cdlspinningtop:-100 100",
                "cdltasukigap cdltristar cdlxsidegap3methods:-100 100",
                "cdlhikkake cdlhikkakemod:-200 -100 100 200"
            })
    void everyValueIsMet(String names, String values) {
        Set<Double> expected = new TreeSet<>(Set.of(0.0));
        Arrays.stream(values.split(" ")).map(Double::valueOf).forEach(expected::add);
        List<Bar> bars = CandleWalk.bars(1, BARS, QUARTER);
        for (String name : names.split(" ")) {
            Set<Double> met = new TreeSet<>();
            Arrays.stream(Runs.values(name, bars))
                    .filter(value -> !Double.isNaN(value))
                    .forEach(met::add);
            assertThat(met).as(name).isEqualTo(expected);
        }
    }

    /** The 61 columns of QuantConnect's file, empty for null. */
    @Test
    void lean() {
        List<String[]> lines = DailySeries.lines("reference/lean/spy_candle_patterns.csv").stream()
                .map(line -> line.split(",", -1))
                .toList();
        List<Bar> bars = new ArrayList<>();
        for (String[] field : lines.subList(1, lines.size())) {
            double[] price =
                    Arrays.stream(field, 1, 6).mapToDouble(Double::parseDouble).toArray();
            bars.add(DailySeries.bar(bars.size(), price[0], price[1], price[2], price[3], price[4]));
        }
        String[] header = lines.get(0);
        assertThat(header).hasSize(6 + CandleTwins.names().size());
        for (int column = 6; column < header.length; column++) {
            String name = header[column].toLowerCase(Locale.ROOT);
            double[] ours = Runs.values(name, bars);
            for (int bar = 0; bar < ours.length; bar++) {
                String text = lines.get(bar + 1)[column];
                double expected = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
                String day = lines.get(bar + 1)[0];
                DailySeries.assertClose(ours[bar], expected, 0, () -> name + " at " + day);
                Oracles.note(name, "Lean", Oracles.difference(ours[bar], expected));
            }
        }
    }

    /** Skender counts a doji as 1. */
    @Test
    void dojiByPercent() {
        List<String> lines = DailySeries.lines("reference/skender/doji.csv");
        int match = List.of(lines.get(0).split(",")).indexOf("match");
        double[] ours = Runs.values("doji", DailySeries.skender());
        assertThat(lines).hasSize(ours.length + 1);
        for (int bar = 0; bar < ours.length; bar++) {
            double expected = 100 * Double.parseDouble(lines.get(bar + 1).split(",")[match]);
            assertThat(ours[bar]).as("bar %d", bar).isEqualTo(expected);
            Oracles.note("doji", "Skender", Oracles.difference(ours[bar], expected));
        }
    }

    @Test
    void parts() {
        List<Bar> bars = DailySeries.walk(16, 2_000, 100);
        double[] body = Runs.values("candle_body", bars);
        double[] range = Runs.values("bar_range", bars);
        double[] shadows = Runs.values("candle_shadows", bars);
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            assertThat(body[i]).isEqualTo(Math.abs(bar.close() - bar.open()));
            assertThat(range[i]).isEqualTo(bar.high() - bar.low());
            int at = i;
            DailySeries.assertClose(shadows[i], range[i] - body[i], 1e-12, () -> "shadows of bar " + at);
        }
    }

    private static void checkAll(List<Bar> bars) {
        for (String name : CandleTwins.names()) {
            TaLibTwin.checkWhole(name, bars, CandleTwins.call(name, bars));
        }
    }
}
