package io.tidemark.operators.store;

/** The state of the current key, as one mutable object. */
public interface Store<S> {

    /** The state of the current key; null when there is none. */
    S load();

    /** Keeps this object as the state of the current key; call it after every change. */
    void keep(S state);

    /** Forgets the current key. */
    void clear();

    /** Writes everything that is only in memory to the backend: before a barrier, and at the end. */
    void flush();
}
