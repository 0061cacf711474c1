package io.tidemark.state.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each limit to the microsecond: on it is still good, one beyond is not. */
class AdmissionTest {

    private static final long BOUND = 2_000_000L;
    private static final long CLOCK = 1_704_186_000_000_000L;
    private static final long TEN_MINUTES = 600_000_000L;
    private static final long SEVEN_DAYS = 604_800_000_000L;

    /** An instrument is named after how it stands. */
    private final Venues venues = new Venues() {
        @Override
        public Standing place(MarketEvent event) {
            return Standing.valueOf(event.instrument);
        }

        @Override
        public String why(MarketEvent event) {
            return "why " + event.instrument;
        }
    };

    private final Admission admission = new Admission(BOUND, venues);

    @ParameterizedTest
    @CsvSource({"0, PROCESSED", "-1999999, PROCESSED", "-2000000, PROCESSED", "-2000001, LATE", "1, PROCESSED"})
    void lateIsWhatIsOlderThanTheClockByMoreThanTheBound(long after, Outcome outcome) {
        assertThat(judged(trade(CLOCK + after), CLOCK).outcome).isEqualTo(outcome);
    }

    @Test
    void withoutAClockNothingIsLateOrFarAhead() {
        Arrival arrival = arrival(trade(CLOCK));
        arrival.nextMicros = CLOCK - 2 * SEVEN_DAYS;
        admission.judge(arrival, MarketEvent.NONE);
        assertThat(arrival.outcome).isEqualTo(Outcome.PROCESSED);
    }

    @ParameterizedTest
    @CsvSource({"0, PROCESSED", "600000000, PROCESSED", "600000001, QUARANTINED"})
    void futureDatedIsWhatHappensTenMinutesAfterItsReceipt(long after, Outcome outcome) {
        Trade trade = trade(CLOCK + after);
        trade.ingestMicros = CLOCK;
        Arrival arrival = judged(trade, MarketEvent.NONE);
        assertThat(arrival.outcome).isEqualTo(outcome);
        assertThat(arrival.reason).isEqualTo(outcome == Outcome.PROCESSED ? "" : "future-dated");
    }

    /** With ingest time the clock is not asked, however far the market moved meanwhile. */
    @Test
    void ingestTimeDecidesWhereThereIsOne() {
        Trade trade = trade(CLOCK + 2 * SEVEN_DAYS);
        trade.ingestMicros = trade.eventMicros - TEN_MINUTES;
        Arrival arrival = arrival(trade);
        arrival.nextMicros = CLOCK;
        admission.judge(arrival, CLOCK);
        assertThat(arrival.outcome).isEqualTo(Outcome.PROCESSED);
    }

    /** Event and next one in microseconds beyond seven days after the clock. */
    @ParameterizedTest
    @CsvSource({
        "0, -1, PROCESSED",
        "1, -1, QUARANTINED",
        "1, 0, QUARANTINED",
        "1, 1, PROCESSED",
        "1, 99, PROCESSED",
        "-1, -2, PROCESSED",
    })
    void withoutIngestTimeALoneRecordFarAheadIsFutureDated(long beyond, long nextBeyond, Outcome outcome) {
        Arrival arrival = arrival(trade(CLOCK + SEVEN_DAYS + beyond));
        arrival.nextMicros = CLOCK + SEVEN_DAYS + nextBeyond;
        admission.judge(arrival, CLOCK);
        assertThat(arrival.outcome).isEqualTo(outcome);
    }

    @Test
    void theLastRecordHasNobodyToCompareWith() {
        assertThat(judged(trade(CLOCK + 2 * SEVEN_DAYS), CLOCK).outcome).isEqualTo(Outcome.PROCESSED);
    }

    @Test
    void aBarIsInTimeByItsClose() {
        InputBar bar = new InputBar();
        bar.instrument = "OPEN";
        bar.eventMicros = CLOCK - TEN_MINUTES;
        bar.closeMicros = CLOCK - BOUND;
        assertThat(judged(bar, CLOCK).outcome).isEqualTo(Outcome.PROCESSED);
        bar.closeMicros--;
        assertThat(judged(bar, CLOCK).outcome).isEqualTo(Outcome.LATE);
    }

    /** The first outcome that fits: where it stands comes before how late it is. */
    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, REJECTED, why UNKNOWN",
        "MISALIGNED, REJECTED, bar does not open on a slice of its session",
        "CLOSED, IGNORED, session closed",
        "OPEN, LATE, behind its partition's clock",
    })
    void theSessionComesFirst(String standing, Outcome outcome, String reason) {
        Trade trade = trade(CLOCK - 2 * BOUND);
        trade.instrument = standing;
        Arrival arrival = judged(trade, CLOCK);
        assertThat(arrival.outcome).isEqualTo(outcome);
        assertThat(arrival.reason).isEqualTo(reason);
    }

    @Test
    void whatIsTurnedAwayAlreadyIsNotJudgedAgain() {
        Arrival arrival = arrival(trade(CLOCK - 2 * BOUND)).end(Outcome.REJECTED, "first");
        admission.judge(arrival, CLOCK);
        assertThat(arrival.outcome).isEqualTo(Outcome.REJECTED);
        assertThat(arrival.reason).isEqualTo("first");
    }

    private Arrival judged(MarketEvent event, long clock) {
        Arrival arrival = arrival(event);
        admission.judge(arrival, clock);
        return arrival;
    }

    private static Arrival arrival(MarketEvent event) {
        Arrival arrival = new Arrival().reset("p", 1);
        arrival.event = event;
        return arrival;
    }

    private static Trade trade(long micros) {
        Trade trade = new Trade();
        trade.instrument = "OPEN";
        trade.eventMicros = micros;
        return trade;
    }
}
