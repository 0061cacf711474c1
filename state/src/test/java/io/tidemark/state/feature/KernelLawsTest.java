package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import io.tidemark.state.bar.Bar;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** What holds for every kernel that there is, whatever it computes. A new one is tested here without a line. */
class KernelLawsTest {

    private static final int BARS = 100_000;
    private static final int CUTS = 1_000;
    private static final int POISONED = 3_000;
    /** Most bars that these wait longer. */
    private static final int A_WHILE = 600;
    /** What they tell of, a swing, a fall or the end of a session, is seldom there by their first bar: it comes then or later. */
    private static final Set<String> AWAIT_AN_EVENT = Set.of(
            "fractal_high",
            "fractal_low",
            "swing_direction",
            "fib_high",
            "fib_low",
            "fib_382",
            "fib_500",
            "fib_618",
            "previous_session",
            "previous_session_high",
            "previous_session_low",
            "previous_session_close",
            "pivot",
            "pivot_r1",
            "pivot_r2",
            "pivot_r3",
            "pivot_s1",
            "pivot_s2",
            "pivot_s3",
            "half_life(length=3)",
            "sample_entropy(length=4,pattern=1)",
            "sortino(length=2)");

    private static final double[] POISON = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -0.0, -1, Double.MIN_VALUE, 1e99, 1e-99
    };

    static final List<String> EXAMPLES = KernelExamples.ALL;

    private static Plan everything() {
        return Runs.plan(EXAMPLES.toArray(String[]::new));
    }

    @Test
    void savedAndLoadedAnywhereTheBitsAreThose() {
        List<Bar> bars = DailySeries.walk(7, BARS, 100);
        SplittableRandom random = new SplittableRandom(11);
        boolean[] cut = new boolean[BARS];
        for (int i = 0; i < CUTS; i++) {
            cut[random.nextInt(BARS)] = true;
        }
        Plan straight = everything();
        Plan broken = everything();
        double[] straightRow = straight.newRow();
        double[] brokenRow = broken.newRow();
        double[] expected = new double[straight.width()];
        double[] out = new double[straight.width()];
        for (int i = 0; i < BARS; i++) {
            straight.evaluate(bars.get(i), given(straight, bars.get(i)), straightRow, expected);
            if (cut[i]) {
                brokenRow = broken.load(broken.save(brokenRow));
            }
            broken.evaluate(bars.get(i), given(broken, bars.get(i)), brokenRow, out);
            assertSame(expected, out, i);
        }
    }

    /** A look at a forming bar gives what its close would give, and leaves no trace. */
    @Test
    void peekThenUpdateIsUpdate() {
        List<Bar> bars = DailySeries.walk(8, 5_000, 100);
        Plan plan = everything();
        Plan looked = everything();
        double[] row = plan.newRow();
        double[] lookedRow = looked.newRow();
        double[] expected = new double[plan.width()];
        double[] out = new double[plan.width()];
        for (int i = 0; i < bars.size(); i++) {
            plan.evaluate(bars.get(i), given(plan, bars.get(i)), row, expected);
            looked.peek(
                    bars.get((i * 31 + 7) % bars.size()),
                    given(looked, bars.get((i * 31 + 7) % bars.size())),
                    lookedRow,
                    out);
            looked.peek(bars.get(i), given(looked, bars.get(i)), lookedRow, out);
            assertSame(expected, out, i);
            looked.evaluate(bars.get(i), given(looked, bars.get(i)), lookedRow, out);
            assertSame(expected, out, i);
        }
        assertThat(lookedRow).isEqualTo(row);
    }

    /** What comes later changes nothing before, at every length of the past. */
    @Test
    void thePrefixOfTheOutputIsTheOutputOfThePrefix() {
        List<Bar> one = DailySeries.walk(9, 2_000, 100);
        List<Bar> other = DailySeries.walk(10, 2_000, 1e6);
        Plan plan = everything();
        List<double[]> whole = Runs.run(plan, plan.newRow(), one);
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        for (int i = 0; i < one.size() - 1; i++) {
            plan.evaluate(one.get(i), given(plan, one.get(i)), row, out);
            assertSame(whole.get(i), out, i);
            double[] elsewhere = row.clone();
            plan.evaluate(other.get(i + 1), given(plan, other.get(i + 1)), elsewhere, out);
        }
    }

    /** Whatever comes in, what goes out is a number or null, and clean bars bring numbers back. */
    @Test
    void poisonNeitherLeavesNorStays() {
        SplittableRandom random = new SplittableRandom(12);
        List<Bar> clean = DailySeries.walk(13, 2 * POISONED, 100);
        Plan plan = everything();
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        boolean[] everSaid = new boolean[plan.width()];
        for (int i = 0; i < 2 * POISONED; i++) {
            Bar bar = clean.get(i);
            if (i < POISONED && random.nextInt(4) == 0) {
                bar = poisoned(bar, random);
            }
            plan.evaluate(bar, given(plan, bar), row, out);
            for (int at = 0; at < out.length; at++) {
                if (Double.isInfinite(out[at])) {
                    fail(EXAMPLES.get(at) + " is infinite at bar " + i);
                }
                everSaid[at] |= i >= POISONED && !Double.isNaN(out[at]);
            }
        }
        List<String> silent = new ArrayList<>();
        for (int at = 0; at < out.length; at++) {
            if (!everSaid[at]) {
                silent.add(EXAMPLES.get(at));
            }
        }
        assertThat(silent).as("never said anything again").isEmpty();
    }

    private static Bar poisoned(Bar bar, SplittableRandom random) {
        double[] values = {bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()};
        for (int i = 0; i < values.length; i++) {
            if (random.nextInt(3) == 0) {
                values[i] = POISON[random.nextInt(POISON.length)];
            }
        }
        return DailySeries.bar(
                (int) (bar.openTime() / DailySeries.DAY), values[0], values[1], values[2], values[3], values[4]);
    }

    /** Those that are computed anew at each bar do, and say so. */
    @Test
    void noKernelAllocates() {
        List<Bar> bars = DailySeries.walk(14, 20_000, 100);
        KernelRegistry registry = KernelRegistry.builtIn();
        Plan plan = Runs.plan(EXAMPLES.stream()
                .filter(example -> !registry.type(example).orElseThrow().isWindowed())
                .toArray(String[]::new));
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        double[][] given = bars.stream().map(bar -> given(plan, bar)).toArray(double[][]::new);
        long allocated = 0;
        for (int round = 0; round < 3; round++) {
            long before = threads.getThreadAllocatedBytes(thread);
            for (int i = 0; i < bars.size(); i++) {
                plan.evaluate(bars.get(i), given[i], row, out);
            }
            allocated = threads.getThreadAllocatedBytes(thread) - before;
        }
        assertThat(allocated).as("bytes of %d bars", bars.size()).isLessThan(bars.size());
    }

    private static double[] given(Plan plan, Bar bar) {
        return new GivenTwin(plan).at(bar);
    }

    @Test
    void everyKernelSaysWhenItsFirstValueIs() {
        List<Bar> bars = DailySeries.walk(15, 3_000, 100);
        Plan plan = everything();
        List<double[]> values = Runs.run(plan, plan.newRow(), bars);
        List<String> wrong = new ArrayList<>();
        for (int at = 0; at < plan.width(); at++) {
            int feature = at;
            int first = 0;
            while (first < values.size() && Double.isNaN(values.get(first)[feature])) {
                first++;
            }
            String example = EXAMPLES.get(at);
            boolean awaits =
                    AWAIT_AN_EVENT.contains(example) || AWAIT_AN_EVENT.contains(example.replaceAll("\\(.*", ""));
            if (first + 1 < plan.warmUp(at) || first + 1 > plan.warmUp(at) + (awaits ? A_WHILE : 0)) {
                wrong.add(example + ": " + (first + 1) + " instead of " + plan.warmUp(at));
            }
        }
        assertThat(wrong).as("first values").isEmpty();
    }

    private static void assertSame(double[] expected, double[] out, int bar) {
        if (!Arrays.equals(expected, out)) {
            List<String> differing = new ArrayList<>();
            for (int at = 0; at < out.length; at++) {
                if (Double.doubleToLongBits(expected[at]) != Double.doubleToLongBits(out[at])) {
                    differing.add(EXAMPLES.get(at) + ": " + out[at] + " instead of " + expected[at]);
                }
            }
            assertThat(differing).as("bar %d", bar).isEmpty();
        }
    }
}
