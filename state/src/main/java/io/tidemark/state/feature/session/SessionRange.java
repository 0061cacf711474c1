package io.tidemark.state.feature.session;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** Open, high and low of the session so far, this bar included. */
public final class SessionRange extends Kernel {

    /** {@code session_open}: open of the session's first bar. */
    public static final KernelType OPEN =
            KernelType.of("session_open", wiring -> new SessionRange(wiring, "open", (so, now) -> so));

    /** {@code session_high}: highest price of the session so far. */
    public static final KernelType HIGH =
            KernelType.of("session_high", wiring -> new SessionRange(wiring, "high", Math::max));

    /** {@code session_low}: lowest price of the session so far. */
    public static final KernelType LOW =
            KernelType.of("session_low", wiring -> new SessionRange(wiring, "low", Math::min));

    /** What was so far, and the bar's. */
    @FunctionalInterface
    private interface Choice {
        double of(double soFar, double now);
    }

    private final int price;
    private final int first;
    private final Choice choice;

    private SessionRange(Wiring wiring, String column, Choice choice) {
        super(wiring, 1, 1);
        this.price = wiring.use(column);
        this.first = wiring.use("session_first");
        this.choice = choice;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        boolean begins = frame[first] == 1 || count(row) == 1;
        row[at] = begins ? frame[price] : choice.of(row[at], frame[price]);
        return row[at];
    }
}
