package io.tidemark.state.book;

import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Levels;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** A book as anybody would write it: two maps, built anew from all messages at every look. */
final class NaiveBook {

    final TreeMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
    final TreeMap<Long, Long> asks = new TreeMap<>();
    boolean known;

    /** The book behind these messages of a venue whose ids count by one. */
    static NaiveBook of(List<BookUpdate> messages) {
        NaiveBook book = new NaiveBook();
        long last = 0;
        List<BookUpdate> waiting = new ArrayList<>();
        for (BookUpdate message : messages) {
            if (!message.snapshot) {
                waiting.add(message);
            } else if (!book.known || message.lastId > last) {
                book.known = true;
                book.bids.clear();
                book.asks.clear();
                book.put(message);
                last = message.lastId;
            }
            List<BookUpdate> now = new ArrayList<>(book.known ? waiting : List.of());
            for (BookUpdate delta : now) {
                if (book.known && delta.firstId > last + 1) {
                    book.known = false;
                }
                if (book.known) {
                    waiting.remove(delta);
                    if (delta.lastId > last) {
                        book.put(delta);
                        last = delta.lastId;
                    }
                }
            }
        }
        return book;
    }

    private void put(BookUpdate message) {
        put(message.bids, bids);
        put(message.asks, asks);
    }

    private static void put(Levels levels, TreeMap<Long, Long> side) {
        for (int i = 0; i < levels.count(); i++) {
            side.put(levels.price(i), levels.size(i));
            side.values().removeIf(size -> size == 0);
        }
    }

    /** NaN when nothing is there. */
    double imbalance(int levels) {
        BigDecimal bid = sum(bids, levels);
        BigDecimal ask = sum(asks, levels);
        return bid.add(ask).signum() == 0
                ? Double.NaN
                : bid.subtract(ask).divide(bid.add(ask), MathContext.DECIMAL64).doubleValue();
    }

    private static BigDecimal sum(TreeMap<Long, Long> side, int levels) {
        return side.values().stream().limit(levels).map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
