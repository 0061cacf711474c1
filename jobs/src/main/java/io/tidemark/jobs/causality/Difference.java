package io.tidemark.jobs.causality;

import java.time.Instant;

/** A value that is another when only the future is: of which row, what it was in both logs, and where these part. */
record Difference(String instrument, String timeframe, long ts, String whole, String other, long cutMillis, Way way) {

    static final String NO_ROW = "no row";

    /** How the other log came about. */
    enum Way {
        CUT_OFF("in the log cut off at"),
        OTHER_FUTURE("with another future after"),
        AFTERWARDS("in the same log, once another future had been tried after");

        private final String words;

        Way(String words) {
            this.words = words;
        }
    }

    static String text(double value) {
        return Double.isNaN(value) ? "null" : Double.toString(value);
    }

    @Override
    public String toString() {
        return instrument + " " + timeframe + " at " + Instant.ofEpochMilli(ts) + ": " + whole + " in the whole log, "
                + other + " " + way.words + " " + Instant.ofEpochMilli(cutMillis);
    }
}
