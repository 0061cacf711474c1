package io.tidemark.state.market;

/**
 * The pure rule by which a decoded record is ignored (session closed), quarantined (future-dated), late, or let in.
 *
 * <p>Late ⇔ log time &lt; clock − bound. Future-dated ⇔ event time &gt; ingest time + 10 min; without ingest time ⇔ more
 * than 7 days beyond the clock while the next record of the partition is not; the first record is not tested.
 */
public final class Admission {

    /** Why a record outside its session is ignored. */
    public static final String SESSION_CLOSED = "session closed";

    /** Why a record that the files before its topic have said is ignored. */
    public static final String IN_HISTORY = "in the history";

    private static final long FUTURE_OF_INGEST_MICROS = 600_000_000L;
    private static final long FUTURE_OF_CLOCK_MICROS = 7L * 86_400_000_000L;

    private final long boundMicros;
    private final Venues venues;

    /** A rule with a lateness bound in microseconds and the sessions of the instruments it will see. */
    public Admission(long boundMicros, Venues venues) {
        this.boundMicros = boundMicros;
        this.venues = venues;
    }

    /** The lateness bound, microseconds. */
    public long boundMicros() {
        return boundMicros;
    }

    /**
     * Turns away a heartbeat that is dated more than 10 minutes beyond its ingest time: it would make late all that follows. In
     * logs without ingest time none is.
     */
    void judge(Arrival arrival, Heartbeat heartbeat) {
        if (heartbeat.ingestMicros != MarketEvent.NONE && isBeyondIngest(heartbeat)) {
            arrival.end(Outcome.QUARANTINED, "future-dated heartbeat");
        }
    }

    /** Sets the outcome of a decoded record against the clock of its partition before it. */
    public void judge(Arrival arrival, long clockMicros) {
        if (arrival.outcome != Outcome.PROCESSED) {
            return;
        }
        MarketEvent event = arrival.event;
        Venues.Standing standing = venues.place(event);
        if (standing == Venues.Standing.UNKNOWN) {
            arrival.end(Outcome.REJECTED, venues.why(event));
        } else if (standing == Venues.Standing.MISALIGNED) {
            arrival.end(Outcome.REJECTED, "bar does not open on a slice of its session");
        } else if (standing == Venues.Standing.CLOSED) {
            arrival.end(Outcome.IGNORED, SESSION_CLOSED);
        } else if (isFutureDated(arrival, clockMicros)) {
            arrival.end(Outcome.QUARANTINED, "future-dated");
        } else if (clockMicros != MarketEvent.NONE && arrival.logMicros() < clockMicros - boundMicros) {
            arrival.end(Outcome.LATE, "behind its partition's clock");
        }
    }

    private static boolean isBeyondIngest(MarketEvent event) {
        return event.eventMicros > event.ingestMicros + FUTURE_OF_INGEST_MICROS;
    }

    private static boolean isFutureDated(Arrival arrival, long clockMicros) {
        MarketEvent event = arrival.event;
        if (event.ingestMicros != MarketEvent.NONE) {
            return isBeyondIngest(event);
        }
        if (clockMicros == MarketEvent.NONE || arrival.nextMicros == Arrival.UNKNOWN) {
            return false;
        }
        long horizon = clockMicros + FUTURE_OF_CLOCK_MICROS;
        return arrival.logMicros() > horizon && arrival.nextMicros <= horizon;
    }
}
