package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What earlier releases saved otherwise goes on with the same bits. */
class FormerMemoryTest {

    private static final int BEFORE = 150;
    private final List<Bar> bars = DailySeries.walk(5, 300, 50);

    /** A name of another expression had a ring of its own, which was the longer one if it was looked further back over. */
    @Test
    void aRingUnderAnotherName() {
        Plan plan = Runs.plan("sma(stoch_k(14,3),5)", "stoch_d(14,3,3)");
        SavedMemory now = SavedMemory.of(plan.save(after(plan, BEFORE)));
        String ring = "ring(sma(stochf_k(14),3))";
        double[] values = doubles(now.get(ring));
        assertThat(values).hasSize(5);
        SavedMemory before = without(now, plan, ring);
        before.put("stoch_k(14,3)", new double[] {BEFORE - 15}, 0, 1);
        before.put("ring(stoch_k(14,3))", values, 0, 5);
        requireSame(plan, plan.load(before.toBytes()));
        before.put(ring, values, 2, 3);
        requireSame(plan, plan.load(before.toBytes()));
    }

    /** Few values were kept in order, too, which are counted now. */
    @Test
    void aPercentileThatKeptItsValuesInOrder() {
        Plan plan = Runs.plan("atr_percentile(14,20)");
        SavedMemory now = SavedMemory.of(plan.save(after(plan, BEFORE)));
        String id = "atr_percentile(14,20)";
        double[] former = new double[21];
        former[0] = now.get(id).getDouble();
        double[] inOrder = doubles(now.get("ring(atr(14))"));
        Arrays.sort(inOrder);
        System.arraycopy(inOrder, 0, former, 1, 20);
        SavedMemory before = without(now, plan, id);
        before.put(id, former, 0, 21);
        requireSame(plan, plan.load(before.toBytes()));
    }

    /** What computes without remembering had a count, which says nothing. */
    @Test
    void theCountOfAFormula() {
        Plan plan = Runs.plan("bb_upper(20,2)", "natr(14)");
        SavedMemory before = without(SavedMemory.of(plan.save(after(plan, BEFORE))), plan, "");
        before.put("natr(14)", new double[] {BEFORE - 14}, 0, 1);
        before.put("bb_upper(close,20,2)", new double[] {BEFORE - 19}, 0, 1);
        requireSame(plan, plan.load(before.toBytes()));
    }

    /** Whether a session begins was told with the bar, where now a kernel remembers the day before. */
    @Test
    void averagesAnchoredWithoutTheDayBefore() {
        for (String anchor : List.of("session", "week", "month", "quarter", "year")) {
            Plan plan = Runs.plan("vwap_anchored(anchor=" + anchor + ")", "session_bar", "session_high");
            SavedMemory now = SavedMemory.of(plan.save(after(plan, BEFORE)));
            SavedMemory before = without(now, plan, "session_gap(close)", "session_gap(typical_turnover)");
            requireSame(plan, plan.load(before.toBytes()));
        }
    }

    private double[] after(Plan plan, int count) {
        double[] row = plan.newRow();
        Runs.run(plan, row, bars.subList(0, count));
        return row;
    }

    private void requireSame(Plan plan, double[] restored) {
        List<Bar> rest = bars.subList(BEFORE, bars.size());
        double[] values = Runs.flat(Runs.run(plan, restored, rest));
        assertThat(values).isEqualTo(Runs.flat(Runs.run(plan, after(plan, BEFORE), rest)));
        assertThat(values).doesNotContain(Double.NaN);
    }

    private static SavedMemory without(SavedMemory saved, Plan plan, String... left) {
        SavedMemory copy = new SavedMemory();
        copy(saved, "bars", copy);
        for (String id : plan.kernels()) {
            for (String entry : List.of(id, "ring(" + id + ")")) {
                if (!List.of(left).contains(entry)) {
                    copy(saved, entry, copy);
                }
            }
        }
        for (String column : List.of("high", "low", "close")) {
            copy(saved, "ring(" + column + ")", copy);
        }
        return copy;
    }

    private static void copy(SavedMemory from, String id, SavedMemory to) {
        ByteBuffer entry = from.get(id);
        if (entry != null) {
            double[] values = doubles(entry);
            to.put(id, values, 0, values.length);
        }
    }

    private static double[] doubles(ByteBuffer entry) {
        double[] values = new double[entry.remaining() / Double.BYTES];
        entry.asDoubleBuffer().get(values);
        return values;
    }
}
