package io.tidemark.operators.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.flink.api.common.state.ValueState;

/**
 * State by reference on the heap backend, which itself hands out a copy while a snapshot is being written. A buffer
 * here would let that snapshot see later changes.
 */
final class HeapStore<S> implements Store<S> {

    private final ValueState<S> state;
    private S loaded;

    HeapStore(ValueState<S> state) {
        this.state = state;
    }

    @Override
    public S load() {
        try {
            loaded = state.value();
            return loaded;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void keep(S value) {
        if (value == loaded) {
            // The backend holds this very object, so there is nothing to write.
            return;
        }
        try {
            state.update(value);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void clear() {
        loaded = null;
        state.clear();
    }

    @Override
    public void flush() {
        // Everything is in the backend already.
    }
}
