package io.tidemark.state.feature.momentum;

import io.tidemark.state.feature.kernel.SeededAverage;

/** An average of an average; the second takes its first value when the first has its own. */
final class DoubleAverage {

    /** Doubles of memory. */
    static final int SIZE = 2 * SeededAverage.SIZE;

    private final SeededAverage first;
    private final SeededAverage second;
    private final int delay;

    private DoubleAverage(SeededAverage first, SeededAverage second, int firstSeed) {
        this.first = first;
        this.second = second;
        this.delay = firstSeed - 1;
    }

    /** Exponential averages, each seeded with the mean of its first n values. */
    static DoubleAverage exponential(int at, int first, int second) {
        return new DoubleAverage(
                SeededAverage.exponential(at, first),
                SeededAverage.exponential(at + SeededAverage.SIZE, second),
                first);
    }

    /** Exponential averages that begin with the first value. */
    static DoubleAverage exponentialFromFirst(int at, int first, int second) {
        return new DoubleAverage(
                new SeededAverage(at, 1, 2.0 / (first + 1)),
                new SeededAverage(at + SeededAverage.SIZE, 1, 2.0 / (second + 1)),
                1);
    }

    /** Averages of weight 2 ÷ n, each seeded with the mean of its first n values. */
    static DoubleAverage swift(int at, int first, int second) {
        return new DoubleAverage(
                new SeededAverage(at, first, 2.0 / first),
                new SeededAverage(at + SeededAverage.SIZE, second, 2.0 / second),
                first);
    }

    /** Takes a value, the {@code count}-th, and returns the second average; NaN before it has one. */
    double update(double count, double value, double[] row) {
        double once = first.update(count, value, row);
        return count > delay ? second.update(count - delay, once, row) : Double.NaN;
    }
}
