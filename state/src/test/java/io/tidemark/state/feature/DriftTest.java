package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.feature.kernel.Moments;
import io.tidemark.state.feature.kernel.SeededAverage;
import io.tidemark.state.feature.kernel.WeightedWindow;
import io.tidemark.state.feature.kernel.WindowSum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is kept from bar to bar stays within its stated bound of what is computed anew, however many bars there were. The series
 * moves between levels of 10⁹ and 10⁻³, stands still, and has spikes of a million times its level.
 */
class DriftTest {

    private static final int HELD = 512;
    private static final int MASK = HELD - 1;
    /** A prime, so that windows are looked at in every phase. */
    private static final int LOOKED_AT = 997;

    private static final double[] LEVELS = {1e9, 1e-3, 1, 6e4};

    private final double[] last = new double[HELD];
    private final List<Tracked> all = new ArrayList<>();
    private final Map<String, Double> greatest = new TreeMap<>();

    /** The oracle of one kernel: takes every value; asked now and then. */
    private abstract static class Tracked {
        final String expression;
        final double bound;

        Tracked(String expression, double bound) {
            this.expression = expression;
            this.bound = bound;
        }

        void take(double value, long count) {}

        abstract double expected(long count);
    }

    DriftTest() {
        for (int n : new int[] {17, 65, 252}) {
            all.add(new OfWindow("sum(" + n + ")", WindowSum.BOUND, n, this::sum));
            all.add(new OfWindow("var(" + n + ")", Moments.BOUND, n, this::variance));
            all.add(new OfWindow("wma(" + n + ")", WeightedWindow.bound(n), n, this::weighted));
        }
        for (int n : new int[] {2, 14, 200}) {
            all.add(new Recursive("rma(" + n + ")", SeededAverage.bound(1.0 / n), n, 1.0 / n));
            all.add(new Recursive("ema(" + n + ")", SeededAverage.bound(2.0 / (n + 1)), n, 2.0 / (n + 1)));
        }
        all.add(new Strength(14));
    }

    /** A window recomputed from its values. */
    private static final class OfWindow extends Tracked {
        private final int length;
        private final Value value;

        private interface Value {
            double of(long count, int length);
        }

        OfWindow(String expression, double bound, int length, Value value) {
            super(expression, bound);
            this.length = length;
            this.value = value;
        }

        @Override
        double expected(long count) {
            return count < length ? Double.NaN : value.of(count, length);
        }
    }

    /** A recursive average in some 32 digits. */
    private static class Recursive extends Tracked {
        private final int length;
        private final double alpha;
        private final Twofold average = new Twofold();
        private final Twofold step = new Twofold();

        Recursive(String expression, double bound, int length, double alpha) {
            super(expression, bound);
            this.length = length;
            this.alpha = alpha;
        }

        @Override
        void take(double value, long count) {
            if (count < length) {
                average.add(value);
            } else if (count == length) {
                average.add(value).over(length);
            } else {
                average.add(step.set(average).times(-1).add(value).times(alpha));
            }
        }

        @Override
        double expected(long count) {
            return count < length ? Double.NaN : average.value();
        }
    }

    /** The RSI, whose gains and losses are a pair of seeded averages. */
    private static final class Strength extends Tracked {
        private final Recursive gains;
        private final Recursive losses;
        private double before;

        Strength(int length) {
            super("rsi(" + length + ")", 2 * SeededAverage.bound(1.0 / length));
            this.gains = new Recursive("", 0, length, 1.0 / length);
            this.losses = new Recursive("", 0, length, 1.0 / length);
        }

        @Override
        void take(double value, long count) {
            if (count > 1) {
                gains.take(Math.max(0, value - before), count - 1);
                losses.take(Math.max(0, before - value), count - 1);
            }
            before = value;
        }

        @Override
        double expected(long count) {
            double gain = gains.expected(count - 1);
            return 100 * gain / (gain + losses.expected(count - 1));
        }
    }

    @Test
    void aMillionUpdates() throws IOException {
        run(1_000_000);
    }

    @Test
    @Tag("thorough")
    void aHundredMillionUpdates() throws IOException {
        run(100_000_000);
    }

    private void run(int updates) throws IOException {
        Plan plan = Runs.plan(all.stream().map(tracked -> tracked.expression).toArray(String[]::new));
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        SplittableRandom random = new SplittableRandom(77);
        double level = 1;
        boolean still = false;
        int left = 0;
        for (int count = 1; count <= updates; count++) {
            if (left-- == 0) {
                level = LEVELS[random.nextInt(LEVELS.length)];
                still = random.nextInt(4) == 0;
                left = random.nextInt(1, HELD);
            }
            double value = still ? level : level * (1 + 0.02 * random.nextDouble());
            value *= random.nextInt(1_009) == 0 ? 1e6 : 1;
            last[count & MASK] = value;
            plan.evaluate(DailySeries.flat(count, value), row, out);
            boolean looked = count % LOOKED_AT == 0;
            for (int at = 0; at < out.length; at++) {
                Tracked tracked = all.get(at);
                tracked.take(value, count);
                if (looked) {
                    compare(tracked, tracked.expected(count), out[at], count);
                }
            }
        }
        assertThat(greatest).hasSize(all.size());
        // Not asserted: how far from the bounds they stay.
        Files.writeString(Path.of("target", "drift-" + updates + ".txt"), greatest + "\n");
    }

    private void compare(Tracked tracked, double expected, double ours, int count) {
        if (Double.isNaN(expected)) {
            assertThat(ours).as("%s at %d", tracked.expression, count).isNaN();
            return;
        }
        double difference = Math.abs(ours - expected);
        // 0 must be 0: a market that stands still has no variance.
        double relative = difference == 0 ? 0 : difference / Math.abs(expected);
        greatest.merge(tracked.expression, relative, Math::max);
        if (!(relative <= tracked.bound)) {
            assertThat(relative)
                    .as("%s at %d: %s instead of %s", tracked.expression, count, ours, expected)
                    .isLessThanOrEqualTo(tracked.bound);
        }
    }

    private double at(long count, int age) {
        return last[(int) (count - age) & MASK];
    }

    private double sum(long count, int length) {
        return total(count, length).value();
    }

    private Twofold total(long count, int length) {
        Twofold sum = new Twofold();
        for (int age = 0; age < length; age++) {
            sum.add(at(count, age));
        }
        return sum;
    }

    private double weighted(long count, int length) {
        Twofold sum = new Twofold();
        Twofold term = new Twofold();
        for (int age = 0; age < length; age++) {
            sum.add(term.set(at(count, age)).times(length - age));
        }
        return sum.over(length * (length + 1) / 2.0).value();
    }

    private double variance(long count, int length) {
        Twofold mean = total(count, length).over(-length);
        Twofold squares = new Twofold();
        Twofold distance = new Twofold();
        for (int age = 0; age < length; age++) {
            distance.set(mean).add(at(count, age));
            squares.add(new Twofold().set(distance).times(distance));
        }
        return squares.over(length).value();
    }
}
