package io.tidemark.state.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.bar.Fixture;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Quote;
import io.tidemark.state.time.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known at T, however arrival ran. */
final class QuoteRoomTest {

    private static final long START = Fixture.START * 1_000L;
    private static final long MINUTE = 60_000_000L;
    private static final long BOUND = 2_000_000L;
    private static final long DAY = 86_400_000_000L;
    private static final Instrument BTC = new Instrument("BTC-USD.test", "CRYPTO", 2, 3);

    /** One instrument's room with its timers. */
    private static final class Room {

        private final QuoteRoom room;
        private final TreeSet<Long> timers = new TreeSet<>();
        private final TreeMap<Long, Depth> known = new TreeMap<>();
        private final List<Outcome> outcomes = new ArrayList<>();
        private QuoteState state = QuoteState.opening();
        private int records;

        private Room(Session session) {
            room = new QuoteRoom(Fixture.lattice(session, "1m"), 5);
        }

        Room push(MarketEvent event) {
            if (state == null) {
                state = QuoteState.opening();
            }
            outcomes.add(room.fold(event, state, timers::add));
            return this;
        }

        Room watermark(long micros) {
            while (!timers.isEmpty() && timers.first() * 1_000L <= micros) {
                long time = timers.pollFirst();
                records += room.close(time, state);
                if (state != null) {
                    known.put(time, room.known(time, state, BTC));
                    state = room.isOver(time, state) ? null : state;
                }
            }
            return this;
        }

        Room end() {
            return watermark(Long.MAX_VALUE);
        }

