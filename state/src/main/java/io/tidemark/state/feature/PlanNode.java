package io.tidemark.state.feature;

import io.tidemark.state.feature.kernel.Kernel;

/**
 * One kernel of a plan: its id, the slots that it reads, the slot that it writes, and the bars that a cold row needs
 * until its first value, those of its inputs included.
 */
record PlanNode(String id, Kernel kernel, int[] inputs, int out, int warmUpBars) {

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
