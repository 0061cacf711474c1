package io.tidemark.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.clocked.Clocked;
import io.tidemark.connectors.clocked.ClockedSplit;
import io.tidemark.connectors.clocked.ReaderContext;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.PartitionClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader that is stopped and restored after every single record brings what an undisturbed one brings. */
@SuppressWarnings("try") // readers may throw anything when closed
class RestoreTest {

    @TempDir
    Path folder;

    private MergingFileSource files;
    private Clocked<FileSplit, List<FileSplit>> source;

    @BeforeEach
    void writeLog() throws Exception {
        files = new MergingFileSource(new LogFiles(folder).write(4_700), 1);
        source = Clocked.of(files, LogFiles::admission);
    }

    @Test
    void restoredAfterEveryElementEqualsUndisturbed() throws Exception {
        List<String> undisturbed = undisturbed();
        assertThat(undisturbed).hasSizeGreaterThan(10_000);
        for (Outcome outcome : Outcome.values()) {
            if (outcome != Outcome.DUPLICATE) {
                assertThat(undisturbed).anyMatch(line -> line.contains(" " + outcome + " "));
            }
        }
        assertThat(undisturbed.stream().filter(line -> line.contains("tally"))).hasSize(4);
        // Two bars a line, one record a line.
        assertThat(undisturbed).anyMatch(line -> line.contains("tally bars [0, 0, 0, 0, 0, 1175]"));

        CollectingOutput output = new CollectingOutput();
        List<ClockedSplit<FileSplit>> splits = opening();
        InputStatus status = InputStatus.MORE_AVAILABLE;
        while (status == InputStatus.MORE_AVAILABLE) {
            try (var reader = reader(splits)) {
                status = reader.pollNext(output);
                splits = throughBytes(reader.snapshotState(1));
            }
        }
        assertThat(splits).isEmpty();
        assertThat(output.collected).isEqualTo(undisturbed);
    }

    @Test
    void aReaderThatWasNeverPolledGivesItsSplitsBack() throws Exception {
        try (var reader = reader(opening())) {
            assertThat(reader.snapshotState(1)).extracting(ClockedSplit::split).isEqualTo(files.splits());
        }
    }

    @Test
    void nothingIsEmittedBeforeAllSplitsAreKnown() throws Exception {
        try (var reader = source.createReader(new ReaderContext())) {
            reader.addSplits(opening());
            assertThat(reader.pollNext(new CollectingOutput())).isEqualTo(InputStatus.NOTHING_AVAILABLE);
            assertThat(reader.isAvailable()).isNotDone();
            reader.notifyNoMoreSplits();
            assertThat(reader.isAvailable()).isDone();
        }
    }

    private List<String> undisturbed() throws Exception {
        CollectingOutput output = new CollectingOutput();
        try (var reader = reader(opening())) {
            while (reader.pollNext(output) == InputStatus.MORE_AVAILABLE) {
                // Goes on until the end of input.
            }
        }
        return output.collected;
    }

    private SourceReader<Arrival, ClockedSplit<FileSplit>> reader(List<ClockedSplit<FileSplit>> splits)
            throws Exception {
        SourceReader<Arrival, ClockedSplit<FileSplit>> reader = source.createReader(new ReaderContext());
        reader.start();
        reader.addSplits(splits);
        reader.notifyNoMoreSplits();
        return reader;
    }

    private List<ClockedSplit<FileSplit>> opening() {
        return files.splits().stream()
                .map(split -> new ClockedSplit<>(split, PartitionClock.opening()))
                .toList();
    }

    private List<ClockedSplit<FileSplit>> throughBytes(List<ClockedSplit<FileSplit>> splits) throws Exception {
        SimpleVersionedSerializer<ClockedSplit<FileSplit>> serializer = source.getSplitSerializer();
        List<ClockedSplit<FileSplit>> copies = new ArrayList<>();
        for (ClockedSplit<FileSplit> split : splits) {
            copies.add(serializer.deserialize(serializer.getVersion(), serializer.serialize(split)));
        }
        return copies;
    }
}
