package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Series that break careless sums: flat, tiny, huge, jumping, in blocks, with spikes; with gaps between a close and the next open,
 * up, down and both in cents; and one that trades for a while, stands still without volume, and goes on at another price. In all
 * volume is now and then zero.
 */
enum Hostile {
    FLAT,
    TINY,
    HUGE,
    JUMPS,
    BLOCKS,
    SPIKES,
    GAPS_UP,
    GAPS_DOWN,
    GAPS,
    STOPS;

    private static final int BARS = 700;
    private static final int STOPPED_EVERY = 230;
    private static final int TRADED = 80;

    List<Bar> bars() {
        SplittableRandom random = new SplittableRandom(ordinal());
        List<Bar> bars = new ArrayList<>();
        for (int day = 0; day < BARS; day++) {
            double volume = day % 7 == 3 ? 0 : 1 + day % 11;
            if (this == STOPS && day % STOPPED_EVERY >= TRADED) {
                double stopped = bars.get(day - 1).close();
                bars.add(DailySeries.bar(day, stopped, stopped, stopped, stopped, 0));
            } else if (compareTo(GAPS_UP) >= 0) {
                bars.add(gapped(day, day == 0 ? 100 : bars.get(day - 1).close(), volume, random));
            } else {
                bars.add(ungapped(day, volume, random));
            }
        }
        return bars;
    }

    private Bar ungapped(int day, double volume, SplittableRandom random) {
        double level = level(day);
        double close = this == FLAT ? level : level * (1 + 0.02 * random.nextDouble());
        double high = this == FLAT ? level : close * (1 + 0.01 * random.nextDouble());
        double low = this == FLAT ? level : close * (1 - 0.01 * random.nextDouble());
        return DailySeries.bar(day, close, high, low, close, volume);
    }

    private double level(int day) {
        return switch (this) {
            case TINY -> 1e-9;
            case HUGE -> 1e15;
            case JUMPS -> day % 2 == 0 ? 60_000 : 1;
            case BLOCKS -> day / 130 % 2 == 0 ? 1e6 : 1e-6;
            case SPIKES -> day % 97 == 5 ? 1e9 : 0.01;
            default -> 101.37;
        };
    }

    /** A night that jumps by up to two fifths, and a day that walks on from there or back to where prices come from. */
    private Bar gapped(int day, double before, double volume, SplittableRandom random) {
        double jump = 0.4 * random.nextDouble();
        boolean up = this == GAPS_UP || this != GAPS_DOWN && before < 100;
        double open = priced(before * (up ? 1 + jump : 1 - jump));
        boolean back = this == GAPS_UP || this == GAPS_DOWN;
        double close = priced((back ? 100 : open) * (0.95 + 0.1 * random.nextDouble()));
        double high = priced(Math.max(open, close) * (1 + 0.01 * random.nextInt(3)));
        double low = priced(Math.min(open, close) * (1 - 0.01 * random.nextInt(3)));
        return DailySeries.bar(day, open, high, low, close, volume);
    }

    private double priced(double price) {
        return this == GAPS ? Math.rint(price * 100) / 100 : price;
    }
}
