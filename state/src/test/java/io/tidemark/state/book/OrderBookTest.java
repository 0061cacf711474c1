package io.tidemark.state.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.book.OrderBook.Step;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.MarketEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The book against one in plain code, and its rules one by one. */
final class OrderBookTest {

    private static final long NONE = MarketEvent.NONE;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isTheNaiveBookAfterEveryMessageAndRestore(long seed) throws IOException {
        List<BookUpdate> messages = BookMessages.of(seed, 400);
        OrderBook book = OrderBook.opening();
        OrderBook restored = OrderBook.opening();
        int looks = 0;
        for (int i = 0; i < messages.size(); i++) {
            Step step = book.apply(messages.get(i));
            assertThat(restored.apply(messages.get(i))).isEqualTo(step);
            NaiveBook naive = NaiveBook.of(messages.subList(0, i + 1));
            assertSame(book, naive, "seed " + seed + " message " + i);
            assertSame(restored, naive, "restored, seed " + seed + " message " + i);
            restored = restored(restored);
            looks += naive.known ? 1 : 0;
        }
        assertThat(looks).isBetween(messages.size() / 4, messages.size() - 1);
        assertThat(book.gaps()).isGreaterThan(5).isEqualTo(restored.gaps());
    }

    private static void assertSame(OrderBook book, NaiveBook naive, String what) {
        assertThat(book.isKnown()).as(what).isEqualTo(naive.known);
        if (!naive.known) {
            assertThat(book.bid(0) + book.ask(0)).as(what).isZero();
            return;
        }
        Iterator<Map.Entry<Long, Long>> bids = naive.bids.entrySet().iterator();
        for (int depth = 0; depth <= naive.bids.size(); depth++) {
            Map.Entry<Long, Long> level = bids.hasNext() ? bids.next() : Map.entry(0L, 0L);
            assertThat(book.bid(depth)).as(what).isEqualTo(level.getKey());
            assertThat(book.bidSize(depth)).as(what).isEqualTo(level.getValue());
        }
        Iterator<Map.Entry<Long, Long>> asks = naive.asks.entrySet().iterator();
        for (int depth = 0; depth <= naive.asks.size(); depth++) {
            Map.Entry<Long, Long> level = asks.hasNext() ? asks.next() : Map.entry(0L, 0L);
            assertThat(book.ask(depth)).as(what).isEqualTo(level.getKey());
            assertThat(book.askSize(depth)).as(what).isEqualTo(level.getValue());
        }
        for (int levels : new int[] {1, 5, 10, 20}) {
            assertThat(book.imbalance(levels)).as(what).isCloseTo(naive.imbalance(levels), within(1e-12));
        }
    }

    /** What is copied stays what it was while the original goes on, and the other way round. */
    @Test
    void copiesShareNothingThatChanges() {
        List<BookUpdate> messages = BookMessages.of(9, 300);
        OrderBook book = OrderBook.opening();
        List<OrderBook> copies = new ArrayList<>();
        for (BookUpdate message : messages) {
            copies.add(book.copy());
            book.apply(message);
        }
        for (int i = 0; i < messages.size(); i++) {
            assertSame(copies.get(i), NaiveBook.of(messages.subList(0, i)), "copy " + i);
        }
        OrderBook other = copies.get(150);
        OrderBook kept = other.copy();
        for (BookUpdate message : messages.subList(150, messages.size())) {
            other.apply(message);
        }
        assertSame(other, NaiveBook.of(messages), "a copy that went on");
        assertSame(kept, NaiveBook.of(messages.subList(0, 150)), "its own copy");
    }

    @Test
    void aDeltaThatTheSnapshotHoldsIsSkippedAndOneThatWaitedIsNot() {
        OrderBook book = OrderBook.opening();
        assertThat(book.apply(bid(delta(1, 5, NONE), 99, 1))).isEqualTo(Step.WAITING);
        assertThat(book.apply(bid(delta(6, 9, NONE), 100, 7))).isEqualTo(Step.WAITING);
        assertThat(book.apply(bid(delta(6, 9, NONE), 100, 7))).as("again").isEqualTo(Step.SKIPPED);
        assertThat(book.apply(bid(snapshot(5), 98, 2))).isEqualTo(Step.APPLIED);
        assertThat(book.lastId()).isEqualTo(9);
        assertThat(List.of(book.bid(0), book.bidSize(0), book.bid(1), book.bid(2)))
                .containsExactly(100L, 7L, 98L, 0L);
        assertThat(book.apply(bid(delta(4, 9, NONE), 100, 8))).isEqualTo(Step.SKIPPED);
        assertThat(book.apply(bid(snapshot(8), 50, 2))).as("an older snapshot").isEqualTo(Step.SKIPPED);
        assertThat(book.bidSize(0)).isEqualTo(7);
    }

