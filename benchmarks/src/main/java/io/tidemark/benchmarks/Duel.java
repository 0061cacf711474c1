package io.tidemark.benchmarks;

import io.tidemark.benchmarks.Metric.Round;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs pairs of arms in turns, each at a size at which its longer run takes about the wanted CPU time. */
final class Duel {

    private static final double ENOUGH = 0.5;
    private static final int WARM_UPS = 2;
    private static final int LONGER = 3;

    private final Bench bench;
    private final Profile profile;
    private final double wantedNanos;
    private final long given;
    private final Map<Arm, Long> sizes = new HashMap<>();
    private final Map<Arm, Checkpoints> checkpoints = new HashMap<>();

    Duel(Bench bench, Metric.Market market, double wantedSeconds) {
        this.bench = bench;
        this.profile = market.profile();
        this.wantedNanos = market.stretch() * wantedSeconds * 1e9;
        this.given = market.n();
    }

    /**
     * As many rounds A B B A as wanted; each step is a run over n and one over 3n trades. A round before them is not counted: code
     * that runs once a minute of market is compiled only after tens of millions of trades.
     */
    List<Round> rounds(Arm a, Arm b, int wanted) throws Exception {
        round(a, b);
        List<Round> rounds = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            rounds.add(round(a, b));
        }
        return rounds;
    }

    private Round round(Arm a, Arm b) throws Exception {
        Runs runsOfA = new Runs(a, size(a));
        Runs runsOfB = new Runs(b, size(b));
        runsOfA.step();
        runsOfB.step();
        runsOfB.step();
        runsOfA.step();
        return new Round(runsOfA.cost(), runsOfB.cost());
    }

    /** The checkpoints of the last longer run of an arm. */
    Checkpoints checkpoints(Arm arm) {
        return checkpoints.get(arm);
    }

    /** Trades of the shorter run of an arm; finding it out warms the arm up. */
    long size(Arm arm) throws Exception {
        Long known = sizes.get(arm);
        if (known == null) {
            known = calibrated(arm);
            sizes.put(arm, known);
        }
        return known;
    }

    private long calibrated(Arm arm) throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            bench.time(arm, profile, LONGER * arm.firstSize());
        }
        if (given > 0) {
            return given;
        }
        for (long n = arm.firstSize(); ; n *= 2) {
            Runs runs = new Runs(arm, n);
            runs.step();
            double nanos = runs.cost().cpuNanos();
            if (nanos * n * LONGER > ENOUGH * wantedNanos) {
                return Math.max(arm.firstSize(), (long) (wantedNanos / (LONGER * nanos)));
            }
        }
    }

    private final class Runs {

        private final Arm arm;
        private final long n;
        private final List<Result> small = new ArrayList<>();
        private final List<Result> large = new ArrayList<>();

        private Runs(Arm arm, long n) {
            this.arm = arm;
            this.n = n;
        }

        private void step() throws Exception {
            small.add(bench.time(arm, profile, n));
            Result longer = bench.time(arm, profile, LONGER * n);
            large.add(longer);
            checkpoints.put(arm, longer.checkpoints());
        }

        private Cost cost() {
            return Cost.of(small, large);
        }
    }
}
