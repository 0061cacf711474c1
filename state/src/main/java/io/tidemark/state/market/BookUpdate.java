package io.tidemark.state.market;

/**
 * News of an order book: the levels that changed with what is there now, or, as a {@link #snapshot}, all levels that there
 * are. The venue numbers what happens to a book; a delta says which numbers it covers, a snapshot which was the last in it.
 */
public final class BookUpdate extends MarketEvent {

    /** True when the levels are the whole book, false when they are changes to it. */
    public boolean snapshot;

    /** First update id that a delta covers; that of the snapshot itself. */
    public long firstId;

    /** Last update id in it. */
    public long lastId;

    /** The {@link #lastId} of the delta before, where the venue tells it; {@link MarketEvent#NONE} otherwise. */
    public long previousId = NONE;

    /** Levels of those who buy. */
    public final Levels bids = new Levels();

    /** Levels of those who sell. */
    public final Levels asks = new Levels();

    /** Starts over as a delta or a snapshot with these ids and no levels yet. */
    public BookUpdate begin(boolean whole, long first, long last, long previous) {
        snapshot = whole;
        firstId = first;
        lastId = last;
        previousId = previous;
        bids.clear();
        asks.clear();
        return this;
    }

    /** How many levels it brings. */
    public int levels() {
        return bids.count() + asks.count();
    }

    @Override
    public BookUpdate copy() {
        BookUpdate copy = new BookUpdate().begin(snapshot, firstId, lastId, previousId);
        copy.copyCommon(this);
        copy.bids.copyFrom(bids);
        copy.asks.copyFrom(asks);
        return copy;
    }
}
