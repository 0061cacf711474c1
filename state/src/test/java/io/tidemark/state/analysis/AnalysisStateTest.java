package io.tidemark.state.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.book.Depth;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.ema.EmaConfig;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The state's bytes: they name their parts, so that plans may change around those that stay. */
final class AnalysisStateTest {

    private static final int BEFORE = 200;
    private static final int AFTER = 400;
    private static final EmaConfig EMA = Closings.ema(2, 3);
    private static final FeatureSet MORE =
            FeatureSet.of("core", List.of("tr()", "ema(close,9)", "sma(close,4)", "ema(close,21)", "rsi(3)"));

    private final List<ClosedBars> before = Closings.closings(0, BEFORE);
    private final List<ClosedBars> after = Closings.closings(BEFORE, AFTER);

    @Test
    void bytesReadAndWrittenAreTheSameAdoptedOrNot() throws IOException {
        AnalysisPlan plan = Closings.plan(Closings.CORE, EMA, "1h", "1D");
        AnalysisState state = fed(plan, before);
        state.add(after.get(0));
        state.add(after.get(1));
        byte[] bytes = Closings.bytes(state);
        AnalysisState restored = Closings.state(bytes);
        assertThat(Closings.bytes(restored)).isEqualTo(bytes);
        assertThat(Closings.bytes(restored.copy())).isEqualTo(bytes);
        restored.adopt(new Rooms(plan, plan.strategies(), null, null));
        assertThat(Closings.bytes(restored)).hasSizeLessThan(bytes.length);
        bytes[0] = 9;
        assertThatThrownBy(() -> Closings.state(bytes)).hasMessageContaining("version 9");
    }

    @Test
    void waitingBarsKeepTheirDepthAndThoseOfTheFirstVersionHadNone() throws IOException {
        ClosedBars waits = after.get(0);
        Depth depth = new Depth(5, 1.5, 2, Double.NaN, -0.0, 1e-9, 0.25, -1, Double.NaN);
        Analysis some = analysis(Closings.plan(Closings.CORE, EMA, "1D"));
        assertThat(after.stream().map(each -> some.wanted(each.with(depth, 0))).filter(Objects::nonNull))
                .isNotEmpty()
                .allMatch(each -> each.depth() == depth);
        AnalysisState state = AnalysisState.opening();
        state.add(waits.with(depth, 3));
        ClosedBars read = Closings.state(Closings.bytes(state)).take(waits.time());
        assertThat(read.depth()).isEqualTo(depth);
        assertThat(read.records()).isEqualTo(waits.records() + 3);

        state = AnalysisState.opening();
        state.add(waits);
        byte[] bytes = Closings.bytes(state);
        // Behind its bars a closing says that no depth follows, and then come no rows.
        byte[] first = Arrays.copyOf(bytes, bytes.length - 1);
        first[0] = 1;
        ByteBuffer.wrap(first).putInt(1, first.length - 5);
        read = Closings.state(first).take(waits.time());
        assertThat(read.depth()).isNull();
        assertThat(read.bars()).isEqualTo(waits.bars());
        assertThat(Closings.bytes(Closings.state(first))).isEqualTo(bytes);
    }

    @Test
    void aCopyAndItsOriginalGoOnByThemselves() {
        AnalysisPlan plan = Closings.plan(Closings.CORE, EMA, "1h", "1D");
        Analysis analysis = analysis(plan);
        for (boolean copyGoesOn : new boolean[] {true, false}) {
            AnalysisState original = AnalysisState.opening();
            Closings.feed(analysis, original, before, new Closings());
            original.add(after.get(0));
            byte[] bytes = Closings.bytes(original);
            AnalysisState copy = original.copy();
            AnalysisState live = copyGoesOn ? copy : original;
            AnalysisState still = copyGoesOn ? original : copy;
            analysis.act(after.get(0).time(), live, new Closings());
            Closings.feed(analysis, live, after.subList(1, after.size()), new Closings());
            assertThat(Closings.bytes(still)).isEqualTo(bytes);
            Closings expected = new Closings();
            analysis.act(after.get(0).time(), still, expected);
            Closings.feed(analysis, still, after.subList(1, after.size()), expected);
            assertThat(Closings.bytes(still)).isEqualTo(Closings.bytes(live));
        }
    }

