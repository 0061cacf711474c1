package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.feature.kernel.KernelType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * How long a feature remembers: bars from a cold start until it stays within 1e-9 of what it is with a long history, as a
 * share of that value, or of the feature's usual size where the value is nearer to 0. Found by running it both ways over
 * seeded walks, not from a formula; but a kernel that declares itself path-dependent is believed.
 *
 * @param first bars until the first value
 * @param bars bars until it has converged, or of its window; 0 when it does not, or a part of it has a window
 * @param kind why it does not, or why that was not measured
 */
public record Convergence(int first, int bars, Kind kind) {

    /** Whether and how the beginning is forgotten. */
    public enum Kind {
        /** After some bars the beginning does not show. */
        CONVERGES,
        /** It differs by what came before, for ever: a running total. */
        CUMULATIVE,
        /** What it is depends on where it began, for ever or for as long as prices let it. */
        PATH_DEPENDENT,
        /** It reads what is not in bars of its own, so it cannot be measured over them. */
        GIVEN,
        /** It is computed anew at each bar, from its window alone, or a part of it is: too slow to measure. */
        WINDOWED
    }

    private static final int HISTORY = 6_000;
    private static final int LOOK = 6_000;
    private static final double CLOSE_ENOUGH = 1e-9;
    private static final long[] SEEDS = {1, 2, 3};
    private static final long DAY = 86_400_000L;

    /** Measures an expression, unless it has a window, which says more, or a part of it declares what walks cannot show. */
    public static Convergence of(String expression, KernelRegistry registry) {
        FeatureSet.Feature feature = new FeatureSet.Feature(expression, expression);
        Plan plan = Plan.of(new FeatureSet("one", List.of(feature)), registry);
        int window = registry.type(expression).map(KernelType::window).orElse(0);
        if (hasPart(plan, registry, KernelType::isWindowed)) {
            return new Convergence(plan.warmUp(0), window, Kind.WINDOWED);
        }
        return hasPart(plan, registry, KernelType::isPathDependent)
                ? new Convergence(plan.warmUp(0), 0, Kind.PATH_DEPENDENT)
                : of(plan);
    }

    private static boolean hasPart(Plan plan, KernelRegistry registry, Predicate<KernelType> property) {
        return plan.kernels().stream()
                .anyMatch(kernel -> property.test(registry.type(kernel).orElseThrow()));
    }

    /** Measures the only feature of a plan. */
    public static Convergence of(Plan plan) {
        if (!plan.givens().isEmpty()) {
            return new Convergence(plan.warmUp(0), 0, Kind.GIVEN);
        }
        int bars = plan.warmUp(0);
        Kind kind = Kind.CONVERGES;
        for (long seed : SEEDS) {
            List<Bar> walk = walk(seed);
            double[] warm = Arrays.copyOfRange(values(plan, walk), HISTORY, HISTORY + LOOK);
            double[] cold = values(plan, walk.subList(HISTORY, HISTORY + LOOK));
            double size = size(warm);
            int apart = lastApart(warm, cold, size);
            if (apart >= LOOK - LOOK / 10) {
                kind = kind == Kind.PATH_DEPENDENT || !isShifted(warm, cold, size)
                        ? Kind.PATH_DEPENDENT
                        : Kind.CUMULATIVE;
            }
            bars = Math.max(bars, apart + 2);
        }
        return new Convergence(plan.warmUp(0), kind == Kind.CONVERGES ? bars : 0, kind);
    }

    /** Place of the last value that differs; −1 when none does. */
    private static int lastApart(double[] warm, double[] cold, double size) {
        int last = LOOK - 1;
        while (last >= 0 && isClose(warm[last], cold[last], size)) {
            last--;
        }
        return last;
    }

    private static boolean isClose(double warm, double cold, double size) {
        return Double.isNaN(warm) == Double.isNaN(cold)
                && !(Math.abs(warm - cold) > CLOSE_ENOUGH * Math.max(size, Math.abs(warm)));
    }

    /** The mean size of the values over the walk; 0 of none. */
    private static double size(double[] values) {
        return Arrays.stream(values)
                .filter(Double::isFinite)
                .map(Math::abs)
                .average()
                .orElse(0);
    }

    /** True when the later half differs by one constant. */
    private static boolean isShifted(double[] warm, double[] cold, double size) {
        double shift = warm[LOOK - 1] - cold[LOOK - 1];
        for (int i = LOOK / 2; i < LOOK; i++) {
            double tolerance = CLOSE_ENOUGH * Math.max(size, Math.abs(warm[i]) + Math.abs(cold[i]));
            if (!(Math.abs(warm[i] - cold[i] - shift) <= tolerance)) {
                return false;
            }
        }
        return true;
    }

    private static double[] values(Plan plan, List<Bar> bars) {
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        double[] values = new double[bars.size()];
        for (int i = 0; i < values.length; i++) {
            plan.evaluate(bars.get(i), row, out);
            values[i] = out[0];
        }
        return values;
    }

    private static List<Bar> walk(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Bar> bars = new ArrayList<>();
        double close = 100;
        for (int day = 0; day < HISTORY + LOOK; day++) {
            double open = close * (1 + 0.01 * (random.nextDouble() - 0.5));
            // Drawn back to 100, so that levels stay usual whatever the length.
            close = open * (1 + 0.04 * (random.nextDouble() - 0.5) - 0.002 * StrictMath.log(open / 100));
            double high = Math.max(open, close) * (1 + 0.01 * random.nextDouble());
            double low = Math.min(open, close) * (1 - 0.01 * random.nextDouble());
            long volume = random.nextInt(1_000, 100_000);
            bars.add(bar(day, new double[] {open, high, low, close}, volume));
        }
        return bars;
    }

    private static Bar bar(int day, double[] prices, long volume) {
        double middle = (prices[1] + prices[2]) / 2;
        return new Bar(
                "WALK",
                "1D",
                day * DAY,
                (day + 1) * DAY,
                prices[0],
                prices[1],
                prices[2],
                prices[3],
                volume,
                volume * middle,
                middle,
                volume / 10,
                volume / 3.0,
                BarKind.CANONICAL,
                false,
                false,
                0,
                day,
                0);
    }
}
