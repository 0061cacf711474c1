package io.tidemark.state.feature.flow;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** Volume with the sign of those who took it, buyers less sellers: from a bar's buy volume; null where it has none. */
public final class SignedVolume {

    /** {@code signed_volume}: 2 · buy volume − volume of a bar. */
    public static final KernelType TYPE = KernelType.of("signed_volume", SignedVolume::ofBar);

    /** {@code order_flow_imbalance(20)}: its sum over n bars ÷ their volume, −1 to 1; null where that is 0. */
    public static final KernelType IMBALANCE =
            KernelType.of("order_flow_imbalance", wiring -> share(wiring, "signed_volume"), length("length", 20, 1));

    /**
     * {@code vpin(50)}: the sum of its sizes over n bars ÷ their volume, 0–1: probability of informed trading by bars
     * instead of buckets of equal volume; null where the volume is 0. Source: D. Easley, M. López de Prado and M.
     * O'Hara, 2012.
     */
    public static final KernelType VPIN =
            KernelType.of("vpin", wiring -> share(wiring, "abs(signed_volume)"), length("length", 50, 1));

    /**
     * {@code kyle_lambda(20)}: Kyle's price impact, the slope of the change of the close on it over n bars, by least
     * squares; null where it does not move. Source: A. Kyle, 1985.
     */
    public static final KernelType KYLE = KernelType.of("kyle_lambda", SignedVolume::impact, length("length", 20, 2));

    private SignedVolume() {}

    private static Kernel ofBar(Wiring wiring) {
        int bought = wiring.use("buy_volume");
        int volume = wiring.use("volume");
        return Formula.of(wiring, frame -> 2 * frame[bought] - frame[volume]);
    }

    private static Kernel share(Wiring wiring, String expression) {
        int length = wiring.whole("length");
        int part = wiring.use("sum(" + expression + "," + length + ")");
        int whole = wiring.use("sum(paired(volume,signed_volume)," + length + ")");
        return Formula.of(wiring, frame -> frame[part] / frame[whole]);
    }

    private static Kernel impact(Wiring wiring) {
        int length = wiring.whole("length");
        int together = wiring.use("cov(signed_volume,mom(close,1)," + length + ",of=population)");
        int alone = wiring.use("var(paired(signed_volume,mom(close,1))," + length + ",of=population)");
        return Formula.of(wiring, frame -> frame[together] / frame[alone]);
    }
}
