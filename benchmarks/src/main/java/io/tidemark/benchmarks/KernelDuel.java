package io.tidemark.benchmarks;

import com.sun.management.ThreadMXBean;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Plan;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Some functions of TA-Lib, each over whole arrays, against one plan of the same functions that takes bar after bar; both
 * leave all values behind. CPU time of this thread per bar, by the slope over n and 3n bars, in rounds A B B A.
 */
final class KernelDuel {

    private static final int N = 4_000;
    private static final int LONGER = 3;
    private static final int WARM_UP = 3;
    private static final double ZERO = 1e-2;

    private final List<TaLibTwin> twins;
    private final Walk longer;
    private final Walk shorter;
    private final long wantedNanos;
    private final Plan plan;
    private final double[][] values;
    private final List<double[][]> rooms = new ArrayList<>();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** What a bar costs on either side, nanoseconds. */
    record Round(double plan, double taLib) {

        double ratio() {
            return plan / taLib;
        }
    }

    /** A duel whose longer steps take so long. */
    KernelDuel(List<TaLibTwin> twins, double wantedSeconds) {
        this.twins = twins;
        this.longer = Walk.of(1, LONGER * N);
        this.shorter = longer.first(N);
        this.wantedNanos = (long) (wantedSeconds * 1e9);
        this.plan = Plan.of(FeatureSet.of(
                "twins",
                twins.stream().flatMap(twin -> twin.expressions().stream()).toList()));
        this.values = new double[longer.size()][plan.width()];
        twins.forEach(twin -> rooms.add(twin.room(longer.size())));
    }

    /** Number of values of a bar. */
    int width() {
        return plan.width();
    }

    /**
     * Compares all values, from TA-Lib's first on: shares of the value, or of a hundredth where it is smaller.
     *
     * @throws IllegalStateException when two differ: then nothing may be timed
     */
    void requireEqual() {
        runPlan(longer);
        int feature = 0;
        for (int i = 0; i < twins.size(); i++) {
            TaLibTwin twin = twins.get(i);
            TaLibTwin.Outputs theirs = twin.call(longer, rooms.get(i));
            if (theirs.count() < longer.size() / 2) {
                throw new IllegalStateException("TA-Lib's " + twin.name() + " says too little to compare");
            }
            for (double[] output : theirs.values()) {
                for (int at = 0; at < theirs.count(); at++) {
                    requireEqual(twin, theirs.begin() + at, values[theirs.begin() + at][feature], output[at]);
                }
                feature++;
            }
        }
    }

    private static void requireEqual(TaLibTwin twin, int bar, double ours, double theirs) {
        if (!(Math.abs(ours - theirs) <= twin.tolerance() * Math.max(ZERO, Math.abs(theirs)))) {
            throw new IllegalStateException(
                    twin.expressions() + " differ from TA-Lib at bar " + bar + ": " + ours + " instead of " + theirs);
        }
    }

    /** As many rounds as wanted, warm. */
    List<Round> rounds(int wanted) {
        int ours = passes(this::runPlan);
        int theirs = passes(this::runTaLib);
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            double plan = slope(this::runPlan, ours);
            double taLib = slope(this::runTaLib, theirs);
            taLib += slope(this::runTaLib, theirs);
            plan += slope(this::runPlan, ours);
            rounds.add(new Round(plan / 2, taLib / 2));
        }
        return rounds;
    }

    private interface Side {
        void run(Walk walk);
    }

    /** Passes over the longer walk that take the wanted time; finding it out warms up. */
    private int passes(Side side) {
        int passes = 1;
        for (int warm = 0; warm < WARM_UP; ) {
            double nanos = (double) time(side, longer, passes) / passes;
            if (nanos * passes > wantedNanos / 2.0) {
                warm++;
            }
            passes = (int) Math.max(1, Math.min(2.0 * passes, wantedNanos / nanos));
        }
        return passes;
    }

    private double slope(Side side, int passes) {
        long less = time(side, shorter, passes);
        long more = time(side, longer, passes);
        return (double) (more - less) / passes / (longer.size() - shorter.size());
    }

    private long time(Side side, Walk walk, int passes) {
        long before = threads.getCurrentThreadCpuTime();
        for (int pass = 0; pass < passes; pass++) {
            side.run(walk);
        }
        return Math.max(1, threads.getCurrentThreadCpuTime() - before);
    }

    private void runPlan(Walk walk) {
        double[] row = plan.newRow();
        int at = 0;
        for (Bar bar : walk.bars()) {
            plan.evaluate(bar, row, values[at++]);
        }
    }

    private void runTaLib(Walk walk) {
        for (int i = 0; i < twins.size(); i++) {
            twins.get(i).call(walk, rooms.get(i));
        }
    }
}
