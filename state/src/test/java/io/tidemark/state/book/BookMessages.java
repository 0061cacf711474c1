package io.tidemark.state.book;

import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Levels;
import io.tidemark.state.market.MarketEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A seeded venue: a market that wanders, its deltas, and what a receiver makes of them: gaps, resends, late snapshots. */
public final class BookMessages {

    private static final int TICKS = 40;

    private final SplittableRandom random;
    private final TreeMap<Long, Long> bids = new TreeMap<>();
    private final TreeMap<Long, Long> asks = new TreeMap<>();
    private final List<BookUpdate> sent = new ArrayList<>();
    private final List<BookUpdate> received = new ArrayList<>();
    private BookUpdate late;
    private long id = 1_000;

    private BookMessages(long seed) {
        random = new SplittableRandom(seed);
    }

    /** What a receiver gets of a venue; ids count by one. */
    public static List<BookUpdate> of(long seed, int steps) {
        BookMessages venue = new BookMessages(seed);
        for (int i = 0; i < steps; i++) {
            venue.step();
        }
        return venue.received;
    }

    private void step() {
        BookUpdate delta = delta();
        sent.add(delta);
        if (random.nextInt(20) > 0) {
            received.add(delta);
        }
        if (random.nextInt(15) == 0) {
            received.add(sent.get(random.nextInt(Math.max(0, sent.size() - 5), sent.size())));
        }
        if (late != null && random.nextInt(3) == 0) {
            received.add(late);
            late = null;
        }
        if (late == null && random.nextInt(20) == 0) {
            late = snapshot();
        }
    }

    private BookUpdate delta() {
        int ids = 1 + random.nextInt(3);
        BookUpdate delta = new BookUpdate().begin(false, id + 1, id + ids, MarketEvent.NONE);
        id += ids;
        for (int i = random.nextInt(6); i > 0; i--) {
            boolean buys = random.nextBoolean();
            long size = random.nextInt(3) == 0 ? 0 : 1 + random.nextLong(1_000);
            // Sides overlap a little, so that books cross now and then.
            long price = buys ? 100 + random.nextInt(TICKS) : 135 + random.nextInt(TICKS);
            (buys ? delta.bids : delta.asks).add(price, size);
            (buys ? bids : asks).put(price, size);
        }
        if (random.nextInt(60) == 0) {
            bids.keySet().forEach(price -> delta.bids.add(price, 0));
            bids.clear();
        }
        return delta;
    }

    private BookUpdate snapshot() {
        BookUpdate whole = new BookUpdate().begin(true, id, id, MarketEvent.NONE);
        put(bids, whole.bids);
        put(asks, whole.asks);
        return whole;
    }

    private static void put(Map<Long, Long> side, Levels levels) {
        side.forEach(levels::add);
    }
}
