package io.tidemark.state.feature;

import io.tidemark.state.feature.kernel.Kernel;

/**
 * One kernel of a plan: its id, the slots that it reads, the slot that it writes, and the bars that a cold row needs
 * until its first value, those of its inputs included.
 */
record PlanNode(String id, Kernel kernel, int[] inputs, int out, int warmUpBars) {

    /** Null at an unusable input, which leaves the memory as it was. */
    void step(double[] frame, double[] row) {
        for (int input : inputs) {
            if (!Kernel.isUsable(frame[input])) {
                frame[out] = Double.NaN;
                return;
            }
        }
        frame[out] = kernel.take(frame, row);
    }
}
