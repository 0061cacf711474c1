package io.tidemark.operators.gate;

import java.util.Locale;

/**
 * What the gate counts in accumulators, for whoever waits for output: a hint for people, lost on restarts, no result. All but
 * the first two are records that go no further.
 */
public enum GateCount {
    RECORDS,
    HEARTBEATS,
    REJECTED,
    SESSION_CLOSED,
    IN_HISTORY,
    IGNORED,
    QUARANTINED,
    LATE;

    /** Name of the accumulator. */
    public String accumulator() {
        return name().toLowerCase(Locale.ROOT);
    }
}
