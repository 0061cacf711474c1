package io.tidemark.connectors.simulator;

import java.io.Serializable;

/**
 * What goes wrong on the way, as shares of all trades: arriving behind the clock by more than the lateness bound,
 * resent with the same id, unreadable lines in between, and delayed by less than the bound (so out of order).
 */
public record Faults(double late, double duplicate, double bad, double outOfOrder, long boundMicros)
        implements Serializable {

    /** The usual lateness bound, microseconds. */
    public static final long BOUND_MICROS = 2_000_000L;

    /** Nothing goes wrong. */
    public static final Faults NONE = new Faults(0, 0, 0, 0, BOUND_MICROS);

    /** Checks that the shares are shares. */
    public Faults {
        if (!(late >= 0 && duplicate >= 0 && bad >= 0 && outOfOrder >= 0 && late + duplicate + bad + outOfOrder <= 1)) {
            throw new IllegalArgumentException("shares of faults must be 0 or more and add up to at most 1: " + late
                    + ", " + duplicate + ", " + bad + ", " + outOfOrder);
        }
        if (boundMicros <= 0) {
            throw new IllegalArgumentException("lateness bound must be positive, is " + boundMicros + " µs");
        }
    }
}
