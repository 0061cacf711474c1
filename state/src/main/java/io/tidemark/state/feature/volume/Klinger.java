package io.tidemark.state.feature.volume;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Klinger volume oscillator: a fast EMA of the volume force less a slow one, and its signal line. Source: S. Klinger,
 * 1997.
 */
public final class Klinger extends Kernel {

    /** {@code kvo(34,55)}: the oscillator, from bar slow + 1 on. */
    public static final KernelType KVO =
            KernelType.of("kvo", Klinger::oscillator, length("fast", 34, 2), length("slow", 55, 2));

    /** {@code kvo_signal(34,55,13)}: the EMA of the oscillator. */
    public static final KernelType SIGNAL = KernelType.of(
            "kvo_signal", Klinger::signal, length("fast", 34, 2), length("slow", 55, 2), length("signal", 13, 2));

    /**
     * {@code volume_force}: 100 × volume × trend × |2 (range ÷ ranges of the trend − 1)|, trend 1 when H + L + C is
     * greater than on the bar before, else −1; the ranges are added up while the trend holds, from the bar before it
     * on. The first is at bar 2.
     */
    public static final KernelType FORCE = KernelType.of("volume_force", Klinger::new);

    private static final int TYPICAL = 0;
    private static final int RANGE = 1;
    private static final int TREND = 2;
    private static final int RANGES = 3;

    private final int high;
    private final int low;
    private final int close;
    private final int volume;

    private Klinger(Wiring wiring) {
        super(wiring, 4, 2);
        this.high = wiring.use("high");
        this.low = wiring.use("low");
        this.close = wiring.use("close");
        this.volume = wiring.use("volume");
    }

    private static Kernel oscillator(Wiring wiring) {
        int fast = wiring.use("ema(volume_force," + wiring.whole("fast") + ")");
        int slow = wiring.use("ema(volume_force," + wiring.whole("slow") + ")");
        return Formula.of(wiring, frame -> frame[fast] - frame[slow]);
    }

    private static Kernel signal(Wiring wiring) {
        String oscillator = "kvo(" + wiring.whole("fast") + "," + wiring.whole("slow") + ")";
        return Alias.of(wiring, "ema(" + oscillator + "," + wiring.whole("signal") + ")");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double typical = frame[high] + frame[low] + frame[close];
        double range = frame[high] - frame[low];
        double trend = typical > row[at + TYPICAL] ? 1 : -1;
        boolean holds = trend == row[at + TREND];
        double ranges = (holds ? row[at + RANGES] : row[at + RANGE]) + range;
        row[at + TYPICAL] = typical;
        row[at + RANGE] = range;
        row[at + TREND] = trend;
        row[at + RANGES] = ranges;
        // Where nothing has moved over the trend, the range counts as all of it not moved: the whole volume.
        double share = ranges > 0 ? range / ranges : 0;
        return 100 * frame[volume] * trend * Math.abs(2 * (share - 1));
    }
}
