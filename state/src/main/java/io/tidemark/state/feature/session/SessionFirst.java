package io.tidemark.state.feature.session;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Whether it is the first bar that there is of a session, 1 or 0, be it that of the open or a later one: its trading day is not that of
 * the bar before. Of all bars, the first is one when it opens with its session.
 */
public final class SessionFirst {

    /** {@code session_first}. */
    public static final KernelType TYPE = KernelType.of("session_first", SessionFirst::kernel);

    private SessionFirst() {}

    private static Kernel kernel(Wiring wiring) {
        int gap = wiring.use("session_gap(close)");
        return Formula.of(wiring, frame -> frame[gap] == 0 ? 0 : 1);
    }
}