        void restart() throws IOException {
            if (state == null) {
                return;
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            state.write(new DataOutputStream(bytes));
            state = QuoteState.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        }

        Depth at(long micros) {
            return known.get(micros / 1_000L);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void theLastQuoteBeforeTIsThatOfASortedRunWhateverTheOrderOfArrival(long seed) {
        List<Quote> quotes = quotes(seed, 400);
        Room sorted = new Room(Fixture.crypto());
        quotes.forEach(sorted::push);
        sorted.end();
        Room shuffled = new Room(Fixture.crypto());
        arrive(quotes, shuffled, seed);
        shuffled.end();
        assertThat(shuffled.known).isEqualTo(sorted.known).hasSizeGreaterThan(100);
        for (long time : sorted.known.keySet()) {
            Quote last = null;
            for (Quote quote : quotes) {
                last = quote.eventMicros < time * 1_000L ? quote : last;
            }
            boolean old = last == null || time * 1_000L - last.eventMicros > 5 * DAY;
            Depth depth = sorted.known.get(time);
            assertThat(depth == null).as("at " + time).isEqualTo(old);
            if (depth != null) {
                assertThat(depth.bidSize()).isEqualTo(last.bidSize / 1e3);
                assertThat(depth.eventMicros()).isEqualTo(last.eventMicros);
            }
        }
    }

    /** Some at the very same time, told apart by their sequence alone. */
    private static List<Quote> quotes(long seed, int size) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Quote> quotes = new ArrayList<>();
        long micros = START;
        for (int i = 0; i < size; i++) {
            micros += random.nextInt(4) == 0 ? 0 : random.nextLong(MINUTE);
            quotes.add(quote(micros, i, 10_000 + random.nextInt(50), 10_060 + random.nextInt(50), 1 + i));
        }
        return quotes;
    }

    /** In any order that the lateness bound allows, the watermark anywhere behind what has arrived. */
    private static void arrive(List<Quote> quotes, Room room, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 1);
        List<Quote> left = new ArrayList<>(quotes);
        long clock = Long.MIN_VALUE;
        while (!left.isEmpty()) {
            long first = left.get(0).eventMicros;
            int within = 0;
            while (within + 1 < left.size() && left.get(within + 1).eventMicros <= first + BOUND) {
                within++;
            }
            Quote next = left.remove(random.nextInt(within + 1));
            room.push(next);
            if (random.nextInt(5) == 0) {
                room.push(next);
            }
            clock = Math.max(clock, next.eventMicros);
            long behind = random.nextInt(3) == 0 ? random.nextLong(90 * MINUTE) : 0;
            room.watermark(Math.min(clock - BOUND - 1, left.isEmpty() ? clock : left.get(0).eventMicros - 1) - behind);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theBookAtTIsThatBehindTheLastUpdateOfItsSliceWhereverTheWatermarkIs(long seed) throws IOException {
        List<BookUpdate> updates = timed(BookMessages.of(seed, 600), seed);
        Room keeping = new Room(Fixture.crypto());
        Room ahead = new Room(Fixture.crypto());
        Room killed = new Room(Fixture.crypto());
        long clock = Long.MIN_VALUE;
        for (BookUpdate update : updates) {
            clock = Math.max(clock, update.eventMicros);
            keeping.push(update).watermark(clock - BOUND - 1);
            ahead.push(update);
            killed.push(update).watermark(clock - BOUND - 1);
            killed.restart();
        }
        keeping.end();
        assertThat(ahead.end().known).isEqualTo(keeping.known);
        assertThat(killed.end().known).isEqualTo(keeping.known);
        assertThat(ahead.outcomes).isEqualTo(keeping.outcomes).isEqualTo(killed.outcomes);
        long processed =
                keeping.outcomes.stream().filter(Outcome.PROCESSED::equals).count();
        assertThat(processed)
                .isEqualTo(keeping.records)
                .isEqualTo(killed.records)
                .isLessThan(updates.size());
        assertThat(keeping.outcomes).contains(Outcome.DUPLICATE);
        assertNaive(updates, keeping);
    }

    private static void assertNaive(List<BookUpdate> updates, Room room) {
        int knownBooks = 0;
        for (long time : room.known.keySet()) {
            int until = -1;
            for (int i = 0; i < updates.size(); i++) {
                boolean counts =
                        room.outcomes.get(i) == Outcome.PROCESSED && updates.get(i).eventMicros < time * 1_000L;
                // The last of the newest slice, not the newest of all: disorder crosses the borders of slices.
                if (counts && (until < 0 || minute(updates.get(i)) >= minute(updates.get(until)))) {
                    until = i;
                }
            }
            NaiveBook naive = NaiveBook.of(updates.subList(0, until + 1));
            Depth depth = room.known.get(time);
            boolean some = naive.known && !(naive.bids.isEmpty() && naive.asks.isEmpty());
            boolean old = until >= 0 && time * 1_000L - updates.get(until).eventMicros > 5 * DAY;
            assertThat(depth == null).as("at " + time).isEqualTo(!some || old);
            if (depth == null) {
                continue;
            }
            knownBooks++;
            assertThat(depth.bid()).isEqualTo(Double.valueOf(price(naive.bids)));
            assertThat(depth.ask()).isEqualTo(Double.valueOf(price(naive.asks)));
            assertThat(depth.imbalance1()).isCloseTo(naive.imbalance(1), within(1e-12));
            assertThat(depth.imbalance5()).isCloseTo(naive.imbalance(5), within(1e-12));
            assertThat(depth.imbalance10()).isCloseTo(naive.imbalance(10), within(1e-12));
            assertThat(depth.imbalance20()).isCloseTo(naive.imbalance(20), within(1e-12));
            boolean apart = depth.bid() <= depth.ask();
            assertThat(Double.isNaN(depth.spread())).isEqualTo(!apart);
        }
        assertThat(knownBooks).isGreaterThan(20);
    }

    private static double price(TreeMap<Long, Long> side) {
        return side.isEmpty() ? Double.NaN : side.firstKey() / 100.0;
    }

    private static long minute(BookUpdate update) {
        return Math.floorDiv(update.eventMicros, MINUTE);
    }

    /** Times that go on, with disorder within the bound and silences of days. */
    private static List<BookUpdate> timed(List<BookUpdate> messages, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<BookUpdate> timed = new ArrayList<>();
        long micros = START;
        for (BookUpdate message : messages) {
            micros += random.nextInt(100) == 0 ? random.nextLong(4 * DAY) : random.nextLong(20_000_000L);
            BookUpdate update = message.copy();
            update.instrument = BTC.name();
            update.eventMicros = micros - random.nextLong(BOUND);
            timed.add(update);
        }
        return timed;
    }

    @Test
    void aQuoteGivesPricesAndSizesAndABookTheLevelsBehind() {
        Room room = new Room(Fixture.crypto());
        BookUpdate whole = book(START, true, 1, 1);
        whole.bids.add(10_000, 3_000);
        whole.bids.add(9_990, 1_000);
        whole.asks.add(10_010, 1_000);
        room.push(whole).push(quote(START + 1, 7, 10_001, 10_009, 500)).end();
        Depth depth = room.at(START + MINUTE);
        assertThat(depth)
                .isEqualTo(new Depth(START + 1, 100.01, 0.5, 100.09, 1.0, 0.08, 3.0 / 5.0, 3.0 / 5.0, 3.0 / 5.0));
        assertThat(depth.imbalance1()).isCloseTo(-1.0 / 3.0, within(1e-15));
        assertThat(depth.mid()).isCloseTo(100.05, within(1e-12));
        assertThat(depth.spreadBps()).isCloseTo(0.08 / 100.05 * 10_000, within(1e-12));
        assertThat(depth.microprice()).isCloseTo((100.01 * 1.0 + 100.09 * 0.5) / 1.5, within(1e-12));
    }

    @Test
    void aBookThatIsNewerThanTheQuoteGivesThePricesToo() {
        Room room = new Room(Fixture.crypto());
        BookUpdate whole = book(START + MINUTE, true, 1, 1);
        whole.bids.add(10_000, 3_000);
        room.push(quote(START, 7, 10_001, 10_009, 500)).push(whole).end();
        assertThat(room.at(START + MINUTE).bid()).isEqualTo(100.01);
        Depth next = room.at(START + 2 * MINUTE);
        assertThat(next.bid()).isEqualTo(100.0);
        assertThat(List.of(next.ask(), next.spread(), next.mid(), next.microprice()))
                .containsOnly(Double.NaN);
        assertThat(List.of(next.imbalance1(), next.imbalance20())).containsOnly(1.0);
    }

    @Test
    void aBookWithAGapIsNotKnownAndTheQuoteStillIs() {
        Room room = new Room(Fixture.crypto());
        BookUpdate whole = book(START, true, 1, 1);
        whole.bids.add(10_000, 3_000);
        BookUpdate gap = book(START + MINUTE, false, 9, 9);
        BookUpdate again = book(START + 2 * MINUTE, true, 9, 9);
        again.asks.add(10_020, 1);
        room.push(quote(START - 5 * MINUTE, 1, 9_000, 0, 1));
        room.push(whole).push(gap).push(again).end();
        assertThat(room.at(START + MINUTE).bid()).isEqualTo(100.0);
        assertThat(room.at(START + 2 * MINUTE).bid()).isEqualTo(90.0);
        assertThat(room.at(START + 2 * MINUTE).imbalance5()).isNaN();
        assertThat(room.at(START + 3 * MINUTE).ask()).isEqualTo(100.2);
        assertThat(room.outcomes).containsOnly(Outcome.PROCESSED);
        assertThat(room.records).isEqualTo(3);
    }

    @Test
    void betweenCrossedSidesThereIsNoPrice() {
        Room room = new Room(Fixture.crypto());
        room.push(quote(START, 1, 10_010, 10_000, 500)).end();
        Depth depth = room.at(START + MINUTE);
        assertThat(List.of(depth.bid(), depth.ask())).containsExactly(100.1, 100.0);
        assertThat(List.of(depth.spread(), depth.mid(), depth.spreadBps(), depth.microprice()))
                .containsOnly(Double.NaN);
        room = new Room(Fixture.crypto());
        room.push(quote(START, 1, 10_000, 10_000, 0)).end();
        assertThat(room.at(START + MINUTE).spread()).as("locked").isZero();
        assertThat(room.at(START + MINUTE).mid()).isEqualTo(100.0);
    }

    @Test
    void sizesOfZeroWeighNothing() {
        Quote quote = quote(START, 1, 10_000, 10_010, 0);
        quote.askSize = 0;
        Room room = new Room(Fixture.crypto());
        room.push(quote).end();
        Depth depth = room.at(START + MINUTE);
        assertThat(List.of(depth.imbalance1(), depth.microprice())).containsOnly(Double.NaN);
        assertThat(depth.mid()).isCloseTo(100.05, within(1e-12));
    }

    /** Before and behind the timer alike: whoever is ahead of it forgets by the time of the update. */
    @Test
    void afterFiveSilentSessionDaysNothingIsKnownAndNothingIsLeft() {
        for (boolean ahead : new boolean[] {false, true}) {
            Room room = new Room(Fixture.daytime());
            long wednesday = START + 16 * 60 * MINUTE;
            BookUpdate whole = book(wednesday, true, 1, 1);
            whole.bids.add(10_000, 3_000);
            room.push(whole);
            BookUpdate lastDay = book(wednesday + 7 * DAY, false, 2, 2);
            BookUpdate tooLate = book(wednesday + 15 * DAY, false, 3, 3);
            room.push(lastDay);
            if (!ahead) {
                room.watermark(wednesday + 15 * DAY - 1);
                assertThat(room.state).isNull();
            }
            room.push(tooLate).end();
            assertThat(room.state).isNull();
            assertThat(room.timers).isEmpty();
            assertThat(room.at(wednesday + 7 * DAY + MINUTE).bid()).isEqualTo(100.0);
            assertThat(room.at(wednesday + 15 * DAY + MINUTE)).as("forgotten").isNull();
        }
    }

    /** What came last is not what is newest. */
    @Test
    void disorderDoesNotMakeAStateOlder() {
        Room room = new Room(Fixture.crypto());
        room.push(quote(START + DAY, 2, 10_000, 10_010, 1)).push(quote(START + DAY - 1, 1, 9_000, 9_010, 1));
        room.watermark(START + 6 * DAY);
        assertThat(room.state).isNotNull();
        assertThat(room.at(START + 6 * DAY).bid()).isEqualTo(100.0);
        assertThat(room.watermark(START + 7 * DAY).state).isNull();
    }

    private static Quote quote(long micros, long sequence, long bid, long ask, long bidSize) {
        Quote quote = new Quote();
        quote.instrument = BTC.name();
        quote.eventMicros = micros;
        quote.sequence = sequence;
        quote.sequenced = true;
        quote.bid = bid;
        quote.bidSize = bidSize;
        quote.ask = ask;
        quote.askSize = 1_000;
        return quote;
    }

    private static BookUpdate book(long micros, boolean whole, long first, long last) {
        BookUpdate update = new BookUpdate().begin(whole, first, last, MarketEvent.NONE);
        update.instrument = BTC.name();
        update.eventMicros = micros;
        return update;
    }
}
