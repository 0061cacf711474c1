package io.tidemark.state.time;

/** From where intraday slices count. Both grids are elapsed time, so a change of the clocks never tears a slice. */
public enum Align {
    /** From the session open: the hours of a US equity begin at 09:30, 10:30, … */
    SESSION,
    /**
     * From 00:00 of the session day: 09:00, 10:00, …, so that the first slice may be labelled before the session opens.
     * Where the session begins on the day before (FX), its first slice is labelled with the open instead.
     */
    CLOCK
}
