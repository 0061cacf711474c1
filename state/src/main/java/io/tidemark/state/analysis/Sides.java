package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.macro.MacroLog;

/** What the room knows of others than its own instrument, asked by time: what was known then, whatever has come since. */
public interface Sides {

    /** The closed bar of another instrument that closes at this instant; null when there is none. */
    Bar bar(String instrument, String timeframe, long closeTime);

    /** The macro values that have been received; null when there are none to come. */
    default MacroLog macro() {
        return null;
    }

    /** Nothing is known of anybody. */
    Sides NONE = (instrument, timeframe, closeTime) -> null;
}
