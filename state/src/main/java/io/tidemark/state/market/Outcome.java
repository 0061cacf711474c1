package io.tidemark.state.market;

import java.util.Locale;

/** What became of a record of the log: exactly one of these, the first that fits, in this order. */
public enum Outcome {
    /** Undecodable, or a field out of its range. */
    REJECTED,
    /** A known message that is not used. */
    IGNORED,
    /** Future-dated (judged at the gate) or a price spike (judged behind it). */
    QUARANTINED,
    /** Behind its partition's clock by more than the lateness bound. */
    LATE,
    /** Seen before within one lateness bound. */
    DUPLICATE,
    /** Folded into a bar. */
    PROCESSED;

    private static final Outcome[] ALL = values();

    /** The name used in files, topics and metrics. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The outcome with this ordinal, for serializers. */
    public static Outcome of(int ordinal) {
        return ALL[ordinal];
    }
}
