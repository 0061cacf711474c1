package io.tidemark.state.feature;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.Window;

/**
 * One kernel of a plan: its id, the slots that it reads, of which {@code optional} ones may be null, the slot that it writes, and the
 * ring of its values, if anybody looks back.
 */
record PlanNode(String id, Kernel kernel, int[] inputs, int[] optional, int out, Window ring) {

    /** The same with a ring for its values; null: none. */
    PlanNode remembering(Window values) {
        return new PlanNode(id, kernel, inputs, optional, out, values);
    }

    /** Null at an unusable input, which leaves the memory as it was, and for ever in a row where the kernel has failed. */
    void step(double[] frame, double[] row) {
        double value = isReadable(frame) ? kernel.take(frame, row) : Double.NaN;
        frame[out] = value;
        if (ring != null && Kernel.isUsable(value)) {
            ring.push(row, value);
        }
    }

    private boolean isReadable(double[] frame) {
        for (int input : inputs) {
            if (!Kernel.isUsable(frame[input])) {
                return false;
            }
        }
        return true;
    }
}
