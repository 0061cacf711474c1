package io.tidemark.state.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartitionClockTest {

    private static final long NOON = 1_704_196_800_000_000L;
    private static final long SECOND = 1_000_000L;

    private final Admission admission = new Admission(2 * SECOND, new Venues() {
        @Override
        public Standing place(MarketEvent event) {
            return event.instrument.isEmpty() ? Standing.UNKNOWN : Standing.OPEN;
        }

        @Override
        public String why(MarketEvent event) {
            return "nobody knows it";
        }
    });

    private final PartitionClock clock = PartitionClock.opening();

    @Test
    void isTheGreatestTimeAndStampsWhatItWasBefore() {
        assertThat(stamped(0)).isEqualTo(MarketEvent.NONE);
        assertThat(stamped(3)).isEqualTo(NOON);
        assertThat(stamped(1)).as("out of order, within the bound").isEqualTo(NOON + 3 * SECOND);
        assertThat(stamped(4)).isEqualTo(NOON + 3 * SECOND);
        assertThat(clock.micros()).isEqualTo(NOON + 4 * SECOND);
        assertThat(clock.count(Outcome.PROCESSED)).isEqualTo(4);
    }

    @Test
    void doesNotGoBackForLateOnes() {
        stamped(10);
        assertThat(admitted(trade(7)).outcome).isEqualTo(Outcome.LATE);
        assertThat(clock.micros()).isEqualTo(NOON + 10 * SECOND);
        assertThat(clock.count(Outcome.LATE)).isEqualTo(1);
    }

    @Test
    void measuresHowLateTheyWere() {
        stamped(10);
        stamped(8);
        assertThat(clock.mostLateMicros()).as("within the bound").isZero();
        admitted(trade(3));
        admitted(trade(5));
        assertThat(clock.lateMicros()).isEqualTo(12 * SECOND);
        assertThat(clock.mostLateMicros()).isEqualTo(7 * SECOND);
    }

    @Test
    void doesNotMoveForWhatIsNotLetIn() {
        stamped(0);
        Trade unknown = trade(50);
        unknown.instrument = "";
        assertThat(admitted(unknown).outcome).isEqualTo(Outcome.REJECTED);
        Trade ahead = trade(1_000);
        ahead.ingestMicros = NOON;
        assertThat(admitted(ahead).outcome).isEqualTo(Outcome.QUARANTINED);
        admit(new Arrival().reset("p", 3).end(Outcome.IGNORED, "depth"));
        admit(new Arrival().reset("p", 4).end(Outcome.REJECTED, "no number"));
        assertThat(clock.micros()).isEqualTo(NOON);
        assertThat(clock.counts()).containsExactly(counts(2, 1, 1, 0, 0, 1));
    }

    /** Where files went before, the first record behind them is judged as if they were of this partition. */
    @Test
    void aFloorJudgesAndStampsButDoesNotMoveIt() {
        assertThat(admit(floored(7, 10)).outcome).isEqualTo(Outcome.LATE);
        assertThat(admit(floored(9, 10)).event.clockMicros).isEqualTo(NOON + 10 * SECOND);
        assertThat(clock.micros()).as("its own clock").isEqualTo(NOON + 9 * SECOND);
        assertThat(stamped(20)).as("without a floor").isEqualTo(NOON + 9 * SECOND);
    }

    @Test
    void heartbeatsMoveItAndAreCountedApart() {
        Heartbeat beat = new Heartbeat();
        beat.eventMicros = NOON + SECOND;
        admitted(beat);
        assertThat(stamped(0)).isEqualTo(NOON + SECOND);
        beat.eventMicros = NOON - SECOND;
        admitted(beat);
        assertThat(clock.micros()).isEqualTo(NOON + SECOND);
        assertThat(clock.heartbeats()).isEqualTo(2);
        assertThat(clock.counts()).containsExactly(counts(0, 0, 0, 0, 0, 1));
    }

    /** A word about the far future would make all that follows late: it is a record that is turned away. */
    @Test
    void heartbeatsOfTheFutureMoveNothing() {
        stamped(0);
        Heartbeat beat = new Heartbeat();
        beat.ingestMicros = NOON;
        beat.eventMicros = NOON + 600 * SECOND;
        assertThat(admitted(beat).isHeartbeat()).as("ten minutes ahead").isTrue();
        beat.eventMicros++;
        Arrival ahead = admitted(beat);
        assertThat(ahead.outcome).isEqualTo(Outcome.QUARANTINED);
        assertThat(ahead.reason).isEqualTo("future-dated heartbeat");
        assertThat(ahead.isRecord()).isTrue();
        assertThat(ahead.isHeartbeat()).isFalse();
        assertThat(clock.micros()).isEqualTo(NOON + 600 * SECOND);
        assertThat(clock.heartbeats()).isEqualTo(1);
        assertThat(clock.counts()).containsExactly(counts(0, 0, 1, 0, 0, 1));
        beat.ingestMicros = MarketEvent.NONE;
        beat.eventMicros = NOON + 9_000_000 * SECOND;
        admitted(beat);
        assertThat(clock.micros()).as("files know no time of arrival").isEqualTo(beat.eventMicros);
    }

    /** Both sides of a quote bar are one record of the log. */
    @Test
    void theSecondEventOfALineIsNoRecord() {
        stamped(0);
        Trade second = trade(0);
        second.primary = false;
        admitted(second);
        assertThat(clock.count(Outcome.PROCESSED)).isEqualTo(1);
    }

    @Test
    void aCopyGoesItsOwnWay() {
        stamped(0);
        PartitionClock copy = clock.copy();
        stamped(5);
        assertThat(copy.micros()).isEqualTo(NOON);
        assertThat(copy.count(Outcome.PROCESSED)).isEqualTo(1);
        assertThat(PartitionTally.of("p", clock).records()).isEqualTo(2);
    }

    private static long[] counts(long rejected, long ignored, long quarantined, long late, long seen, long processed) {
        long[] counts = new long[Outcome.values().length];
        counts[Outcome.REJECTED.ordinal()] = rejected;
        counts[Outcome.IGNORED.ordinal()] = ignored;
        counts[Outcome.QUARANTINED.ordinal()] = quarantined;
        counts[Outcome.LATE.ordinal()] = late;
        counts[Outcome.DUPLICATE.ordinal()] = seen;
        counts[Outcome.PROCESSED.ordinal()] = processed;
        return counts;
    }

    private long stamped(long second) {
        return admitted(trade(second)).event.clockMicros;
    }

    private Arrival admitted(MarketEvent event) {
        Arrival arrival = new Arrival().reset("p", 1);
        arrival.event = event;
        return admit(arrival);
    }

    private static Arrival floored(long second, long floor) {
        Arrival arrival = new Arrival().reset("p", 1);
        arrival.event = trade(second);
        arrival.floorMicros = NOON + floor * SECOND;
        return arrival;
    }

    private Arrival admit(Arrival arrival) {
        clock.admit(arrival, admission);
        return arrival;
    }

    private static Trade trade(long second) {
        Trade trade = new Trade();
        trade.instrument = "A.x";
        trade.eventMicros = NOON + second * SECOND;
        return trade;
    }
}
