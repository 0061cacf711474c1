package io.tidemark.connectors.clocked;

import java.util.function.LongSupplier;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.View;

/**
 * 1 for a clock that has not moved for a while of the wall clock, else 0: it looks when it is asked, and every few seconds
 * when Flink lets views look. One stalled partition holds time back for all; no result depends on this number.
 */
final class StalledGauge implements Gauge<Integer>, View {

    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final LongSupplier clockMicros;
    private final LongSupplier nanos;
    private long seen;
    private long since;

    StalledGauge(LongSupplier clockMicros, LongSupplier nanos) {
        this.clockMicros = clockMicros;
        this.nanos = nanos;
        this.seen = clockMicros.getAsLong();
        this.since = nanos.getAsLong();
    }

    @Override
    public void update() {
        getValue();
    }

    /** Whoever asks, several reporters perhaps, comes on a thread of its own. */
    @Override
    public synchronized Integer getValue() {
        long now = nanos.getAsLong();
        long clock = clockMicros.getAsLong();
        if (clock != seen) {
            seen = clock;
            since = now;
        }
        return now - since >= PATIENCE_NANOS ? 1 : 0;
    }
}
