package io.tidemark.connectors.simulator;

import java.io.Serializable;

/**
 * What happens to values on the way, as shares of all dates: never published, published days late, revised days later,
 * and sent again unchanged.
 */
public record MacroFaults(double missing, double late, double revised, double repeated) implements Serializable {

    /** Nothing goes wrong. */
    public static final MacroFaults NONE = new MacroFaults(0, 0, 0, 0);

    /** As statistics offices are. */
    public static final MacroFaults USUAL = new MacroFaults(0.01, 0.02, 0.03, 0.05);

    /** Checks that the shares are shares. */
    public MacroFaults {
        for (double share : new double[] {missing, late, revised, repeated}) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a share of faults is within 0 and 1, not " + share);
            }
        }
    }
}
