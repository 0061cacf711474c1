package io.tidemark.state.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.feature.DailySeries;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrategiesTest {

    private static final FeatureSet SET =
            FeatureSet.of("core", List.of("ema(close,9)", "ema(close,21)", "rsi(14)", "close"));

    private final Strategies shipped = strategies(Strategy.emaCrossover("1D"));
    private final Plan plan = Plan.of(SET);

    @Test
    void theShippedStrategySpeaksOnTheDayOfTheCross() {
        List<Bar> bars = new ArrayList<>();
        for (int day = 0; day < 90; day++) {
            // Up from 100, from day 30 down, from day 60 up again.
            int height = day < 30 ? day : day < 60 ? 60 - day : day - 60;
            bars.add(DailySeries.flat(day, 100 + height));
        }
        List<Signal> signals = run(shipped, bars);
        assertThat(signals).extracting(Signal::direction).containsExactly(Direction.SHORT, Direction.LONG);
        assertThat(signals).extracting(signal -> day(signal)).containsExactlyElementsOf(crosses(bars));
        Signal first = signals.get(0);
        assertThat(first.confidence()).isEqualTo(1);
        assertThat(first.strategy()).isEqualTo("ema_crossover_9_21");
        assertThat(first.names()).isEqualTo(SET.names());
        assertThat(first.values()[0]).isLessThan(first.values()[1]);
        assertThat(first.values()[3]).isEqualTo(bars.get(day(first)).close());
        assertThat(first.contractHash()).isEqualTo(SET.contractHash());
        assertThat(first.modelHash()).isEmpty();
        assertThat(first.configHash()).isEqualTo("cafe");
        assertThat(first.barId()).isEqualTo(BarId.of(bars.get(day(first))));
        assertThat(first.id()).hasSize(32).isNotEqualTo(signals.get(1).id());
        assertThat(run(shipped, bars)).extracting(Signal::id).containsExactlyElementsOf(ids(signals));
    }

    @Test
    void aWalkSavedAndLoadedAtEveryBarGivesTheSameSignals() {
        List<Bar> bars = DailySeries.walk(5, 1_500, 100);
        Digest straight = digest(run(shipped, bars));
        Digest broken = new Digest();
        CanonicalBytes bytes = new CanonicalBytes();
        byte[] row = plan.save(plan.newRow());
        byte[] memory = shipped.save(shipped.newMemory());
        for (Bar bar : bars) {
            double[] loadedRow = plan.load(row);
            double[] loadedMemory = shipped.load(memory);
            double[] out = new double[plan.width()];
            plan.evaluate(bar, loadedRow, out);
            shipped.next(bar, out, loadedMemory, signal -> broken.add(signal.write(bytes)));
            row = plan.save(loadedRow);
            memory = shipped.save(loadedMemory);
        }
        assertThat(broken.toString()).isEqualTo(straight.toString());
        assertThat(straight.count()).isGreaterThan(20);
    }

    @Test
    void previewAndPartialBarsAndOtherTimeframesGiveNothingAndChangeNothing() {
        double[] memory = {1, 2, 50, 100};
        double[] now = {3, 2, 50, 100};
        double[] before = memory.clone();
        for (BarKind kind : List.of(BarKind.PREVIEW, BarKind.PARTIAL)) {
            shipped.next(bar("1D", kind), now, memory, signal -> {
                throw new AssertionError(signal);
            });
        }
        shipped.next(bar("1h", BarKind.CANONICAL), now, memory, signal -> {
            throw new AssertionError(signal);
        });
        assertThat(memory).isEqualTo(before);
        List<Signal> signals = new ArrayList<>();
        shipped.next(bar("1D", BarKind.SYNTHETIC), now, memory, signals::add);
        assertThat(signals).extracting(Signal::direction).containsExactly(Direction.LONG);
    }

    @Test
    void aBarWithNullsDoesNotHideACross() {
        double[] memory = shipped.newMemory();
        List<Signal> signals = new ArrayList<>();
        double[][] rows = {{1, 2, 50, 9}, {Double.NaN, Double.NaN, Double.NaN, Double.NaN}, {3, 2, 50, 9}};
        for (double[] row : rows) {
            shipped.next(bar("1D", BarKind.CANONICAL), row, memory, signals::add);
        }
        assertThat(signals).extracting(Signal::direction).containsExactly(Direction.LONG);
    }

    @Test
    void theFirstStepThatHoldsSpeaksWithItsConfidence() {
        Strategy strategy = new Strategy(
                "levels",
                "3",
                "1D",
                List.of(
                        new Strategy.Step(Direction.FLAT, "rsi_14 > 90", "rsi_14"),
                        new Strategy.Step(Direction.SHORT, "rsi_14 > 70", "min(1, (rsi_14 - 70) / 30)"),
                        new Strategy.Step(Direction.LONG, "rsi_14 < 30", "ema_9 / 100")));
        Strategies levels = strategies(strategy);
        List<Signal> signals = new ArrayList<>();
        double[][] rows = {{1, 1, 95, 1}, {1, 1, 85, 1}, {-5, 1, 10, 1}, {Double.NaN, 1, 10, 1}, {1, 1, 50, 1}};
        for (double[] row : rows) {
            levels.next(bar("1D", BarKind.CANONICAL), row, levels.newMemory(), signals::add);
        }
        assertThat(signals)
                .extracting(Signal::direction)
                .containsExactly(Direction.FLAT, Direction.SHORT, Direction.LONG);
        assertThat(signals).extracting(Signal::confidence).containsExactly(1.0, 0.5, 0.0);
    }

    @Test
    void rulesAreCheckedAgainstTheFeatureSet() {
        FeatureSet other = FeatureSet.of("other", List.of("ema(9)", "ema(20)"));
        List<Strategy> strategies = List.of(Strategy.emaCrossover("1D"));
        assertThatThrownBy(() -> new Strategies("1D", strategies, other, ""))
                .hasMessage("strategy ema_crossover_9_21: unknown feature 'ema_21' at column 20"
                        + " of \"cross_above(ema_9, ema_21)\"; did you mean 'ema_20'?");
        assertThat(new Strategies("1h", strategies, other, "").newMemory()).hasSize(2);
    }

    @Test
    void anotherFeatureSetKeepsTheLastValuesItShares() {
        Strategies other = new Strategies(
                "1D", List.of(), FeatureSet.of("other", List.of("rsi(14)", "atr(14)", "ema(close,9)")), "");
        assertThat(other.load(shipped.save(new double[] {1, 2, 3, 4}))).containsExactly(3, Double.NaN, 1);
    }

    @Test
    void recordsAreWrittenInSchemaOrder() {
        FeatureRow row = new FeatureRow("X", "1D", 5, "core", "c0de", new double[] {1, Double.NaN});
        byte[] features = new CanonicalBytes()
                .begin("features")
                .put("X")
                .put("1D")
                .put(5L)
                .put("core")
                .put("c0de")
                .put(2)
                .put(1.0)
                .put(Double.NaN)
                .toBytes();
        assertThat(row.write(new CanonicalBytes()).toBytes()).isEqualTo(features);
        Signal signal = new Signal(
                "id", "X", "s", "1", "1D", 5, Direction.SHORT, 0.5, "bar", "c", "m", "k", List.of("a"), new double[] {7
                });
        byte[] signals = new CanonicalBytes()
                .begin("signals")
                .put("id")
                .put("X")
                .put("s")
                .put("1")
                .put("1D")
                .put(5L)
                .put("short")
                .put(0.5)
                .put("bar")
                .put("c")
                .put("m")
                .put("k")
                .put(1)
                .put("a")
                .put(7.0)
                .toBytes();
        assertThat(signal.write(new CanonicalBytes()).toBytes()).isEqualTo(signals);
    }

    /** Days on which the sign of (EMA 9 − EMA 21) changes, from recursions of the test's own. */
    private static List<Integer> crosses(List<Bar> bars) {
        List<Integer> days = new ArrayList<>();
        double fast = 0;
        double slow = 0;
        double sign = 0;
        for (int day = 0; day < bars.size(); day++) {
            double close = bars.get(day).close();
            fast = day < 9 ? fast + close / 9 : fast + (close - fast) / 5;
            slow = day < 21 ? slow + close / 21 : slow + (close - slow) / 11;
            if (day >= 20) {
                double next = Math.signum(fast - slow);
                if (sign != 0 && next != sign) {
                    days.add(day);
                }
                sign = next;
            }
        }
        return days;
    }

    private static int day(Signal signal) {
        return (int) (signal.time() / DailySeries.DAY) - 1;
    }

    private static List<String> ids(List<Signal> signals) {
        return signals.stream().map(Signal::id).toList();
    }

    private List<Signal> run(Strategies strategies, List<Bar> bars) {
        List<Signal> signals = new ArrayList<>();
        double[] row = plan.newRow();
        double[] memory = strategies.newMemory();
        double[] out = new double[plan.width()];
        for (Bar bar : bars) {
            plan.evaluate(bar, row, out);
            strategies.next(bar, out, memory, signals::add);
        }
        return signals;
    }

    private static Digest digest(List<Signal> signals) {
        Digest digest = new Digest();
        signals.forEach(signal -> digest.add(signal.write(new CanonicalBytes())));
        return digest;
    }

    private static Strategies strategies(Strategy strategy) {
        return new Strategies("1D", List.of(strategy), SET, "cafe");
    }

    private static Bar bar(String timeframe, BarKind kind) {
        return DailySeries.kind(DailySeries.bar(timeframe, 0, 1, new double[] {1, 1, 1, 1, 1}), kind);
    }
}
