package io.tidemark.state.bar;

import java.util.Locale;

/** How final a bar is, weakest first: of two rows with one key the stronger stays. */
public enum BarKind {
    /** The forming bar, as of a base-slice or day close. */
    PREVIEW,
    /** Its close lies beyond the horizon of the run: the log was not complete. */
    PARTIAL,
    /** No trade although the session was open: flat at the last close. */
    SYNTHETIC,
    /** The official bar. */
    CANONICAL;

    /** The name used in files, topics and tables. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
