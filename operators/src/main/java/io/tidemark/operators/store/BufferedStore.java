package io.tidemark.operators.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.runtime.state.KeyedStateBackend;

/**
 * A write-back buffer over a backend that serializes on every access (RocksDB). It is flushed before each barrier, so
 * nothing of it is ever missing in a snapshot, and empty after a restore, so rescaling costs nothing.
 */
final class BufferedStore<K, S> implements Store<S> {

    private final ValueState<S> state;
    private final KeyedStateBackend<K> backend;
    private final int limit;
    private final Map<K, Entry<S>> entries = new LinkedHashMap<>();

    BufferedStore(ValueState<S> state, KeyedStateBackend<K> backend, int limit) {
        this.state = state;
        this.backend = backend;
        this.limit = limit;
    }

    @Override
    public S load() {
        return entry().value;
    }

    @Override
    public void keep(S value) {
        Entry<S> entry = entry();
        entry.value = value;
        entry.dirty = true;
    }

    @Override
    public void clear() {
        keep(null);
    }

    @Override
    public void flush() {
        K current = backend.getCurrentKey();
        for (Map.Entry<K, Entry<S>> held : entries.entrySet()) {
            if (held.getValue().dirty) {
                backend.setCurrentKey(held.getKey());
                write(held.getValue().value);
                held.getValue().dirty = false;
            }
        }
        entries.values().removeIf(entry -> entry.value == null);
        if (current != null) {
            backend.setCurrentKey(current);
        }
    }

    private Entry<S> entry() {
        K key = backend.getCurrentKey();
        Entry<S> entry = entries.get(key);
        if (entry == null) {
            if (entries.size() >= limit) {
                flush();
                entries.clear();
            }
            entry = new Entry<>(read());
            entries.put(key, entry);
        }
        return entry;
    }

    private S read() {
        try {
            return state.value();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(S value) {
        try {
            if (value == null) {
                state.clear();
            } else {
                state.update(value);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static final class Entry<S> {

        private S value;
        private boolean dirty;

        private Entry(S value) {
            this.value = value;
        }
    }
}
