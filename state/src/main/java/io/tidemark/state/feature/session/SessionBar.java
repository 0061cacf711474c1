package io.tidemark.state.feature.session;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** How many bars the session has had, this one included; before the first session begins, how many there were. */
public final class SessionBar extends Kernel {

    /** {@code session_bar}. */
    public static final KernelType TYPE = KernelType.of("session_bar", SessionBar::new);

    private final int first;

    private SessionBar(Wiring wiring) {
        super(wiring, 1, 1);
        this.first = wiring.use("session_first");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        row[at] = frame[first] == 1 ? 1 : row[at] + 1;
        return row[at];
    }
}
