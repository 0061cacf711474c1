package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Seeded bars made of what candle patterns ask for: dojis, small and long bodies, shadows of none to twice the body, equal
 * prices, gaps, runs of one colour, and now and then a whole pattern, upside down as often as not, of which a price is
 * beside its place or equals an earlier one. All prices are whole numbers of ticks; on a coarse grid averages tie, too.
 */
final class CandleWalk {

    private static final int MIDDLE = 8_000;
    private static final int WIDTH = 2_000;
    private static final int[] BODIES = {0, 0, 1, 2, 3, 5, 8, 12, 16, 22, 24, 32, 40, 48};
    private static final int[] SHADOWS = {0, 0, 0, 1, 2, 3, 5, 8, 16, 28};

    private final SplittableRandom random;
    private final double tick;
    private final int grid;
    private final List<Bar> bars = new ArrayList<>();
    private int open = MIDDLE;
    private int close = MIDDLE;
    private int color = 1;

    private CandleWalk(long seed, double tick, int grid) {
        this.random = new SplittableRandom(seed);
        this.tick = tick;
        this.grid = grid;
    }

    /** At least so many bars of one seed, at prices that are whole numbers of ticks. */
    static List<Bar> bars(long seed, int count, double tick) {
        return bars(seed, count, tick, 1);
    }

    /** At least so many bars of one seed, at prices that are whole multiples of so many ticks. */
    static List<Bar> bars(long seed, int count, double tick, int grid) {
        CandleWalk walk = new CandleWalk(seed, tick, grid);
        while (walk.bars.size() < count) {
            if (walk.bars.size() > 2 && walk.random.nextInt(6) == 0) {
                walk.addShape();
            } else {
                walk.addCandle();
            }
        }
        return walk.bars;
    }

    private void addCandle() {
        int opening = opening();
        color = random.nextInt(3) == 0 ? -color : color;
        int closing = opening + color * one(BODIES);
        if (random.nextInt(8) == 0) {
            closing = random.nextBoolean() ? close : open;
        }
        int high = Math.max(opening, closing) + one(SHADOWS);
        int low = Math.min(opening, closing) - one(SHADOWS);
        add(opening, high, low, closing);
    }

    private void addShape() {
        int start = opening();
        int sign = random.nextBoolean() ? 1 : -1;
        for (int[] candle : CandleShapes.ALL.get(random.nextInt(CandleShapes.ALL.size()))) {
            boolean turned = random.nextInt(24) == 0;
            int opening = near(start + sign * candle[turned ? 3 : 0]);
            int closing = near(start + sign * candle[turned ? 0 : 3]);
            int high = near(start + (sign > 0 ? candle[1] : -candle[2]));
            int low = near(start + (sign > 0 ? candle[2] : -candle[1]));
            add(
                    opening,
                    Math.max(high, Math.max(opening, closing)),
                    Math.min(low, Math.min(opening, closing)),
                    closing);
        }
    }

    private void add(int opening, int high, int low, int closing) {
        bars.add(DailySeries.bar(bars.size(), price(opening), price(high), price(low), price(closing), 100));
        open = opening;
        close = closing;
    }

    private double price(int ticks) {
        return Math.round((double) ticks / grid) * grid * tick;
    }

    /** At the close or the open before, between them, or beyond; drawn back to the middle from afar. */
    private int opening() {
        if (Math.abs(close - MIDDLE) > WIDTH) {
            return close + Integer.signum(MIDDLE - close) * 30;
        }
        return switch (random.nextInt(8)) {
            case 0 -> close;
            case 1 -> open;
            case 2, 3 -> (open + close) / 2;
            case 4, 5 -> close + color * random.nextInt(1, 16);
            case 6 -> close - color * random.nextInt(1, 16);
            default -> close + random.nextInt(-40, 41);
        };
    }

    /** Mostly the price itself; else a little or far beside it, or at a price of one of the candles before. */
    private int near(int price) {
        return switch (random.nextInt(96)) {
            case 0, 1, 2 -> price + random.nextInt(-4, 5);
            case 3 -> price + random.nextInt(-24, 25);
            case 4, 5 -> earlier();
            default -> price;
        };
    }

    private int earlier() {
        Bar bar = bars.get(bars.size() - 1 - random.nextInt(3));
        double[] prices = {bar.open(), bar.high(), bar.low(), bar.close()};
        return (int) Math.rint(prices[random.nextInt(prices.length)] / tick);
    }

    private int one(int[] values) {
        return values[random.nextInt(values.length)];
    }
}
