package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final String[] ALL = {
        "rsi(14)",
        "ema(9)",
        "ema(close,21,seed=first)",
        "sma(20)",
        "sma(high,90)",
        "atr(14)",
        "tr",
        "sma(rsi(14),5)",
        "sma(volume,70)",
        "close"
    };

    private final List<Bar> bars = DailySeries.walk(7, 400, 50);

    @Test
    void savedAndLoadedAnywhereGivesTheSameBits() {
        Plan plan = Runs.plan(ALL);
        List<double[]> straight = Runs.run(plan, plan.newRow(), bars);
        SplittableRandom random = new SplittableRandom(11);
        List<double[]> broken = new ArrayList<>();
        double[] row = plan.newRow();
        int at = 0;
        while (at < bars.size()) {
            int to = Math.min(bars.size(), at + random.nextInt(1, 40));
            broken.addAll(Runs.run(plan, row, bars.subList(at, to)));
            byte[] saved = plan.save(row);
            plan = Runs.plan(ALL);
            row = plan.load(saved);
            assertThat(plan.save(row)).isEqualTo(saved);
            at = to;
        }
        assertThat(Runs.flat(broken)).isEqualTo(Runs.flat(straight));
    }

    @Test
    void aPrefixOfTheBarsGivesAPrefixOfTheValues() {
        Plan plan = Runs.plan(ALL);
        double[] whole = Runs.flat(Runs.run(plan, plan.newRow(), bars));
        double[] prefix = Runs.flat(Runs.run(plan, plan.newRow(), bars.subList(0, 123)));
        assertThat(prefix).isEqualTo(Arrays.copyOf(whole, 123 * plan.width()));
    }

    @Test
    void peekIsWhatUpdateWillGiveAndChangesNothing() {
        Plan plan = Runs.plan(ALL);
        double[] row = plan.newRow();
        double[] peeked = new double[plan.width()];
        double[] updated = new double[plan.width()];
        for (Bar bar : bars) {
            double[] before = row.clone();
            plan.peek(bar, row, peeked);
            assertThat(row).isEqualTo(before);
            plan.evaluate(bar, row, updated);
            assertThat(peeked).isEqualTo(updated);
        }
    }

    @Test
    void aBarWithoutFinitePricesGivesNullsAndLeavesTheRowAlone() {
        Plan plan = Runs.plan(ALL);
        double[] row = plan.newRow();
        double[] clean = plan.newRow();
        double[] out = new double[plan.width()];
        double[] bad = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1e101};
        for (int i = 0; i < bars.size(); i++) {
            double[] before = row.clone();
            double wrong = bad[i % bad.length];
            assertThat(plan.evaluate(DailySeries.bar(i, 1, wrong, 1, 1, 1), row, out))
                    .isFalse();
            assertThat(plan.evaluate(DailySeries.bar(i, 1, 1, 1, wrong, 1), row, out))
                    .isFalse();
            assertThat(out).containsOnly(Double.NaN);
            assertThat(row).isEqualTo(before);
            plan.evaluate(bars.get(i), row, out);
            plan.evaluate(bars.get(i), clean, new double[plan.width()]);
        }
        assertThat(row).isEqualTo(clean);
        assertThat(out).doesNotContain(Double.NaN);
    }

    @Test
    void aBarWithoutVolumeIsNullForVolumeAlone() {
        Plan plan = Runs.plan("sma(volume,2)", "sma(2)");
        double[] row = plan.newRow();
        double[] out = new double[2];
        plan.evaluate(DailySeries.bar(0, 1, 1, 1, 1, 10), row, out);
        plan.evaluate(DailySeries.bar(1, 3, 3, 3, 3, Double.NaN), row, out);
        assertThat(out).containsExactly(Double.NaN, 2);
        plan.evaluate(DailySeries.bar(2, 5, 5, 5, 5, 30), row, out);
        assertThat(out).containsExactly(20, 4);
    }

    @Test
    void anotherPlanKeepsTheMemoryOfEveryKernelItShares() {
        Plan old = Runs.plan("ema(9)", "sma(200)", "sma(5)", "rsi(14)", "atr(14)");
        Plan renewed = Runs.plan("atr(14)", "sma(50)", "sma(5)", "sma(high,3)", "ema(9)");
        double[] oldRow = old.newRow();
        Runs.run(old, oldRow, bars.subList(0, 300));
        double[] row = renewed.load(old.save(oldRow));
        for (Bar bar : bars.subList(300, 400)) {
            double[] a = new double[5];
            double[] b = new double[5];
            old.evaluate(bar, oldRow, a);
            renewed.evaluate(bar, row, b);
            assertThat(new double[] {b[0], b[2], b[4]}).isEqualTo(new double[] {a[4], a[2], a[0]});
        }
    }

    @Test
    void aNewKernelStartsColdAndSaysFromWhenItIsValid() {
        Plan old = Runs.plan("sma(60)");
        double[] oldRow = old.newRow();
        Runs.run(old, oldRow, bars.subList(0, 100));
        Plan renewed = Runs.plan("sma(60)", "sma(10)", "sma(rsi(14),5)", "atr(14)");
        double[] row = renewed.load(old.save(oldRow));
        assertThat(until(renewed, row)).containsExactly(0, 10, 19, 15);
        for (int bar = 1; bar <= 19; bar++) {
            double[] out = new double[4];
            renewed.evaluate(bars.get(99 + bar), row, out);
            assertThat(out[0]).isNotNaN();
            assertThat(Double.isNaN(out[1])).isEqualTo(bar < 10);
            assertThat(Double.isNaN(out[2])).isEqualTo(bar < 19);
            assertThat(Double.isNaN(out[3])).isEqualTo(bar < 15);
            assertThat(until(renewed, row)).containsExactly(0, Math.max(0, 10 - bar), 19 - bar, Math.max(0, 15 - bar));
        }
        assertThat(renewed.bars(row)).isEqualTo(119);
        assertThat(renewed.warmUp(2)).isEqualTo(19);
    }

    @Test
    void kernelsAndRingsAreShared() {
        Plan plan = Runs.plan("atr(14)", "tr", "atr(20)", "rsi(14)", "sma(rsi(length=14),3)");
        assertThat(plan.kernels()).containsExactly("tr", "atr(14)", "atr(20)", "rsi(close,14)", "sma(rsi(close,14),3)");
        assertThat(Runs.plan("sma(9)", "sma(16)", "sma(5)").newRow()).hasSize(1 + 3 + 2 + 16);
    }

    @Test
    void brokenBytesAreRefusedWithAReason() {
        Plan plan = Runs.plan("ema(9)");
        byte[] saved = plan.save(plan.newRow());
        assertThatThrownBy(() -> plan.load(Arrays.copyOf(saved, saved.length - 1)))
                .hasMessageContaining("cut short");
        saved[1] = 9;
        assertThatThrownBy(() -> plan.load(saved)).hasMessageContaining("version 9");
        SavedMemory other = new SavedMemory();
        other.put("ema(close,9,seed=sma)", new double[5], 0, 5);
        assertThatThrownBy(() -> plan.load(other.toBytes())).hasMessageContaining("ema(close,9,seed=sma) has 5");
    }

    private static int[] until(Plan plan, double[] row) {
        int[] bars = new int[plan.width()];
        for (int i = 0; i < bars.length; i++) {
            bars[i] = plan.barsUntilReady(row, i);
            assertThat(plan.isReady(row, i)).isEqualTo(bars[i] == 0);
        }
        return bars;
    }
}
