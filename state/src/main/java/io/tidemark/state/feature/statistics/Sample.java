package io.tidemark.state.feature.statistics;

import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/** The last n values of a slot, read afresh at every bar. */
final class Sample {

    private final Window window;
    private final int length;

    Sample(Wiring wiring, int in, int length) {
        this.window = wiring.window(in, length);
        this.length = length;
    }

    /** The value so many values ago. */
    double get(double[] row, int age) {
        return window.get(row, age);
    }

    /** The mean, by distances from the newest value: exact where nothing moves. */
    double mean(double[] row) {
        double newest = window.get(row, 0);
        double distances = 0;
        for (int age = length - 1; age > 0; age--) {
            distances += window.get(row, age) - newest;
        }
        return newest + distances / length;
    }

    /** The population standard deviation about this mean. */
    double deviation(double[] row, double mean) {
        double squares = 0;
        for (int age = length - 1; age >= 0; age--) {
            double distance = window.get(row, age) - mean;
            squares += distance * distance;
        }
        return Math.sqrt(squares / length);
    }
}
