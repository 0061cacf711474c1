package io.tidemark.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connectors.clocked.ReaderContext;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.junit.jupiter.api.Test;

/** The reader, driven by hand and by a clock that stands still or leaps. */
@SuppressWarnings("try") // readers may throw anything when closed
final class SimulatedMarketSourceTest {

    private static final int PARTITIONS = 4;
    private static final int SPEED = 60;
    private static final SimulationSpec SMALL = Profiles.small(7);

    /** Leaps over the whole market after a reader has looked at it once. */
    private long nanos;

    private final SimulatedMarketSource source =
            new SimulatedMarketSource(SMALL, PARTITIONS, SPEED, () -> nanos += Long.MAX_VALUE / 1_000_000);

    @Test
    void restoredAfterEveryPollEqualsUndisturbed() throws Exception {
        List<String> undisturbed = new ArrayList<>();
        try (var reader = reader(source, source.splits())) {
            while (reader.pollNext(output(undisturbed)) != InputStatus.END_OF_INPUT) {
                // Goes on until the end.
            }
        }
        assertThat(undisturbed).hasSizeGreaterThan(20_000).anyMatch(line -> line.contains("unreadable line"));
        assertThat(undisturbed.stream().filter(line -> line.startsWith("released")))
                .hasSize(PARTITIONS);

        List<String> restored = new ArrayList<>();
        List<SimulatedSplit> splits = source.splits();
        while (!splits.isEmpty()) {
            try (var reader = reader(source, splits)) {
                reader.pollNext(output(restored));
                splits = throughBytes(reader.snapshotState(1));
            }
        }
        assertThat(restored).isEqualTo(undisturbed);
    }

    @Test
    void theLogIsTheSimulatedOne() throws Exception {
        List<String> read = new ArrayList<>();
        try (var reader = reader(source, List.of(new SimulatedSplit(2, 0)))) {
            while (reader.pollNext(output(read)) != InputStatus.END_OF_INPUT) {
                // Goes on until the end.
            }
        }
        SimulatedPartition partition = new SimulatedMarket(SMALL).partition(2, PARTITIONS);
        partition.skip(read.size() - 1);
        assertThat(partition.isFinished()).isTrue();
        assertThat(read.stream().filter(line -> line.contains(Outcome.REJECTED.name())))
                .hasSize((int) partition.counts().of(Outcome.REJECTED));
    }

    @Test
    void nothingIsEmittedBeforeItsTime() throws Exception {
        long[] now = {5_000L};
        var slow = new SimulatedMarketSource(Profiles.demo(1), PARTITIONS, SPEED, () -> now[0]);
        long start = Profiles.demo(1).span().startMicros();
        List<Long> times = new ArrayList<>();
        try (var reader = reader(slow, slow.splits())) {
            assertThat(reader.pollNext(times(times))).isEqualTo(InputStatus.NOTHING_AVAILABLE);
            assertThat(times).isEmpty();
            assertThat(reader.isAvailable()).isNotNull();
            now[0] += 1_000_000_000L;
            while (reader.pollNext(times(times)) == InputStatus.MORE_AVAILABLE) {
                // Goes on until the market's minute is over.
            }
        }
        assertThat(times).hasSizeGreaterThan(PARTITIONS * 50).allMatch(time -> time <= start + 60_000_000L);
        assertThat(times).anyMatch(time -> time > start + 50_000_000L);
    }

    @Test
    void emitsNothingBeforeAllSplitsAreKnown() throws Exception {
        try (var reader = source.createReader(new ReaderContext())) {
            reader.addSplits(source.splits());
            assertThat(reader.pollNext(output(new ArrayList<>()))).isEqualTo(InputStatus.NOTHING_AVAILABLE);
            assertThat(reader.snapshotState(1)).isEqualTo(source.splits());
        }
    }

    @Test
    void saysWhetherItEndsAndRefusesNonsense() {
        assertThat(source.getBoundedness()).isEqualTo(Boundedness.BOUNDED);
        assertThat(new SimulatedMarketSource(Profiles.demo(1), 1, SPEED).getBoundedness())
                .isEqualTo(Boundedness.CONTINUOUS_UNBOUNDED);
        assertThat(source.partitionNames()).containsExactly("simulated-0", "simulated-1", "simulated-2", "simulated-3");
        assertThatThrownBy(() -> new SimulatedMarketSource(SMALL, 0, SPEED)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> new SimulatedMarketSource(SMALL, 1, 0)).hasMessageContaining("greater than 0, is 0.0");
        assertThatThrownBy(() -> source.getSplitSerializer().deserialize(2, new byte[12]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 2");
    }

    private static SourceReader<Arrival, SimulatedSplit> reader(
            SimulatedMarketSource from, List<SimulatedSplit> splits) {
        SourceReader<Arrival, SimulatedSplit> reader = from.createReader(new ReaderContext());
        reader.start();
        reader.addSplits(splits);
        reader.notifyNoMoreSplits();
        return reader;
    }

    private List<SimulatedSplit> throughBytes(List<SimulatedSplit> splits) throws IOException {
        SimpleVersionedSerializer<List<SimulatedSplit>> all = source.getEnumeratorCheckpointSerializer();
        return all.deserialize(all.getVersion(), all.serialize(splits));
    }

    private static ReaderOutput<Arrival> output(List<String> into) {
        return new Output(arrival -> into.add(text(arrival)), into::add);
    }

    private static ReaderOutput<Arrival> times(List<Long> into) {
        return new Output(arrival -> into.add(time(arrival.event)), split -> {});
    }

    private static long time(MarketEvent event) {
        return event == null ? Long.MIN_VALUE : event.eventMicros;
    }

    private static String text(Arrival arrival) {
        return arrival.partition + " " + arrival.position + " " + arrival.outcome + " " + arrival.reason + arrival.raw
                + (arrival.event == null ? "" : " " + arrival.event.instrument + " " + arrival.event.eventMicros);
    }

    /** Hands on what a reader emits, and the names of the splits it is done with. */
    private record Output(Consumer<Arrival> arrivals, Consumer<String> ends) implements ReaderOutput<Arrival> {

        @Override
        public void collect(Arrival arrival) {
            arrivals.accept(arrival);
        }

        @Override
        public void collect(Arrival arrival, long timestamp) {
            throw new UnsupportedOperationException("the log has no other time than its events'");
        }

        @Override
        public SourceOutput<Arrival> createOutputForSplit(String split) {
            return this;
        }

        @Override
        public void releaseOutputForSplit(String split) {
            ends.accept("released " + split);
        }

        @Override
        public void emitWatermark(Watermark watermark) {
            throw new UnsupportedOperationException("the source sends no watermarks itself");
        }

        @Override
        public void markIdle() {
            throw new UnsupportedOperationException("no idleness, ever");
        }

        @Override
        public void markActive() {
            throw new UnsupportedOperationException("no idleness, ever");
        }
    }
}
