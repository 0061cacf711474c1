package io.tidemark.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connectors.clocked.Clocked;
import io.tidemark.connectors.clocked.ClockedSplit;
import io.tidemark.connectors.clocked.EnumeratorContext;
import io.tidemark.connectors.clocked.ReaderContext;
import io.tidemark.connectors.codec.CsvFormat;
import io.tidemark.connectors.codec.CsvKind;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.PartitionClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("try") // readers may throw anything when closed
class ClockedSourceTest {

    private static final CsvFormat FORMAT = CsvFormat.of(CsvKind.TRADES).withInstrument(Instrument.of("X", "CRYPTO"));

    @TempDir
    Path folder;

    @Test
    void everyReaderGetsItsSplitsWhenItRegisters() throws Exception {
        EnumeratorContext<ClockedSplit<FileSplit>> context = new EnumeratorContext<>(2);
        try (var enumerator = clocked(five()).createEnumerator(context)) {
            enumerator.addReader(1);
            assertThat(enumerator.snapshotState(1)).extracting(FileSplit::order).containsExactly(0, 2, 4);
            enumerator.addReader(0);
            assertThat(enumerator.snapshotState(2)).isEmpty();
        }
        assertThat(context.complete).containsExactly(1, 0);
        assertThat(context.assigned.get(0))
                .extracting(split -> split.split().order())
                .containsExactly(0, 2, 4);
        assertThat(context.assigned.get(1))
                .extracting(split -> split.split().order())
                .containsExactly(1, 3);
        assertThat(context.assigned.get(1)).allMatch(split -> split.clock().micros() == MarketEvent.NONE);
    }

    @Test
    void aSplitThatComesBackKeepsItsClock() throws Exception {
        EnumeratorContext<ClockedSplit<FileSplit>> context = new EnumeratorContext<>(1);
        FileSplit split = five().splits().get(3);
        try (var enumerator = clocked(five()).restoreEnumerator(context, List.of())) {
            enumerator.addSplitsBack(List.of(new ClockedSplit<>(split, PartitionClock.of(77, 1, new long[6]))), 0);
            enumerator.addReader(0);
        }
        assertThat(context.assigned.get(0)).singleElement().satisfies(again -> {
            assertThat(again.split()).isEqualTo(split);
            assertThat(again.clock().micros()).isEqualTo(77);
        });
    }

    @Test
    void aRestoredBoundedSourceEndsEvenWhenItsEnumeratorForgets() throws Exception {
        assertThat(told(Boundedness.BOUNDED, true)).containsExactly(0);
        assertThat(told(Boundedness.BOUNDED, false)).isEmpty();
        assertThat(told(Boundedness.CONTINUOUS_UNBOUNDED, true)).isEmpty();
    }

    private static List<Integer> told(Boundedness boundedness, boolean restored) throws Exception {
        EnumeratorContext<ClockedSplit<FileSplit>> context = new EnumeratorContext<>(1);
        var source = Clocked.of(new SilentSource(boundedness), LogFiles::admission);
        try (var enumerator =
                restored ? source.restoreEnumerator(context, List.of()) : source.createEnumerator(context)) {
            enumerator.addReader(0);
        }
        return context.complete;
    }

    @Test
    void anEmptyPartitionEndsWithItsTally() throws Exception {
        Path empty = Files.writeString(folder.resolve("empty.csv"), "");
        MergingFileSource source = new MergingFileSource(List.of(FilePlan.partition("none", List.of(empty), FORMAT)));
        CollectingOutput output = new CollectingOutput();
        try (var reader = clocked(source).createReader(new ReaderContext())) {
            reader.addSplits(List.of(ClockedSplit.opening(source.splits().get(0))));
            reader.notifyNoMoreSplits();
            assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
        }
        assertThat(output.collected).hasSize(2);
        assertThat(output.collected.get(0))
                .contains("tally none [0, 0, 0, 0, 0, 0]")
                .endsWith("without time");
        assertThat(output.collected.get(1)).isEqualTo("released none");
    }

    @Test
    void aReaderMergesItsPartitionsByTime() throws Exception {
        Path a = Files.writeString(folder.resolve("a.csv"), "time,price\n1000000001,1\n1000000004,1\n1000000005,1\n");
        Path b = Files.writeString(folder.resolve("b.csv"), "time,price\n1000000002,1\n1000000003,1\n1000000006,1\n");
        MergingFileSource source = new MergingFileSource(
                List.of(FilePlan.partition("b", List.of(b), FORMAT), FilePlan.partition("a", List.of(a), FORMAT)));
        CollectingOutput output = new CollectingOutput();
        try (var reader = source.createReader(new ReaderContext())) {
            reader.addSplits(source.splits());
            reader.notifyNoMoreSplits();
            assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
        }
        assertThat(output.collected.stream().map(line -> line.substring(0, 3)))
                .containsExactly("a@2", "b@2", "b@3", "a@3", "a@4", "rel", "b@4", "rel");
    }

    @Test
    void savedStateOfAnUnknownPartitionIsRefused() throws Exception {
        try (var reader = five().createReader(new ReaderContext())) {
            reader.addSplits(List.of(new FileSplit("p9", 0, List.of(PartFile.ascending("x")), FilePosition.START)));
            reader.notifyNoMoreSplits();
            assertThatThrownBy(() -> reader.pollNext(new CollectingOutput()))
                    .hasMessageContaining("partition p9")
                    .hasMessageContaining("nearest: p0");
        }
    }

    @Test
    void twoPartitionsOfOneNameAreRefused() {
        FilePartition one = new FilePartition("p", List.of(PartFile.ascending("x")), FORMAT);
        assertThatThrownBy(() -> new MergingFileSource(List.of(one, one))).hasMessageContaining("name p");
        assertThatThrownBy(() -> new MergingFileSource(List.of())).hasMessageContaining("at least one");
    }

    private static MergingFileSource five() {
        List<FilePartition> partitions = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            partitions.add(new FilePartition("p" + i, List.of(PartFile.ascending("f" + i)), FORMAT));
        }
        return new MergingFileSource(partitions);
    }

    private static Clocked<FileSplit, List<FileSplit>> clocked(MergingFileSource source) {
        return Clocked.of(source, LogFiles::admission);
    }
}
