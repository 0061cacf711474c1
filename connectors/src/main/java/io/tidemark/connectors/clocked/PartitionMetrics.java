package io.tidemark.connectors.clocked;

import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.PartitionClock;
import java.util.function.LongSupplier;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/**
 * What the clocks of partitions say to people who watch, as {@code tidemark.partition.<name>.…}. The clocks count anyway;
 * these gauges read them when somebody asks, perhaps a moment late, and cost a record nothing.
 */
final class PartitionMetrics {

    private static final double MICROS_PER_SECOND = 1e6;

    private final MetricGroup group;
    private final LongSupplier nanos;

    PartitionMetrics(MetricGroup reader, LongSupplier nanos) {
        this.group = reader.addGroup("tidemark");
        this.nanos = nanos;
    }

    /** Shows a clock under the name of its partition. */
    void show(String partition, PartitionClock clock) {
        MetricGroup of = group.addGroup("partition", partition);
        for (Outcome outcome : Outcome.values()) {
            of.addGroup("outcome", outcome.label()).gauge("records", (Gauge<Long>) () -> clock.count(outcome));
        }
        of.gauge("heartbeats", (Gauge<Long>) clock::heartbeats);
        of.gauge("late_seconds_sum", (Gauge<Double>) () -> clock.lateMicros() / MICROS_PER_SECOND);
        of.gauge("late_seconds_max", (Gauge<Double>) () -> clock.mostLateMicros() / MICROS_PER_SECOND);
        of.gauge("clock_seconds", (Gauge<Double>) () -> seconds(clock));
        of.gauge("stalled_partition", new StalledGauge(clock::micros, nanos));
    }

    private static double seconds(PartitionClock clock) {
        long micros = clock.micros();
        return micros == MarketEvent.NONE ? Double.NaN : micros / MICROS_PER_SECOND;
    }
}
