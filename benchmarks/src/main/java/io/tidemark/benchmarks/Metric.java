package io.tidemark.benchmarks;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;

/**
 * One number of the report: the cost per trade of {@code a} against that of {@code b}, which are run in the order A B B A.
 * {@code cpu} and {@code wall} make a number of a round; {@code wall} is null where wall time has no meaning.
 */
record Metric(
        String id,
        String title,
        Arm a,
        Arm b,
        String goal,
        DoublePredicate reached,
        ToDoubleFunction<Round> cpu,
        ToDoubleFunction<Round> wall) {

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
        return new Metric(id, title, a, b, "≥ " + goal, ratio -> ratio >= goal, Round::cpuRatio, Round::wallRatio);
    }

    /** A ratio a ÷ b that should be at most so much. */
    static Metric atMost(String id, String title, Arm a, Arm b, double goal) {
        return new Metric(id, title, a, b, "≤ " + goal, ratio -> ratio <= goal, Round::cpuRatio, Round::wallRatio);
    }

    /** Bytes that {@code b} allocates per trade and {@code a} does not. */
    static Metric bytesAbove(String id, String title, Arm a, Arm b, double goal) {
        ToDoubleFunction<Round> bytes =
                round -> round.b().allocatedBytes() - round.a().allocatedBytes();
        return new Metric(id, title, a, b, "≤ " + goal, number -> number <= goal, bytes, null);
    }

    Spread cpu(List<Round> rounds) {
        return Spread.of(rounds, cpu);
    }

    boolean isReached(List<Round> rounds) {
        return reached.test(cpu(rounds).median());
    }
}
