package io.tidemark.state.feature.price;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Heikin-Ashi bars: the close is the mean of the bar's four prices, the open the middle of the Heikin-Ashi bar before
 * (of the first bar itself), high and low reach out to both. From the first bar on. Source: D. Valcu, 2004.
 */
public final class HeikinAshi extends Kernel {

    /** {@code ha_open}: the open. */
    public static final KernelType OPEN = KernelType.of("ha_open", HeikinAshi::new);

    /** {@code ha_high}: the high. */
    public static final KernelType HIGH = KernelType.of("ha_high", HeikinAshi::high);

    /** {@code ha_low}: the low. */
    public static final KernelType LOW = KernelType.of("ha_low", HeikinAshi::low);

    /** {@code ha_close}: the close. */
    public static final KernelType CLOSE = KernelType.of("ha_close", HeikinAshi::close);

    private static final int OPEN_BEFORE = 0;
    private static final int CLOSE_BEFORE = 1;

    private final int barOpen;
    private final int barClose;
    private final int close;

    private HeikinAshi(Wiring wiring) {
        super(wiring, 2, 1);
        this.barOpen = wiring.use("open");
        this.barClose = wiring.use("close");
        this.close = wiring.use("ha_close");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double open = count(row) == 1
                ? (frame[barOpen] + frame[barClose]) / 2
                : (row[at + OPEN_BEFORE] + row[at + CLOSE_BEFORE]) / 2;
        row[at + OPEN_BEFORE] = open;
        row[at + CLOSE_BEFORE] = frame[close];
        return open;
    }

    private static Kernel close(Wiring wiring) {
        return Alias.of(wiring, "avgprice");
    }

    private static Kernel high(Wiring wiring) {
        int high = wiring.use("high");
        int open = wiring.use("ha_open");
        int close = wiring.use("ha_close");
        return Formula.of(wiring, frame -> Math.max(frame[high], Math.max(frame[open], frame[close])));
    }

    private static Kernel low(Wiring wiring) {
        int low = wiring.use("low");
        int open = wiring.use("ha_open");
        int close = wiring.use("ha_close");
        return Formula.of(wiring, frame -> Math.min(frame[low], Math.min(frame[open], frame[close])));
    }
}
