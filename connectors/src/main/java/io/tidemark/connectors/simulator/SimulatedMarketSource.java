package io.tidemark.connectors.simulator;

import io.tidemark.connectors.clocked.AllAtOnce;
import io.tidemark.state.market.Arrival;
import java.io.Serializable;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A simulated market as a live log: market time passes {@code speed} times as fast as the wall clock. Its records are a
 * function of the specification alone, so a split is a partition and a position, and a restored reader skips there.
 * Bounded when the span of the market has an end.
 */
public final class SimulatedMarketSource implements Source<Arrival, SimulatedSplit, List<SimulatedSplit>> {

    private static final long serialVersionUID = 1L;

    /** A clock like {@link System#nanoTime} that travels with the job graph. */
    @FunctionalInterface
    interface Nanos extends LongSupplier, Serializable {}

    private final SimulationSpec spec;
    private final int partitions;
    private final double speed;
    private final Nanos nanos;

    /**
     * The market of a specification in so many partitions.
     *
     * @throws IllegalArgumentException unless there is a partition and the speed is a positive number
     */
    public SimulatedMarketSource(SimulationSpec spec, int partitions, double speed) {
        this(spec, partitions, speed, System::nanoTime);
    }

    /** The same by another clock. */
    SimulatedMarketSource(SimulationSpec spec, int partitions, double speed, Nanos nanos) {
        if (partitions < 1) {
            throw new IllegalArgumentException("a log needs at least one partition, not " + partitions);
        }
        if (!(speed > 0 && speed < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the speed must be greater than 0, is " + speed);
        }
        this.spec = spec;
        this.partitions = partitions;
        this.speed = speed;
        this.nanos = nanos;
    }

    /** The names of the partitions, in the order of their numbers. */
    public List<String> partitionNames() {
        return splits().stream().map(SimulatedSplit::splitId).toList();
    }

    /** One split per partition, at its start. */
    List<SimulatedSplit> splits() {
        return IntStream.range(0, partitions)
                .mapToObj(each -> new SimulatedSplit(each, 0))
                .toList();
    }

    @Override
    public Boundedness getBoundedness() {
        return spec.span().endMicros() == Long.MAX_VALUE ? Boundedness.CONTINUOUS_UNBOUNDED : Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<Arrival, SimulatedSplit> createReader(SourceReaderContext context) {
        return new SimulatedReader(new SimulatedMarket(spec), partitions, speed, nanos);
    }

    @Override
    public SplitEnumerator<SimulatedSplit, List<SimulatedSplit>> createEnumerator(
            SplitEnumeratorContext<SimulatedSplit> context) {
        return new AllAtOnce<>(context, splits(), SimulatedSplit::partition);
    }

    @Override
    public SplitEnumerator<SimulatedSplit, List<SimulatedSplit>> restoreEnumerator(
            SplitEnumeratorContext<SimulatedSplit> context, List<SimulatedSplit> pending) {
        return new AllAtOnce<>(context, pending, SimulatedSplit::partition);
    }

    @Override
    public SimpleVersionedSerializer<SimulatedSplit> getSplitSerializer() {
        return new SimulatedSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<List<SimulatedSplit>> getEnumeratorCheckpointSerializer() {
        return new PendingSplitsSerializer();
    }
}
