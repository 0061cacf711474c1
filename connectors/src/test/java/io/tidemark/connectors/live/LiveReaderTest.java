package io.tidemark.connectors.live;

import static io.tidemark.connectors.live.HandoverTest.arrival;
import static io.tidemark.connectors.live.HandoverTest.trade;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connectors.clocked.ReaderContext;
import io.tidemark.connectors.files.FilePosition;
import io.tidemark.connectors.files.FileSplit;
import io.tidemark.connectors.files.PartFile;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.runtime.execution.SuppressRestartsException;
import org.junit.jupiter.api.Test;

/** Files first, then the topic, and never one before all the others. */
class LiveReaderTest {

    private static final long SECOND = 1_000_000L;
    private static final LiveSplit FILES =
            new LiveSplit.OfFiles(new FileSplit("old", 0, List.of(PartFile.ascending("old.csv")), FilePosition.START));

    private final ReaderContext context = new ReaderContext();
    private final ScriptedReader<FileSplit> files = new ScriptedReader<>();
    private final ScriptedReader<KafkaPartitionSplit> topic = new ScriptedReader<>();
    private final SeenOutput output = new SeenOutput();

    private static Handover handover() {
        TreeMap<String, Handover.End> ends = new TreeMap<>();
        ends.put("A", new Handover.End(100 * SECOND, new TreeSet<>()));
        return new Handover(2 * SECOND, ends);
    }

    private static LiveSplit topicSplit(Handover handover) {
        return new LiveSplit.OfTopic(TopicRange.ALL.split("raw", 0), handover);
    }

    private LiveReader reader(boolean isEndless) {
        return new LiveReader(context, Optional.of(files), topic, isEndless);
    }

    @Test
    void readsFilesThenWaitsThenReadsTheTopic() throws Exception {
        LiveReader reader = reader(true);
        reader.addSplits(List.of(FILES, topicSplit(handover())));
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(reader.isAvailable()).as("not before all splits are known").isNotDone();
        reader.notifyNoMoreSplits();
        files.next.add(arrival("old", trade("A", 99 * SECOND, 1)));
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.MORE_AVAILABLE);
        assertThat(context.told).isEmpty();
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(context.told).containsExactly(new HistoryRead());
        assertThat(reader.isAvailable()).as("while others read files").isNotDone();
        assertThat(topic.splits).isEmpty();
        reader.handleSourceEvents(new TopicOpens());
        topic.next.add(arrival("raw-0", trade("A", 97 * SECOND, 1)));
        topic.next.add(arrival("raw-0", trade("A", 101 * SECOND, 2)));
        assertThat(reader.isAvailable()).isDone();
        reader.pollNext(output);
        reader.pollNext(output);
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(output.seen())
                .containsExactly(
                        "raw-0 watermark 97999",
                        "old A@99000000 processed",
                        "raw-0 A@97000000 ignored",
                        "raw-0 A@101000000 processed");
    }

    @Test
    void theHandoverTravelsWithTheSplitUntilItIsOver() throws Exception {
        LiveReader reader = reader(true);
        LiveSplit split = topicSplit(handover());
        reader.addSplits(List.of(split));
        assertThat(reader.snapshotState(1)).as("before it is read").containsExactly(split);
        open(reader);
        topic.next.add(arrival("raw-0", trade("A", 102 * SECOND, 1)));
        reader.pollNext(output);
        assertThat(reader.snapshotState(2)).containsExactly(split);
        topic.next.add(arrival("raw-0", trade("A", 102 * SECOND + 1, 2)));
        reader.pollNext(output);
        assertThat(reader.snapshotState(3)).containsExactly(topicSplit(Handover.NONE));
    }

    /** After a rescale a reader may have files alone: behind them it must not hold back the others. */
    @Test
    void aReaderWithoutTheTopicLetsTimePass() throws Exception {
        LiveReader reader = reader(true);
        reader.addSplits(List.of(FILES));
        open(reader);
        assertThat(output.seen()).containsExactly("reader watermark " + Long.MAX_VALUE);
        assertThat(reader.pollNext(output)).as("it does not end either").isEqualTo(InputStatus.NOTHING_AVAILABLE);
    }

    @Test
    void aTopicThatEndsEndsTheReader() throws Exception {
        LiveReader reader = reader(false);
        reader.addSplits(List.of(topicSplit(Handover.NONE)));
        open(reader);
        assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
    }

    @Test
    void unreadFilesWithoutTheirNamesEndTheJobForGood() {
        LiveReader reader = new LiveReader(context, Optional.empty(), topic, true);
        assertThatThrownBy(() -> reader.addSplits(List.of(FILES)))
                .isInstanceOf(SuppressRestartsException.class)
                .hasRootCauseMessage("the saved state has not yet read old to its end: go on with the same --history");
    }

    private void open(LiveReader reader) throws Exception {
        reader.notifyNoMoreSplits();
        reader.pollNext(output);
        SourceEvent opens = new TopicOpens();
        reader.handleSourceEvents(opens);
        reader.pollNext(output);
    }
}
