package io.tidemark.benchmarks;

import java.util.List;

/** What one trade costs: the slope between runs over n and over 3n trades, so that fixed costs cancel out. */
record Cost(double cpuNanos, double wallNanos, double allocatedBytes) {

    /** The slope through two groups of runs of one arm, each pair over n and then over 3n trades. */
    static Cost of(List<Result> small, List<Result> large) {
        double cpu = 0;
        double wall = 0;
        double bytes = 0;
        long trades = 0;
        for (Result run : large) {
            cpu += run.cpuNanos();
            wall += run.wallNanos();
            bytes += run.allocatedBytes();
            trades += run.n();
        }
        for (Result run : small) {
            cpu -= run.cpuNanos();
            wall -= run.wallNanos();
            bytes -= run.allocatedBytes();
            trades -= run.n();
        }
        return new Cost(cpu / trades, wall / trades, bytes / trades);
    }
}
