package io.tidemark.connectors.simulator;

import io.tidemark.connectors.simulator.InstrumentSpec.PricePath;

/**
 * The mid price of one instrument: its share of the market factor, its own noise, a pull towards the base price, and rare
 * jumps. One step stays below 2 % without a jump and jumps, at most 10 %, keep their distance, so that no trade is more
 * than 20 % from a close shortly before.
 */
final class PriceWalk {

    private static final double DAY_MICROS = 86_400_000_000.0;
    private static final long CALM_MICROS = 3_600_000_000L;
    private static final int CALM_STEPS = 8;
    private static final double STEP_LIMIT = 0.02;
    private static final double JUMP_LEAST = 0.03;
    private static final double JUMP_MOST = 0.10;
    private static final double PULL_PER_DAY = 0.02;

    private final PricePath path;
    private double mid;
    private double factor;
    private long lastMicros;
    private long jumpMicros;
    private int steps;

    PriceWalk(PricePath path, long startMicros) {
        this.path = path;
        this.mid = path.base();
        this.lastMicros = startMicros;
        this.jumpMicros = startMicros;
    }

    /** Moves on to an instant at which the market factor has this level. */
    double next(long micros, double level, SplitMix64 random) {
        double days = (micros - lastMicros) / DAY_MICROS;
        double noise = path.dailyVolatility() * Math.sqrt(days) * random.nextNormal();
        double pull = PULL_PER_DAY * Math.min(days, 1) * (mid / path.base() - 1);
        double step = path.beta() * (level - factor) + noise - pull;
        mid *= 1 + Math.max(-STEP_LIMIT, Math.min(STEP_LIMIT, step)) + jump(micros, days, random);
        factor = level;
        lastMicros = micros;
        return mid;
    }

    private double jump(long micros, double days, SplitMix64 random) {
        double draw = random.nextDouble();
        steps++;
        if (steps < CALM_STEPS || micros - jumpMicros < CALM_MICROS || draw >= path.jumpsPerDay() * days) {
            return 0;
        }
        steps = 0;
        jumpMicros = micros;
        double size = JUMP_LEAST + (JUMP_MOST - JUMP_LEAST) * random.nextDouble();
        return random.chance(0.5) ? size : -size;
    }
}
