package io.tidemark.state.feature.momentum;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Typical price (H + L + C) ÷ 3 times volume, on bars whose typical price is above (or below) that of the bar before,
 * else 0; null on the first bar and without volume. Source: G. Quong and A. Soudack, 1989.
 */
public final class MoneyFlow extends Kernel {

    /** {@code money_flow_plus}: of rising bars. */
    public static final KernelType PLUS = KernelType.of("money_flow_plus", wiring -> new MoneyFlow(wiring, 1));

    /** {@code money_flow_minus}: of falling bars. */
    public static final KernelType MINUS = KernelType.of("money_flow_minus", wiring -> new MoneyFlow(wiring, -1));

    private final int high;
    private final int low;
    private final int close;
    private final int volume;
    private final int direction;

    private MoneyFlow(Wiring wiring, int direction) {
        super(wiring, 1, 2);
        this.high = wiring.use("high");
        this.low = wiring.use("low");
        this.close = wiring.use("close");
        this.volume = wiring.use("volume");
        this.direction = direction;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double typical = (frame[high] + frame[low] + frame[close]) / 3;
        double previous = row[at];
        row[at] = typical;
        return direction * (typical - previous) > 0 ? typical * frame[volume] : 0;
    }
}
