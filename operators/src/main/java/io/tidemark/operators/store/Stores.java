package io.tidemark.operators.store;

import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.runtime.state.KeyedStateBackend;
import org.apache.flink.runtime.state.heap.HeapKeyedStateBackend;

/** Chooses the store that is right for a backend. */
public final class Stores {

    /** Keys whose state a buffer holds at most: 4,096 × 25 KB is 100 MB. */
    private static final int LIMIT = 4_096;

    private Stores() {}

    /** The store of one state: by reference on the heap, buffered elsewhere. */
    public static <K, S> Store<S> over(ValueState<S> state, KeyedStateBackend<K> backend) {
        return backend instanceof HeapKeyedStateBackend
                ? new HeapStore<>(state)
                : new BufferedStore<>(state, backend, LIMIT);
    }
}
