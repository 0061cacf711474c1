package io.tidemark.state.feature.flow;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/** Prices of the bars of one trading day, that is of one session; a bar of the next begins anew. */
public final class SessionPrice extends Kernel {

    /** {@code vwap_session}: their average, each at (H + L + C) ÷ 3, by volume; null where there is none. */
    public static final KernelType VWAP = KernelType.of("vwap_session", SessionPrice::new);

    /**
     * {@code session_return(12)}: ln of the close ÷ the close n bars before in the same session, or, where it has fewer, ÷ its first open.
     */
    public static final KernelType RETURN = KernelType.of("session_return", SinceOpen::new, length("length", 12, 1));

    private static final int DAY = 0;
    private static final int TURNOVERS = 1;
    private static final int VOLUMES = 2;
    private static final int SIZE = 3;

    private final int day;
    private final int turnover;
    private final int volume;

    private SessionPrice(Wiring wiring) {
        super(wiring, SIZE, 1);
        this.day = wiring.use("trading_day");
        this.turnover = wiring.use("typical_turnover");
        this.volume = wiring.use("volume");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (row[at + DAY] != frame[day]) {
            row[at + DAY] = frame[day];
            row[at + TURNOVERS] = 0;
            row[at + VOLUMES] = 0;
        }
        row[at + TURNOVERS] += frame[turnover];
        row[at + VOLUMES] += frame[volume];
        return row[at + TURNOVERS] / row[at + VOLUMES];
    }

    private static final class SinceOpen extends Kernel {

        private static final int OPEN = 1;
        private static final int BARS = 2;

        private final int day;
        private final int open;
        private final int close;
        private final int length;
        private final Window closes;

        SinceOpen(Wiring wiring) {
            super(wiring, SIZE, 1);
            this.day = wiring.use("trading_day");
            this.open = wiring.use("open");
            this.close = wiring.use("close");
            this.length = wiring.whole("length");
            this.closes = wiring.window(close, length + 1);
        }

        @Override
        protected double update(double[] frame, double[] row) {
            if (count(row) == 1 || row[at + DAY] != frame[day]) {
                row[at + DAY] = frame[day];
                row[at + OPEN] = frame[open];
                row[at + BARS] = 0;
            }
            row[at + BARS]++;
            double before = row[at + BARS] > length ? closes.get(row, length) : row[at + OPEN];
            return frame[close] > 0 && before > 0 ? StrictMath.log(frame[close] / before) : Double.NaN;
        }
    }
}
