package io.tidemark.state.feature.average;

import io.tidemark.state.feature.kernel.Wiring;

/** Exponential averages of exponential averages of a source, all of one length and each seeded with a mean of its own. */
final class EmaLayers {

    private EmaLayers() {}

    /** The slots of so many layers, the innermost first. */
    static int[] of(Wiring wiring, int layers) {
        int[] slots = new int[layers];
        String expression = wiring.expression("source");
        for (int layer = 0; layer < layers; layer++) {
            expression = "ema(" + expression + "," + wiring.whole("length") + ")";
            slots[layer] = wiring.use(expression);
        }
        return slots;
    }
}
