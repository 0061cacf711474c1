package io.tidemark.state.feature.session;

import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * What was last said in the session before the current one, by bars of this timeframe: that of the bar before where bars are of
 * a session or longer. Sessions without any value do not count, and the very first only if it was seen from its open on; null
 * until one that counts is over.
 */
public final class PreviousSession extends Kernel {

    /** {@code previous_session(close)}. */
    public static final KernelType TYPE = KernelType.of("previous_session", PreviousSession::new, source(Column.CLOSE));

    /** {@code previous_session_high}: highest price of the session before. */
    public static final KernelType HIGH =
            KernelType.of("previous_session_high", wiring -> Alias.of(wiring, "previous_session(session_high)"));

    /** {@code previous_session_low}: lowest price of the session before. */
    public static final KernelType LOW =
            KernelType.of("previous_session_low", wiring -> Alias.of(wiring, "previous_session(session_low)"));

    /** {@code previous_session_close}: last price of the session before. */
    public static final KernelType CLOSE =
            KernelType.of("previous_session_close", wiring -> Alias.of(wiring, "previous_session(close)"));

    private static final int BEFORE = 0;
    private static final int LAST = 1;
    private static final int BEGUN = 2;

    private final int in;
    private final int gap;

    private PreviousSession(Wiring wiring) {
        super(wiring, 3, 2);
        this.in = wiring.source("source");
        this.gap = wiring.use("session_gap(" + wiring.expression("source") + ")");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (frame[gap] != 0) {
            row[at + BEFORE] = row[at + LAST];
            row[at + BEGUN]++;
        }
        row[at + LAST] = frame[in];
        // The one that was joined behind its open has not been counted as begun.
        return row[at + BEGUN] > 1 ? row[at + BEFORE] : Double.NaN;
    }
}
