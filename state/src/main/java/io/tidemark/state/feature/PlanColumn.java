package io.tidemark.state.feature;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.Window;

/** A slot that is filled before the kernels are asked, and the ring of its values. */
record PlanColumn(int slot, Window ring) {

    void remember(double[] frame, double[] row) {
        if (Kernel.isUsable(frame[slot])) {
            ring.push(row, frame[slot]);
        }
    }
}
