package io.tidemark.state.bar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Trade;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.SessionCalendar;
import io.tidemark.state.time.TimeLattice;
import io.tidemark.state.time.Timeframe;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Slices, duplicates and spikes at their limits, and spikes against a look at all trades so far. */
class SliceFolderTest {

    private static final long BOUND = 2_000_000L;
    private static final long START = Fixture.START * 1_000L;
    private static final long SECOND = 1_000_000L;
    private static final long SEED = 41;

    private final BarsHarness minutes = harness("1m");

    @Test
    void aSliceEndsBeforeItsClose() {
        push(START + 59_999_999, 100, 1);
        push(START + 60_000_000, 101, 2);
        push(START + 60_000_001, 102, 3);
        push(START + 59_999_000, 99, 4);
        minutes.end();
        assertThat(minutes.all("1m")).extracting(Bar::trades).containsExactly(2L, 2L);
        assertThat(minutes.all("1m")).extracting(Bar::open).containsExactly(0.99, 1.01);
    }

    /** By time, then by sequence; what has both in common keeps the order in which it came. */
    @Test
    void theFirstOpensAndTheLastCloses() {
        long[][] timesSequencesPrices = {{5, 2, 102}, {5, 1, 101}, {5, 1, 111}, {6, 9, 109}, {6, 9, 119}, {6, 8, 108}};
        for (int i = 0; i < timesSequencesPrices.length; i++) {
            Trade trade = trade(START + timesSequencesPrices[i][0], timesSequencesPrices[i][2], i + 1);
            trade.sequence = timesSequencesPrices[i][1];
            minutes.push(trade);
        }
        minutes.end();
        Bar bar = minutes.all("1m").get(0);
        assertThat(new double[] {bar.open(), bar.high(), bar.low(), bar.close()})
                .containsExactly(1.01, 1.19, 1.01, 1.19);
    }

    @Test
    void theTurnoverOfOneTradeMayNeedMoreThan64Bits() {
        minutes.push(Fixture.trade(START, 4_000_000_000_000L, 9_000_000_000_000L, 1));
        minutes.push(Fixture.trade(START + 1, 4_000_000_000_000L, 9_000_000_000_000L, 2));
        minutes.end();
        Bar bar = minutes.all("1m").get(0);
        assertThat(bar.turnover()).isEqualTo(7.2e20);
        assertThat(bar.vwap()).isEqualTo(4e10);
        assertThat(bar.buyVolume()).isEqualTo(9e9);
    }

    /** All sides of a quote make bars, one of them is the record. */
    @Test
    void aSideThatIsNotPrimaryIsNoRecord() {
        for (int id = 1; id <= 3; id++) {
            Trade side = trade(START, 100, id);
            side.quoted = true;
            side.primary = id == 2;
            minutes.push(side);
        }
        minutes.end();
        assertThat(minutes.closed.get(0).records()).isEqualTo(1);
        assertThat(minutes.all("1m").get(0).trades()).isEqualTo(3);
        assertThat(minutes.all("1m").get(0).volume()).isNaN();
    }

    @Test
    void aSecondBarOfTheSameSliceIsADuplicate() {
        minutes.push(bar(0, 100));
        minutes.push(bar(60, 110));
        minutes.push(bar(0, 120));
        minutes.end();
        assertThat(minutes.outcomes).containsExactly(Outcome.PROCESSED, Outcome.PROCESSED, Outcome.DUPLICATE);
        assertThat(minutes.all("1m")).extracting(Bar::close).containsExactly(1.0, 1.1);
    }

    private static InputBar bar(long second, long price) {
        InputBar bar = new InputBar();
        bar.instrument = "BTC-USD.test";
        bar.eventMicros = START + second * SECOND;
        bar.closeMicros = bar.eventMicros + 60 * SECOND;
        bar.open = price;
        bar.high = price;
        bar.low = price;
        bar.close = price;
        return bar;
    }

