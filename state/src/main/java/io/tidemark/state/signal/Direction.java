package io.tidemark.state.signal;

import java.util.Locale;

/** What a signal wants to be. */
public enum Direction {
    LONG,
    SHORT,
    /** Out of the position: an exit. */
    FLAT;

    /** The name used in files, topics and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
