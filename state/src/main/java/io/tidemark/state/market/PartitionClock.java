package io.tidemark.state.market;

/**
 * The clock of one partition: the greatest log time of its accepted records and heartbeats. It judges each record once,
 * stamps it with the clock before it, and counts what became of it. Lives in the source split, so it survives restarts
 * and rescaling; the watermark of the partition follows from the same numbers.
 */
public final class PartitionClock {

    private final long[] outcomes;
    private long micros;
    private long heartbeats;
    private long lateMicros;
    private long mostLateMicros;

    private PartitionClock(long micros, long heartbeats, long[] outcomes) {
        this.micros = micros;
        this.heartbeats = heartbeats;
        this.outcomes = outcomes;
    }

    /** A clock that has seen nothing. */
    public static PartitionClock opening() {
        return new PartitionClock(MarketEvent.NONE, 0, new long[Outcome.values().length]);
    }

    /** A clock as it was stored: its time, its heartbeats and one count per {@link Outcome}. */
    public static PartitionClock of(long micros, long heartbeats, long[] outcomes) {
        return new PartitionClock(micros, heartbeats, outcomes.clone());
    }

    /** Judges the next record of the partition, stamps it and moves on. */
    public void admit(Arrival arrival, Admission admission) {
        MarketEvent event = arrival.event;
        if (event == null) {
            outcomes[arrival.outcome.ordinal()]++;
            return;
        }
        // NONE is less than any time.
        long before = Math.max(micros, arrival.floorMicros);
        event.clockMicros = before;
        if (event instanceof Heartbeat heartbeat) {
            admission.judge(arrival, heartbeat);
        } else {
            admission.judge(arrival, before);
        }
        count(arrival);
        if (arrival.movesClock()) {
            micros = Math.max(micros, arrival.logMicros());
        }
    }

    private void count(Arrival arrival) {
        if (arrival.isHeartbeat()) {
            heartbeats++;
        } else if (arrival.event.primary) {
            outcomes[arrival.outcome.ordinal()]++;
            if (arrival.outcome == Outcome.LATE) {
                late(arrival.event.clockMicros - arrival.logMicros());
            }
        }
    }

    private void late(long behindMicros) {
        lateMicros += behindMicros;
        mostLateMicros = Math.max(mostLateMicros, behindMicros);
    }

    /** How far late records were behind the clock, microseconds in sum, since this clock was made or restored. */
    public long lateMicros() {
        return lateMicros;
    }

    /** How far the latest of them was behind, microseconds; 0 when none was. */
    public long mostLateMicros() {
        return mostLateMicros;
    }

    /** Greatest accepted log time, microseconds; {@link MarketEvent#NONE} before the first. */
    public long micros() {
        return micros;
    }

    /** Heartbeats seen. */
    public long heartbeats() {
        return heartbeats;
    }

    /** Records that left the gate with this outcome. */
    public long count(Outcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    /** A copy of the counts, one per {@link Outcome}. */
    public long[] counts() {
        return outcomes.clone();
    }

    /** An independent copy. */
    public PartitionClock copy() {
        return of(micros, heartbeats, outcomes);
    }
}