    /** The window counts from clock to clock; at its very end a record is still seen. */
    @Test
    void aRecordIsSeenForOneWindow() {
        assertThat(pushAt(START, 1)).isEqualTo(Outcome.PROCESSED);
        assertThat(pushAt(START + BOUND, 1)).isEqualTo(Outcome.DUPLICATE);
        assertThat(pushAt(START + BOUND + 1, 1)).isEqualTo(Outcome.PROCESSED);
    }

    @Test
    void nothingIsForgottenWhileItMayBeAskedFor() {
        assertThat(pushAt(START, 1)).isEqualTo(Outcome.PROCESSED);
        for (int id = 2; id < 100; id++) {
            assertThat(pushAt(START + BOUND, id)).isEqualTo(Outcome.PROCESSED);
        }
        for (int id = 1; id < 100; id++) {
            assertThat(pushAt(START + BOUND, id)).as("id %d", id).isEqualTo(Outcome.DUPLICATE);
        }
    }

    @Test
    void whatCannotBeAskedForIsForgotten() {
        for (int id = 1; id < 10_000; id++) {
            pushAt(START + id * BOUND / 2, id);
        }
        assertThat((minutes.slices.seenTo - minutes.slices.seenFrom) / 3).isEqualTo(3);
        assertThat(minutes.slices.seen).hasSizeLessThan(100);
    }

    @Test
    void withoutAnIdTimeAndSequenceTell() {
        assertThat(pushSequenced(START, 7)).isEqualTo(Outcome.PROCESSED);
        assertThat(pushSequenced(START, 8)).isEqualTo(Outcome.PROCESSED);
        assertThat(pushSequenced(START + 1, 7)).isEqualTo(Outcome.PROCESSED);
        assertThat(pushSequenced(START, 7)).isEqualTo(Outcome.DUPLICATE);
        Trade nameless = trade(START, 100, MarketEvent.NONE);
        minutes.push(nameless);
        minutes.push(nameless);
        assertThat(minutes.outcomes).endsWith(Outcome.PROCESSED, Outcome.PROCESSED);
    }

    /** The last slice counts from one bound after its close on, whether its bar has left or not. */
    @Test
    void aCloseIsOldEnoughAfterOneBound() {
        for (boolean left : new boolean[] {false, true}) {
            BarsHarness harness = harness("1m");
            harness.push(trade(START, 100, 1));
            if (left) {
                harness.watermark(Fixture.START + 60_000);
            }
            harness.push(trade(START + 60 * SECOND + BOUND - 1, 200, 2));
            harness.push(trade(START + 60 * SECOND + BOUND, 200, 3));
            assertThat(harness.outcomes).containsExactly(Outcome.PROCESSED, Outcome.PROCESSED, Outcome.QUARANTINED);
        }
    }

    /** A share that doubles hold exactly. */
    @Test
    void aQuarterIsNotMoreThanAQuarter() {
        BarRules rules = new BarRules(BOUND, BOUND, 0.25, false, BarRules.LIVE, false, false);
        BarsHarness harness = harness("1m", rules);
        harness.push(trade(START, 100, 1));
        long later = START + 60 * SECOND + BOUND;
        for (long price : new long[] {125, 126, 75, 74}) {
            harness.push(trade(later, price, price));
        }
        assertThat(harness.outcomes.subList(1, 5))
                .containsExactly(Outcome.PROCESSED, Outcome.QUARANTINED, Outcome.PROCESSED, Outcome.QUARANTINED);
    }

    @Test
    void aCloseIsTooOldAfterFiveSessionDays() {
        for (int days = 1; days < 9; days++) {
            BarsHarness harness = harness("1m");
            harness.push(trade(START, 100, 1));
            harness.watermark(Fixture.START + 60_000);
            harness.push(trade(START + days * Fixture.DAY * 1_000L, 200, 2));
            assertThat(harness.outcomes.get(1))
                    .as("after %d days", days)
                    .isEqualTo(days <= 5 ? Outcome.QUARANTINED : Outcome.PROCESSED);
        }
    }