    @Test
    void aGapLosesTheBookUntilASnapshotThatIsFollowed() {
        OrderBook book = OrderBook.opening();
        book.apply(bid(snapshot(10), 100, 1));
        assertThat(book.apply(bid(delta(12, 13, NONE), 101, 1))).isEqualTo(Step.WAITING);
        assertThat(book.isKnown()).isFalse();
        assertThat(book.gaps()).isEqualTo(1);
        assertThat(book.bid(0)).isZero();
        assertThat(book.apply(bid(snapshot(10), 100, 1)))
                .as("too old to be followed")
                .isEqualTo(Step.WAITING);
        assertThat(book.isKnown()).isFalse();
        assertThat(book.apply(bid(snapshot(11), 100, 1))).isEqualTo(Step.APPLIED);
        assertThat(List.of(book.bid(0), book.bid(1), book.lastId())).containsExactly(101L, 100L, 13L);
    }

    /** Futures: ids jump, and each delta names the one before it. */
    @Test
    void chainsOfPreviousIdsAreFollowed() {
        OrderBook book = OrderBook.opening();
        book.apply(bid(snapshot(105), 100, 1));
        assertThat(book.apply(bid(delta(110, 120, 100), 101, 1)))
                .as("says all since 100")
                .isEqualTo(Step.APPLIED);
        assertThat(book.apply(bid(delta(130, 140, 120), 102, 1))).isEqualTo(Step.APPLIED);
        assertThat(book.apply(bid(delta(160, 170, 150), 103, 1))).isEqualTo(Step.WAITING);
        assertThat(book.gaps()).isEqualTo(1);
    }

    @Test
    void anEmptySideHasNoPriceAndABookMayBeEmpty() {
        OrderBook book = OrderBook.opening();
        assertThat(book.apply(snapshot(1))).isEqualTo(Step.APPLIED);
        assertThat(book.isKnown()).isTrue();
        assertThat(book.imbalance(5)).isNaN();
        book.apply(bid(delta(2, 2, NONE), 100, 3));
        assertThat(List.of(book.bid(0), book.ask(0), book.askSize(0))).containsExactly(100L, 0L, 0L);
        assertThat(book.imbalance(5)).isEqualTo(1.0);
        book.apply(bid(delta(3, 3, NONE), 100, 0));
        book.apply(bid(delta(4, 4, NONE), 77, 0));
        assertThat(book.bid(0)).isZero();
    }

    @Test
    void sumsOfSizesBeyondALongStayRight() {
        BookUpdate whole = snapshot(1);
        for (int price = 1; price <= 5; price++) {
            whole.bids.add(price, Long.MAX_VALUE);
        }
        whole.asks.add(9, Long.MAX_VALUE);
        OrderBook book = OrderBook.opening();
        book.apply(whole);
        assertThat(book.imbalance(5)).isEqualTo(4.0 / 6.0, within(1e-15));
    }

    /** A feed that never deletes: no market has so many prices. */
    @Test
    void aBookWithoutEndIsLostRatherThanCut() {
        OrderBook book = OrderBook.opening();
        book.apply(bid(snapshot(1), 1, 1));
        int id = 1;
        while (book.isKnown()) {
            id++;
            book.apply(bid(delta(id, id, NONE), id, 1));
        }
        assertThat(id).isEqualTo(OrderBook.MOST_LEVELS + 1);
        assertThat(book.gaps()).isEqualTo(1);
    }

    @Test
    void whatWaitsIsBounded() throws IOException {
        OrderBook book = OrderBook.opening();
        for (int id = 1; id <= 3 * WaitingDeltas.MOST_LEVELS; id++) {
            book.apply(bid(delta(id, id, NONE), 1 + id % 7, 1));
            book = id % 1_000 == 0 ? restored(book) : book;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(new DataOutputStream(bytes));
        assertThat(bytes.size()).isLessThan(16 * WaitingDeltas.MOST_LEVELS);
        TreeMap<String, Boolean> followed = new TreeMap<>();
        int kept = WaitingDeltas.MOST_LEVELS / 2;
        for (int behind : new int[] {kept, kept + 1}) {
            OrderBook copy = restored(book);
            copy.apply(bid(snapshot(3L * WaitingDeltas.MOST_LEVELS - behind), 1, 1));
            followed.put(behind == kept ? "first kept" : "one before", copy.isKnown());
        }
        assertThat(followed).containsEntry("first kept", true).containsEntry("one before", false);
    }

    private static OrderBook restored(OrderBook book) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        book.write(new DataOutputStream(bytes));
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        OrderBook restored = OrderBook.read(in);
        assertThat(in.available()).isZero();
        return restored;
    }

    private static BookUpdate snapshot(long id) {
        return new BookUpdate().begin(true, id, id, NONE);
    }

    private static BookUpdate delta(long first, long last, long previous) {
        return new BookUpdate().begin(false, first, last, previous);
    }

    private static BookUpdate bid(BookUpdate update, long price, long size) {
        update.bids.add(price, size);
        return update;
    }
}
