package io.tidemark.state.feature.volume;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Percentage volume oscillator: by how many percent the fast EMA of the volume exceeds the slow one (Skender), its
 * signal line and what lies between. Source: Skender (PVO).
 */
public final class VolumeOscillator {

    /** {@code pvo(12,26)}: the oscillator; null where the slow EMA is 0. */
    public static final KernelType PVO = KernelType.of("pvo", VolumeOscillator::oscillator, fast(), slow());

    /** {@code pvo_signal(12,26,9)}: the EMA of the oscillator. */
    public static final KernelType SIGNAL =
            KernelType.of("pvo_signal", VolumeOscillator::signal, fast(), slow(), length("signal", 9, 2));

    /** {@code pvo_hist(12,26,9)}: oscillator − signal. */
    public static final KernelType HIST =
            KernelType.of("pvo_hist", VolumeOscillator::hist, fast(), slow(), length("signal", 9, 2));

    private VolumeOscillator() {}

    private static Parameter fast() {
        return length("fast", 12, 2);
    }

    private static Parameter slow() {
        return length("slow", 26, 2);
    }

    private static Kernel oscillator(Wiring wiring) {
        int fast = wiring.use("ema(volume," + wiring.whole("fast") + ")");
        int slow = wiring.use("ema(volume," + wiring.whole("slow") + ")");
        return Formula.of(wiring, frame -> 100 * (frame[fast] - frame[slow]) / frame[slow]);
    }

    private static Kernel signal(Wiring wiring) {
        return Alias.of(wiring, "ema(" + pvo(wiring) + "," + wiring.whole("signal") + ")");
    }

    private static Kernel hist(Wiring wiring) {
        int oscillator = wiring.use(pvo(wiring));
        int signal = wiring.use("ema(" + pvo(wiring) + "," + wiring.whole("signal") + ")");
        return Formula.of(wiring, frame -> frame[oscillator] - frame[signal]);
    }

    private static String pvo(Wiring wiring) {
        return "pvo(" + wiring.whole("fast") + "," + wiring.whole("slow") + ")";
    }
}
