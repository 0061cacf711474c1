package io.tidemark.connectors.files;

/** How many bars a partition has, and how many of them do not open on the session's grid or on the clock's. */
public record GridFit(long bars, long offSession, long offClock) {

    /** True when every bar opens on the session's grid. */
    public boolean fitsSession() {
        return offSession == 0;
    }

    /** True when every bar opens on the clock's grid. */
    public boolean fitsClock() {
        return offClock == 0;
    }
}
