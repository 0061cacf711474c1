package io.tidemark.state.feature.session;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The source where it has a value, else the last one that it had in this session, at most so many bars ago: what is null for a few
 * bars is filled from behind, never from ahead and never over the night.
 */
public final class HoldLast extends Kernel {

    /** {@code hold_last(close,bars=252)}. */
    public static final KernelType TYPE =
            KernelType.of("hold_last", HoldLast::new, source(Column.CLOSE), length("bars", 252, 1));

    private static final int VALUE = 0;
    private static final int AGE = 1;

    private final int in;
    private final int first;
    private final int bars;

    private HoldLast(Wiring wiring) {
        super(wiring, 2, 1);
        this.in = wiring.optional("source");
        this.first = wiring.use("session_first");
        this.bars = wiring.whole("bars");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (isUsable(frame[in])) {
            row[at + VALUE] = frame[in];
            row[at + AGE] = 0;
            return frame[in];
        }
        boolean forgets = frame[first] == 1 || count(row) == 1;
        row[at + AGE] = forgets ? bars + 1.0 : row[at + AGE] + 1;
        return row[at + AGE] <= bars ? row[at + VALUE] : Double.NaN;
    }
}
