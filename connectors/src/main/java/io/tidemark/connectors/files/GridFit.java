package io.tidemark.connectors.files;

/** How many bars there are, and how many of them do not open on the session's grid or on the clock's. */
public record GridFit(long bars, long offSession, long offClock) {

    /** No bars. */
    static final GridFit NONE = new GridFit(0, 0, 0);

    GridFit plus(GridFit other) {
        return new GridFit(bars + other.bars, offSession + other.offSession, offClock + other.offClock);
    }
}
