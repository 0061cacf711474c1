package io.tidemark.state.feature.volume;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The volume against what is usual over the last n bars, the current one included; the first value is that of the n-th
 * volume.
 */
public final class VolumeLevel {

    /** {@code volume_z(20)}: distance from the mean in sample standard deviations (n − 1); null where all are equal. */
    public static final KernelType Z = KernelType.of("volume_z", VolumeLevel::score, length("length", 20, 2));

    /** {@code volume_ratio(20)}: share of the mean; null where that is 0. */
    public static final KernelType RATIO = KernelType.of("volume_ratio", VolumeLevel::ratio, length("length", 20, 1));

    private VolumeLevel() {}

    private static Kernel score(Wiring wiring) {
        int volume = wiring.use("volume");
        int mean = wiring.use("sma(volume," + wiring.whole("length") + ")");
        int deviation = wiring.use("stddev(volume," + wiring.whole("length") + ",of=sample)");
        return Formula.of(
                wiring, frame -> frame[deviation] > 0 ? (frame[volume] - frame[mean]) / frame[deviation] : Double.NaN);
    }

    private static Kernel ratio(Wiring wiring) {
        int volume = wiring.use("volume");
        int mean = wiring.use("sma(volume," + wiring.whole("length") + ")");
        return Formula.of(wiring, frame -> frame[volume] / frame[mean]);
    }
}
