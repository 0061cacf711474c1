package io.tidemark.connectors.files;

import io.tidemark.state.market.Admission;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/**
 * What a bounded log holds, found before the run by reading it once: a pure function of its files. Gives the horizon,
 * the time up to which the log is complete.
 */
public record LogScan(List<PartitionSummary> partitions) {

    /**
     * Reads every partition through its codec and its clock.
     *
     * @throws UnreadableFileException when a file is missing, truncated or damaged
     */
    public static LogScan of(List<FilePartition> partitions, Admission admission, BarGrid grid) throws IOException {
        return of(partitions, admission, grid, judged -> {});
    }

    /** The same, and tells each record to somebody once its clock has judged it; what is told is used again for the next. */
    public static LogScan of(
            List<FilePartition> partitions, Admission admission, BarGrid grid, Consumer<Arrival> listener)
            throws IOException {
        List<PartitionSummary> summaries = new ArrayList<>();
        for (FilePartition partition : partitions) {
            summaries.add(new PartitionScan(partition, admission, grid, listener).read());
        }
        return new LogScan(List.copyOf(summaries));
    }

    /** True when the log has a clock of its own, so that silence means that nothing happened. */
    public boolean hasHeartbeats() {
        return partitions.stream().anyMatch(PartitionSummary::hasHeartbeats);
    }

    /** All records, heartbeats apart. */
    public long records() {
        return partitions.stream()
                .mapToLong(partition -> partition.tally().records())
                .sum();
    }

    /** How the bars of all partitions lie. */
    public GridFit grid() {
        return partitions.stream().map(PartitionSummary::grid).reduce(GridFit.NONE, GridFit::plus);
    }

    /** Numbers that had more digits than their instrument keeps and were rounded half-even at reading. */
    public long rounded() {
        return partitions.stream().mapToLong(PartitionSummary::rounded).sum();
    }

    /**
     * The horizon, microseconds: the given time if there is one; else the least (logs with heartbeats) or the greatest
     * (plain files, each of which is all there is of its instruments) of the last clocks, minus the lateness bound.
     * {@link MarketEvent#NONE} when no partition has a clock.
     */
    public long horizonMicros(OptionalLong through, long boundMicros) {
        if (through.isPresent()) {
            return through.getAsLong();
        }
        LongStream clocks = partitions.stream()
                .filter(PartitionSummary::hasClock)
                .mapToLong(partition -> partition.tally().lastClockMicros());
        OptionalLong last = hasHeartbeats() ? clocks.min() : clocks.max();
        return last.isPresent() ? last.getAsLong() - boundMicros : MarketEvent.NONE;
    }
}