    @Test
    void featuresThatComeOrGoLeaveTheOthersTheirBits() throws IOException {
        AnalysisPlan few = Closings.plan(Closings.CORE, EMA, "1h", "1D");
        AnalysisPlan many = Closings.plan(MORE, EMA, "1h", "1D");
        Closings grown = goOn(few, many);
        Closings straight = straight(many);
        for (int row = 0; row < grown.features.size(); row++) {
            double[] values = grown.features.get(row).values();
            double[] expected = straight.features.get(row).values();
            assertThat(List.of(values[1], values[3], values[4]))
                    .isEqualTo(List.of(expected[1], expected[3], expected[4]));
        }
        assertThat(grown.features.get(0).values()[2]).isNaN();
        assertThat(straight.features.get(0).values()[2]).isNotNaN();
        assertThat(goOn(many, few).lines).isEqualTo(straight(few).lines);
    }

    @Test
    void timeframesThatComeOrGoLeaveTheOthersTheirBits() throws IOException {
        AnalysisPlan few = Closings.plan(Closings.CORE, EMA, "1h", "1D");
        AnalysisPlan many = Closings.plan(Closings.CORE, EMA, "1h", "1D", "2D");
        Closings grown = goOn(few, many);
        Closings straight = straight(many);
        for (String stream : List.of("features", "signals", "ema")) {
            for (String timeframe : List.of("1h", "1D")) {
                assertThat(grown.lines(stream, timeframe)).isEqualTo(straight.lines(stream, timeframe));
            }
        }
        assertThat(grown.lines("features", "1h")).hasSize(AFTER - BEFORE);
        assertThat(grown.lines("signals", "1h")).isNotEmpty();
        assertThat(grown.lines("features", "2D")).isNotEqualTo(straight.lines("features", "2D"));
        assertThat(goOn(many, few).lines).isEqualTo(straight(few).lines);
    }

    @Test
    void averagesThatComeOrGoLeaveTheRestItsBits() throws IOException {
        AnalysisPlan none = Closings.plan(Closings.CORE, null, "1h", "1D");
        AnalysisPlan two = Closings.plan(Closings.CORE, EMA, "1h", "1D");
        AnalysisPlan three = Closings.plan(Closings.CORE, Closings.ema(2, 3, 5), "1h", "1D");
        Closings grown = goOn(two, three);
        Closings straight = straight(two);
        grown.averages.removeIf(row -> row.period() == 5);
        assertThat(grown.averages).isEqualTo(straight.averages).isNotEmpty();
        assertThat(goOn(three, two).lines).isEqualTo(straight.lines);
        assertThat(goOn(two, none).lines).isEqualTo(straight(none).lines);
        assertThat(goOn(none, two).lines("features", "1D")).isEqualTo(straight.lines("features", "1D"));
    }

    /** What the second plan says of the later bars with the bytes that the first one left. */
    private Closings goOn(AnalysisPlan first, AnalysisPlan second) throws IOException {
        AnalysisState state = Closings.state(Closings.bytes(fed(first, before)));
        Closings out = new Closings();
        Closings.feed(analysis(second), state, after, out);
        return out;
    }

    /** What a plan says of the later bars when it has seen them all. */
    private Closings straight(AnalysisPlan plan) {
        Closings out = new Closings();
        Closings.feed(analysis(plan), fed(plan, before), after, out);
        return out;
    }

    private static AnalysisState fed(AnalysisPlan plan, List<ClosedBars> closings) {
        AnalysisState state = AnalysisState.opening();
        Closings.feed(analysis(plan), state, closings, new Closings());
        return state;
    }

    private static Analysis analysis(AnalysisPlan plan) {
        return Analyses.of(Closings.market("1h", "1D", "2D"), plan).analysis(Closings.NAME);
    }
}
