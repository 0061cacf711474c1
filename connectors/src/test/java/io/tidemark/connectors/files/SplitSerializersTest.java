package io.tidemark.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connectors.clocked.Clocked;
import io.tidemark.connectors.clocked.ClockedSplit;
import io.tidemark.connectors.codec.CsvFormat;
import io.tidemark.connectors.codec.CsvKind;
import io.tidemark.state.market.PartitionClock;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.junit.jupiter.api.Test;

class SplitSerializersTest {

    private static final FileSplit SPLIT = new FileSplit(
            "ışık",
            3,
            List.of(new PartFile("/a/b.csv", true), PartFile.ascending("ü.csv")),
            new FilePosition(1, 7, 1L << 40, 99));

    private final SimpleVersionedSerializer<ClockedSplit<FileSplit>> clocked = Clocked.of(
                    new MergingFileSource(List.of(new FilePartition("p", SPLIT.files(), CsvFormat.of(CsvKind.TRADES)))),
                    LogFiles::admission)
            .getSplitSerializer();

    @Test
    void splitsComeBackAsTheyWere() throws IOException {
        FileSplitSerializer plain = new FileSplitSerializer();
        assertThat(plain.deserialize(1, plain.serialize(SPLIT))).isEqualTo(SPLIT);
        PendingSplitsSerializer pending = new PendingSplitsSerializer();
        assertThat(pending.deserialize(1, pending.serialize(List.of(SPLIT, SPLIT))))
                .isEqualTo(List.of(SPLIT, SPLIT));
    }

    @Test
    void clocksComeBackAsTheyWere() throws IOException {
        PartitionClock clock = PartitionClock.of(-5, 6, new long[] {1, 2, 3, 4, 5, Long.MAX_VALUE});
        ClockedSplit<FileSplit> back = clocked.deserialize(1, clocked.serialize(new ClockedSplit<>(SPLIT, clock)));
        assertThat(back.split()).isEqualTo(SPLIT);
        assertThat(back.clock().micros()).isEqualTo(-5);
        assertThat(back.clock().heartbeats()).isEqualTo(6);
        assertThat(back.clock().counts()).isEqualTo(clock.counts());
    }

    @Test
    void otherVersionsAreRefused() throws IOException {
        byte[] bytes = clocked.serialize(ClockedSplit.opening(SPLIT));
        assertThatThrownBy(() -> clocked.deserialize(2, bytes))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("reads version 1");
        FileSplitSerializer plain = new FileSplitSerializer();
        assertThatThrownBy(() -> plain.deserialize(0, plain.serialize(SPLIT))).hasMessageContaining("version 0");
    }

    @Test
    void everyCutAndEveryExtraByteIsRefused() throws IOException {
        byte[] bytes = clocked.serialize(ClockedSplit.opening(SPLIT));
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> clocked.deserialize(1, cut)).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> clocked.deserialize(1, Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessageContaining("too many");
    }
}
