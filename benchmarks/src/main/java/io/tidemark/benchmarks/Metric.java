package io.tidemark.benchmarks;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;

/**
 * One number of the report: the cost per trade of {@code a} against that of {@code b}, which are run in the order A B B A.
 * {@code first} and {@code wall} make a number of a round; {@code wall} is null where wall time has no meaning or is the first
 * number already. The longer run of an arm takes {@code stretch} times the usual time.
 */
record Metric(
        String id,
        String title,
        Arm a,
        Arm b,
        String goal,
        DoublePredicate reached,
        String unit,
        ToDoubleFunction<Round> first,
        ToDoubleFunction<Round> wall,
        Market market) {

    /** Where a number is measured: on which profile, and for how many times the usual time or, unless it is 0, over n trades. */
    record Market(Profile profile, int stretch, long n) {}

    static final String NO_GOAL = "none";

    private static final Market USUAL = new Market(Profile.DENSE, 1, 0);

    /** What a trade costs in both arms, within one round. */
    record Round(Cost a, Cost b) {

        double cpuRatio() {
            return a.cpuNanos() / b.cpuNanos();
        }

        double wallRatio() {
            return a.wallNanos() / b.wallNanos();
        }
    }

    /** A ratio a ÷ b that should be at least so much. */
    static Metric atLeast(String id, String title, Arm a, Arm b, double goal) {
        return new Metric(
                id, title, a, b, "≥ " + goal, ratio -> ratio >= goal, "CPU", Round::cpuRatio, Round::wallRatio, USUAL);
    }

    /** A ratio a ÷ b that is only reported. */
    static Metric reported(String id, String title, Arm a, Arm b) {
        return new Metric(id, title, a, b, NO_GOAL, ratio -> true, "CPU", Round::cpuRatio, Round::wallRatio, USUAL);
    }

    /** A ratio a ÷ b that should be at most so much. */
    static Metric atMost(String id, String title, Arm a, Arm b, double goal) {
        return new Metric(
                id, title, a, b, "≤ " + goal, ratio -> ratio <= goal, "CPU", Round::cpuRatio, Round::wallRatio, USUAL);
    }

    /** Bytes that {@code b} allocates per trade and {@code a} does not. */
    static Metric bytesAbove(String id, String title, Arm a, Arm b, double goal) {
        ToDoubleFunction<Round> bytes =
                round -> round.b().allocatedBytes() - round.a().allocatedBytes();
        return new Metric(id, title, a, b, "≤ " + goal, number -> number <= goal, "bytes", bytes, null, USUAL);
    }

    /** A ratio a ÷ b of wall time, where most of the work is done by another process, that should be at least so much. */
    static Metric fasterAtLeast(String id, String title, Arm a, Arm b, double goal) {
        return new Metric(id, title, a, b, "≥ " + goal, ratio -> ratio >= goal, "wall", Round::wallRatio, null, USUAL);
    }

    /** The same number on another market, over longer runs. */
    Metric on(Profile profile, int stretch) {
        return on(new Market(profile, stretch, 0));
    }

    /** The same number over the first n and 3n trades of another market. */
    Metric over(Profile profile, long n) {
        return on(new Market(profile, 1, n));
    }

    private Metric on(Market elsewhere) {
        return new Metric(id, title, a, b, goal, reached, unit, first, wall, elsewhere);
    }

    Spread first(List<Round> rounds) {
        return Spread.of(rounds, first);
    }

    boolean isReached(List<Round> rounds) {
        return reached.test(first(rounds).median());
    }
}
