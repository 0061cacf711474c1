package io.tidemark.state.feature.average;

import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/** Kaufman's efficiency ratio of the last n changes of a slot, 0–1: how far it came ÷ how far it went. */
final class Efficiency {

    private final Window window;
    private final int changes;

    Efficiency(Wiring wiring, int in, int changes) {
        this.window = wiring.window(in, changes + 1);
        this.changes = changes;
    }

    /** The ratio once n + 1 values are there; {@code still} where nothing has moved. */
    double of(double[] row, double still) {
        double way = 0;
        for (int age = changes; age > 0; age--) {
            way += Math.abs(window.get(row, age - 1) - window.get(row, age));
        }
        double move = Math.abs(window.get(row, 0) - window.get(row, changes));
        return way == 0 ? still : Math.min(1, move / way);
    }
}
