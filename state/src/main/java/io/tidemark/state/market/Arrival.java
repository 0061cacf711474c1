package io.tidemark.state.market;

/**
 * One record of the log as it reached us: the decoded event or the reason why there is none, where it stood, and the
 * outcome that its partition's clock gave it. Mutable and reused by the reader that made it.
 */
public final class Arrival {

    /** No known neighbour: the reader could not look ahead. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** Name of the partition: a file, the files of an instrument, a topic partition or a query. */
    public String partition = "";

    /** The file of the partition in which the record stands; the partition's name where it has no files. */
    public String file = "";

    /** Line of the file (from 1, once unpacked) or offset in the partition. */
    public long position;

    /** The decoded event; null when the outcome is {@link Outcome#REJECTED} or {@link Outcome#IGNORED} by the codec. */
    public MarketEvent event;

    /** Outcome so far; {@link Outcome#PROCESSED} until something else fits. */
    public Outcome outcome = Outcome.PROCESSED;

    /** Why the outcome is not {@link Outcome#PROCESSED}; empty otherwise. */
    public String reason = "";

    /** The text of the record, kept only where it goes to a side stream. */
    public String raw = "";

    /** The bytes of a record that are no text (invalid UTF-8) as base64, kept beside {@link #raw}; empty for all others. */
    public String rawBase64 = "";

    /** Event time of the next record of the partition, microseconds; {@link #UNKNOWN} without look-ahead. */
    public long nextMicros = UNKNOWN;

    /**
     * The clock of the record's instrument before this partition, microseconds, where another partition of the log ended with
     * it; {@link MarketEvent#NONE} otherwise. The record is judged by this clock and its partition's, whichever is later.
     */
    public long floorMicros = MarketEvent.NONE;

    /** The counts of a partition that has ended; null for records. Such an arrival has no event and no outcome. */
    public PartitionTally tally;

    /** Clears everything but the place in the log, ready for the next record. */
    public Arrival reset(String partitionName, long at) {
        partition = partitionName;
        file = partitionName;
        position = at;
        event = null;
        outcome = Outcome.PROCESSED;
        reason = "";
        raw = "";
        rawBase64 = "";
        nextMicros = UNKNOWN;
        floorMicros = MarketEvent.NONE;
        tally = null;
        return this;
    }

    /** Gives the record an outcome of its own with its reason. */
    public Arrival end(Outcome as, String why) {
        outcome = as;
        reason = why;
        return this;
    }

    /** True for a clock's heartbeat, which has no outcome and is counted apart, unless nobody can believe it. */
    public boolean isHeartbeat() {
        return event instanceof Heartbeat && outcome == Outcome.PROCESSED;
    }

    /** True for a record of its own, with an outcome that counts: no heartbeat, no second event of a line, no tally. */
    public boolean isRecord() {
        return event == null ? tally == null : event.primary && !isHeartbeat();
    }

    /** True when the record moves its partition's clock: accepted or merely late records and heartbeats do. */
    public boolean movesClock() {
        return event != null && (outcome == Outcome.PROCESSED || outcome == Outcome.LATE);
    }

    /** The log time of its event, microseconds. */
    public long logMicros() {
        return event.logMicros();
    }

    /** A copy that shares nothing mutable with this arrival. */
    public Arrival copy() {
        Arrival copy = new Arrival().reset(partition, position);
        copy.file = file;
        copy.event = event == null ? null : event.copy();
        copy.outcome = outcome;
        copy.reason = reason;
        copy.raw = raw;
        copy.rawBase64 = rawBase64;
        copy.nextMicros = nextMicros;
        copy.floorMicros = floorMicros;
        copy.tally = tally;
        return copy;
    }
}
