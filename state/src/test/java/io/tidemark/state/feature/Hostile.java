package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Series that break careless sums: flat, tiny, huge, jumping, in blocks, with spikes; volume is now and then zero. */
enum Hostile {
    FLAT,
    TINY,
    HUGE,
    JUMPS,
    BLOCKS,
    SPIKES;

    private static final int BARS = 700;

    List<Bar> bars() {
        SplittableRandom random = new SplittableRandom(ordinal());
        List<Bar> bars = new ArrayList<>();
        for (int day = 0; day < BARS; day++) {
            double level = level(day);
            double close = this == FLAT ? level : level * (1 + 0.02 * random.nextDouble());
            double high = this == FLAT ? level : close * (1 + 0.01 * random.nextDouble());
            double low = this == FLAT ? level : close * (1 - 0.01 * random.nextDouble());
            bars.add(DailySeries.bar(day, close, high, low, close, day % 7 == 3 ? 0 : 1 + day % 11));
        }
        return bars;
    }

    private double level(int day) {
        return switch (this) {
            case FLAT -> 101.37;
            case TINY -> 1e-9;
            case HUGE -> 1e15;
            case JUMPS -> day % 2 == 0 ? 60_000 : 1;
            case BLOCKS -> day / 130 % 2 == 0 ? 1e6 : 1e-6;
            case SPIKES -> day % 97 == 5 ? 1e9 : 0.01;
        };
    }
}
