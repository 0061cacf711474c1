package io.tidemark.connectors.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.clocked.EnumeratorContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.SourceEvent;
import org.junit.jupiter.api.Test;

/** Everything is handed out at registration; the topic opens once no reader has files left. */
class LiveEnumeratorTest {

    private final EnumeratorContext<LiveSplit> context = new EnumeratorContext<>(2);

    private static List<LiveSplit> splits() {
        List<LiveSplit> splits = new ArrayList<>();
        for (int partition = 0; partition < 3; partition++) {
            splits.add(new LiveSplit.OfTopic(TopicRange.ALL.split("raw", partition), Handover.NONE));
        }
        return splits;
    }

    private LiveEnumerator registered() {
        LiveEnumerator enumerator = new LiveEnumerator(context, splits());
        for (int reader = 0; reader < 2; reader++) {
            enumerator.addReader(reader);
        }
        return enumerator;
    }

    @Test
    void readersGetAllTheirSplitsAtOnce() {
        LiveEnumerator enumerator = registered();
        List<LiveSplit> all = splits();
        assertThat(context.assigned.get(0)).containsExactly(all.get(0), all.get(2));
        assertThat(context.assigned.get(1)).containsExactly(all.get(1));
        assertThat(enumerator.snapshotState(1)).isEmpty();
    }

    @Test
    void theTopicOpensWhenAllHaveReadTheirFiles() {
        LiveEnumerator enumerator = registered();
        enumerator.handleSourceEvent(0, new HistoryRead());
        assertThat(context.told).isEmpty();
        enumerator.handleSourceEvent(1, new HistoryRead());
        List<SourceEvent> opens = List.of(new TopicOpens());
        assertThat(context.told).isEqualTo(Map.of(0, opens, 1, opens));
    }

    /** All are reset before any of them starts again: what one of them said before must not open the topic to another. */
    @Test
    void readersThatStartAgainHaveToReadTheirFilesAgain() {
        LiveEnumerator enumerator = registered();
        enumerator.handleSourceEvent(0, new HistoryRead());
        enumerator.addSplitsBack(List.of(), 0);
        enumerator.addSplitsBack(List.of(splits().get(1)), 1);
        enumerator.handleSourceEvent(1, new HistoryRead());
        assertThat(context.told).isEmpty();
        assertThat(enumerator.snapshotState(2)).containsExactly(splits().get(1));
        enumerator.addReader(1);
        assertThat(context.assigned.get(1)).containsExactly(splits().get(1), splits().get(1));
    }
}
