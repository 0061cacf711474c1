package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.Decoded;
import io.tidemark.state.market.Admission;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.PartitionClock;
import io.tidemark.state.market.PartitionTally;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Reads one partition once, through the same codec and the same clock as the run. */
final class PartitionScan {

    private final FilePartition partition;
    private final Admission admission;
    private final BarGrid grid;
    private final Consumer<Arrival> listener;
    private final PartitionClock clock = PartitionClock.opening();
    private final Set<String> instruments = new HashSet<>();
    private long firstMicros = MarketEvent.NONE;
    private long lastMicros = MarketEvent.NONE;
    private long bars;
    private long offSession;
    private long offClock;

    PartitionScan(FilePartition partition, Admission admission, BarGrid grid, Consumer<Arrival> listener) {
        this.partition = partition;
        this.admission = admission;
        this.grid = grid;
        this.listener = listener;
    }

    PartitionSummary read() throws IOException {
        long bytes = 0;
        boolean descending = false;
        FileSplit split = new FileSplit(partition.name(), 0, partition.files(), FilePosition.START);
        long rounded;
        try (PartitionCursor cursor = new PartitionCursor(split, partition.format(), partition.medium())) {
            while (cursor.hasNext()) {
                Decoded decoded = cursor.take();
                see(decoded.arrival);
                if (decoded.followUp != null) {
                    see(decoded.turn());
                }
            }
            rounded = cursor.rounded();
        }
        for (PartFile file : partition.files()) {
            bytes += partition.medium().bytes(file);
            descending |= file.descending();
        }
        PartitionTally tally = PartitionTally.of(partition.name(), clock);
        GridFit fit = new GridFit(bars, offSession, offClock);
        return new PartitionSummary(
                tally, firstMicros, lastMicros, bytes, descending, fit, rounded, new TreeSet<>(instruments));
    }

    private void see(Arrival arrival) {
        if (arrival.event != null && !arrival.isHeartbeat()) {
            instruments.add(arrival.event.instrument);
        }
        if (arrival.event instanceof InputBar bar) {
            bars++;
            offSession += grid.opensOnSession(bar) ? 0 : 1;
            offClock += grid.opensOnClock(bar) ? 0 : 1;
        }
        clock.admit(arrival, admission);
        listener.accept(arrival);
        if (arrival.event != null && arrival.outcome == Outcome.PROCESSED) {
            long micros = arrival.logMicros();
            firstMicros = firstMicros == MarketEvent.NONE ? micros : Math.min(firstMicros, micros);
            lastMicros = micros;
        }
    }
}
