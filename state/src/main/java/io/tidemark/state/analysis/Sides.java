package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;

/** What the room knows of others than its own instrument, asked by time: what was known then, whatever has come since. */
public interface Sides {

    /** The closed bar of another instrument that closes at this instant; null when there is none. */
    Bar bar(String instrument, String timeframe, long closeTime);

    /** Nothing is known of anybody. */
    Sides NONE = (instrument, timeframe, closeTime) -> null;
}
