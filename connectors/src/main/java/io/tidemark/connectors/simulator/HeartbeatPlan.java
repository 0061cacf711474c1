package io.tidemark.connectors.simulator;

import java.io.Serializable;

/** Heartbeats at one interval until a moment and at another from then on, microseconds of market time. */
public record HeartbeatPlan(long firstMicros, long changeMicros, long thenMicros) implements Serializable {

    /** How far a heartbeat stays behind market time. */
    public static final long LAG_MICROS = 2_000_000L;

    private static final long SECOND = 1_000_000L;

    /** One heartbeat per market second. */
    public static final HeartbeatPlan EACH_SECOND = new HeartbeatPlan(SECOND, Long.MIN_VALUE, SECOND);

    /** Checks that time goes on. */
    public HeartbeatPlan {
        if (firstMicros <= 0 || thenMicros <= 0) {
            throw new IllegalArgumentException(
                    "heartbeat intervals must be positive: " + firstMicros + ", " + thenMicros + " µs");
        }
    }

    /** The first beat after an instant: beats fall on whole multiples of their interval. */
    long after(long micros) {
        if (micros >= changeMicros) {
            return (Math.floorDiv(micros, thenMicros) + 1) * thenMicros;
        }
        long next = (Math.floorDiv(micros, firstMicros) + 1) * firstMicros;
        return Math.min(next, changeMicros);
    }
}
