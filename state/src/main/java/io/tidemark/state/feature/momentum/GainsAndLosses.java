package io.tidemark.state.feature.momentum;

import io.tidemark.state.feature.kernel.SeededAverage;

/** Wilder's averages of the gains and of the losses of a series, seeded with the means of the first n changes. */
final class GainsAndLosses {

    /** Doubles of memory: the value before and the two averages. */
    static final int SIZE = 1 + 2 * SeededAverage.SIZE;

    private final int at;
    private final SeededAverage gain;
    private final SeededAverage loss;

    GainsAndLosses(int at, int length) {
        this.at = at;
        this.gain = SeededAverage.wilder(at + 1, length);
        this.loss = SeededAverage.wilder(at + 2, length);
    }

    /** Takes the {@code count}-th value; the averages hold from the n + 1-th on. */
    void update(double count, double value, double[] row) {
        double change = value - row[at];
        row[at] = value;
        if (count > 1) {
            gain.update(count - 1, Math.max(change, 0), row);
            loss.update(count - 1, Math.max(-change, 0), row);
        }
    }

    double gain(double[] row) {
        return row[at + 1];
    }

    double loss(double[] row) {
        return row[at + 2];
    }
}
