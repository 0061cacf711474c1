package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Williams's ultimate oscillator, 0–100: buying pressure over true range in three lengths, weighted 4 : 2 : 1; the
 * first result is that of the bar after the longest. A length without range counts as 0, as in TA-Lib. Source: L.
 * Williams, 1985; TA-Lib 0.4.
 */
public final class UltimateOscillator {

    /** {@code ultosc(7,14,28)}. */
    public static final KernelType TYPE = KernelType.of(
            "ultosc",
            UltimateOscillator::kernel,
            length("short", 7, 1),
            length("medium", 14, 1),
            length("long", 28, 1));

    private UltimateOscillator() {}

    private static Kernel kernel(Wiring wiring) {
        int[] pressure = new int[3];
        int[] range = new int[3];
        String[] lengths = {"short", "medium", "long"};
        for (int i = 0; i < lengths.length; i++) {
            int length = wiring.whole(lengths[i]);
            pressure[i] = wiring.use("sma(buying_pressure," + length + ")");
            range[i] = wiring.use("sma(tr," + length + ")");
        }
        return Formula.of(wiring, frame -> {
            double sum = 4 * ratio(frame[pressure[0]], frame[range[0]])
                    + 2 * ratio(frame[pressure[1]], frame[range[1]])
                    + ratio(frame[pressure[2]], frame[range[2]]);
            return 100 * (sum / 7);
        });
    }

    private static double ratio(double pressure, double range) {
        return range == 0 ? 0 : pressure / range;
    }
}
