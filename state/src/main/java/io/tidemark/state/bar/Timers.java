package io.tidemark.state.bar;

/** Where a room asks to be called again at an event time. */
@FunctionalInterface
public interface Timers {

    /** Asks for a call at this instant, epoch milliseconds; asking twice is asking once. */
    void register(long millis);
}
