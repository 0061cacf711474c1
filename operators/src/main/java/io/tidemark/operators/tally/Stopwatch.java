package io.tidemark.operators.tally;

import java.io.Serializable;

/** Measures how long something took, for metrics alone: operators have no clock of their own, and no result may see one. */
@FunctionalInterface
public interface Stopwatch extends Serializable {

    /** A stopwatch that stands still. */
    Stopwatch NONE = () -> 0L;

    /** Like {@link System#nanoTime}. */
    long nanos();
}
