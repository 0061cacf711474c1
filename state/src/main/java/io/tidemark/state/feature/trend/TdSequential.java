package io.tidemark.state.feature.trend;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * DeMark's sequential: closes in a row that go one way, and what follows them. A setup counts closes in a row that lie
 * above (positive) or below (negative) the close four bars before, to nine. A countdown begins with the bar after a
 * ninth and counts, to thirteen, closes at or beyond the high (after a rising setup: positive) or the low (falling:
 * negative) two bars before; a ninth of the other side ends it, one of the same side begins it anew once it is
 * complete. First value at bar 5. Source: T. DeMark, The New Science of Technical Analysis, 1994.
 */
public final class TdSequential extends Kernel {

    /** {@code td_setup}: the setup. */
    public static final KernelType SETUP = KernelType.of("td_setup", wiring -> new TdSequential(wiring, false));

    /** {@code td_countdown}: the countdown, 0 where none is under way. */
    public static final KernelType COUNTDOWN = KernelType.of("td_countdown", wiring -> new TdSequential(wiring, true))
            .pathDependent();

    private static final int LOOK_BACK = 4;
    private static final int SETUP_LENGTH = 9;
    private static final int COUNTDOWN_BACK = 2;
    private static final int COUNTDOWN_LENGTH = 13;

    private static final int RUN = 0;
    private static final int SIDE = 1;
    private static final int COUNTED = 2;
    private static final int SIZE = 3;

    private final int close;
    private final Window closes;
    private final Window highs;
    private final Window lows;
    private final boolean isCountdown;

    private TdSequential(Wiring wiring, boolean isCountdown) {
        super(wiring, SIZE, LOOK_BACK + 1);
        this.close = wiring.use("close");
        this.closes = wiring.window(close, LOOK_BACK + 1);
        this.highs = wiring.window(wiring.use("high"), COUNTDOWN_BACK + 1);
        this.lows = wiring.window(wiring.use("low"), COUNTDOWN_BACK + 1);
        this.isCountdown = isCountdown;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!isReady(row)) {
            return Double.NaN;
        }
        double side = Math.signum(frame[close] - closes.get(row, LOOK_BACK));
        double before = row[at + RUN];
        row[at + RUN] = side * before > 0 ? before + side : side;
        if (row[at + SIDE] != 0 && isBeyond(frame, row)) {
            row[at + COUNTED] += row[at + SIDE];
        }
        double countdown = row[at + COUNTED];
        if (Math.abs(countdown) == COUNTDOWN_LENGTH) {
            endCountdown(row);
        }
        if (Math.abs(row[at + RUN]) == SETUP_LENGTH && row[at + SIDE] != side) {
            endCountdown(row);
            row[at + SIDE] = side;
        }
        return isCountdown ? countdown : side * Math.min(SETUP_LENGTH, Math.abs(row[at + RUN]));
    }

    private void endCountdown(double[] row) {
        row[at + SIDE] = 0;
        row[at + COUNTED] = 0;
    }

    private boolean isBeyond(double[] frame, double[] row) {
        return row[at + SIDE] > 0
                ? frame[close] >= highs.get(row, COUNTDOWN_BACK)
                : frame[close] <= lows.get(row, COUNTDOWN_BACK);
    }
}
