package io.tidemark.state.feature;

import io.tidemark.state.feature.kernel.Kernel;

/** One kernel of a plan: its id, the slots that it reads, and the slot that it writes. */
record PlanNode(String id, Kernel kernel, int[] inputs, int out) {

    /** Null at an unusable input, which leaves the memory as it was, and for ever in a row where the kernel has failed. */
    void step(double[] frame, double[] row) {
        frame[out] = mayTake(frame, row) ? kernel.take(frame, row) : Double.NaN;
    }

    private boolean mayTake(double[] frame, double[] row) {
        for (int input : inputs) {
            if (!Kernel.isUsable(frame[input])) {
                return false;
            }
        }
        return !kernel.isOff(row);
    }
}