    @Test
    void spikesAreThoseOfALookAtAllTrades() {
        List<Trade> trades = unordered();
        List<Outcome> expected = naive(trades);
        assertThat(expected).contains(Outcome.QUARANTINED, Outcome.PROCESSED);
        for (int every : new int[] {1, 7, 300, trades.size()}) {
            BarsHarness harness = harness("1s");
            for (int i = 0; i < trades.size(); i++) {
                if (i % every == 0) {
                    harness.watermark(Math.floorDiv(trades.get(i).clockMicros - BOUND, 1_000L) - 1);
                }
                harness.push(trades.get(i));
                assertThat(harness.slices.closes).hasSizeLessThan(20 + 2 * every);
            }
            assertThat(harness.outcomes).as("a watermark every %d", every).isEqualTo(expected);
        }
    }

    /** Trades up to one bound behind their clock, often to the limit; many prices are near the edge of what is far off. */
    private static List<Trade> unordered() {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Trade> trades = new ArrayList<>();
        long clock = START;
        long level = 10_000;
        for (int id = 1; id <= 6_000; id++) {
            // A silence now and then, in which heartbeats let all slices close.
            clock += random.nextInt(40) == 0 ? 10 * SECOND : 0;
            long micros = clock + random.nextLong(-8, 4) * SECOND / 4;
            level = Math.max(5_000, Math.min(20_000, level + random.nextLong(-200, 201)));
            Trade trade = trade(micros, level * random.nextLong(80, 121) / 100, id);
            trade.clockMicros = clock;
            trades.add(trade);
            clock = clock(trade);
        }
        return trades;
    }

    private static long clock(Trade trade) {
        return Math.max(trade.clockMicros, trade.eventMicros);
    }

    private static List<Outcome> naive(List<Trade> trades) {
        List<Outcome> outcomes = new ArrayList<>();
        List<Trade> processed = new ArrayList<>();
        for (Trade trade : trades) {
            long lastSecond = Math.floorDiv(trade.eventMicros - BOUND, SECOND) - 1;
            Trade last = null;
            for (Trade earlier : processed) {
                boolean ended = Math.floorDiv(earlier.eventMicros, SECOND) <= lastSecond;
                if (ended && (last == null || earlier.eventMicros >= last.eventMicros)) {
                    last = earlier;
                }
            }
            boolean spike = last != null && Math.abs((double) trade.price / last.price - 1) > 0.2;
            outcomes.add(spike ? Outcome.QUARANTINED : Outcome.PROCESSED);
            if (!spike) {
                processed.add(trade);
            }
        }
        return outcomes;
    }

    private void push(long micros, long price, long id) {
        minutes.push(trade(micros, price, id));
    }

    private Outcome pushAt(long clock, long id) {
        Trade trade = trade(START, 100, id);
        trade.clockMicros = clock;
        minutes.push(trade);
        return minutes.outcomes.get(minutes.outcomes.size() - 1);
    }

    private Outcome pushSequenced(long micros, long sequence) {
        Trade trade = trade(micros, 100, MarketEvent.NONE);
        trade.sequence = sequence;
        trade.sequenced = true;
        minutes.push(trade);
        return minutes.outcomes.get(minutes.outcomes.size() - 1);
    }

    private static Trade trade(long micros, long price, long id) {
        return Fixture.trade(micros, price, 1, id);
    }

    private static BarsHarness harness(String base) {
        return harness(base, BarRules.of(BOUND, false, BarRules.LIVE));
    }

    private static BarsHarness harness(String base, BarRules rules) {
        Timeframe slice = Timeframe.of(base);
        TimeLattice lattice =
                TimeLattice.of(SessionCalendar.of(Fixture.crypto()), slice, List.of(slice), Align.SESSION);
        return new BarsHarness(new Bars(lattice, rules), Fixture.instrument(Fixture.crypto()));
    }
}
