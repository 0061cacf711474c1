package io.tidemark.state.feature.session;

import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Days from the trading day of the last bar that had a value of the source to that of this bar: 0 within a session, 1 over a
 * night, 3 over a weekend. Of the first value there is, 1 at the session's open and 0 behind it.
 */
public final class SessionGap extends Kernel {

    /** {@code session_gap(close)}. */
    public static final KernelType TYPE = KernelType.of("session_gap", SessionGap::new, source(Column.CLOSE));

    private final int day;
    private final int minute;

    private SessionGap(Wiring wiring) {
        super(wiring, 1, 1);
        wiring.source("source");
        this.day = wiring.use("trading_day");
        this.minute = wiring.use("session_minute");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double before = row[at];
        row[at] = frame[day];
        if (count(row) == 1) {
            return frame[minute] == 0 ? 1 : 0;
        }
        return frame[day] - before;
    }
}
