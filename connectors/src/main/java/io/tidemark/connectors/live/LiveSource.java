package io.tidemark.connectors.live;

import io.tidemark.connectors.files.FileSplit;
import io.tidemark.connectors.files.FileSplitSerializer;
import io.tidemark.connectors.files.MergingFileSource;
import io.tidemark.state.market.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** Files, then a topic, with splits that are all known before the first record. See {@link LiveLog}. */
public final class LiveSource implements Source<Arrival, LiveSplit, List<LiveSplit>> {

    private static final long serialVersionUID = 1L;

    private final KafkaSource<Arrival> topic;
    private final MergingFileSource files;
    private final TopicParts parts;

    LiveSource(KafkaSource<Arrival> topic, Optional<MergingFileSource> files, TopicParts parts) {
        this.topic = topic;
        this.files = files.orElse(null);
        this.parts = parts;
    }

    @Override
    public Boundedness getBoundedness() {
        return parts.isEndless() ? Boundedness.CONTINUOUS_UNBOUNDED : Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<Arrival, LiveSplit> createReader(SourceReaderContext context) throws Exception {
        Optional<SourceReader<Arrival, FileSplit>> history =
                files == null ? Optional.empty() : Optional.of(files.createReader(context));
        return new LiveReader(context, history, topic.createReader(context), parts.isEndless());
    }

    @Override
    public SplitEnumerator<LiveSplit, List<LiveSplit>> createEnumerator(SplitEnumeratorContext<LiveSplit> context) {
        List<LiveSplit> splits = new ArrayList<>(parts.splits());
        if (files != null) {
            files.splits().forEach(each -> splits.add(new LiveSplit.OfFiles(each)));
        }
        return new LiveEnumerator(context, splits);
    }

    @Override
    public SplitEnumerator<LiveSplit, List<LiveSplit>> restoreEnumerator(
            SplitEnumeratorContext<LiveSplit> context, List<LiveSplit> pending) {
        return new LiveEnumerator(context, pending);
    }

    @Override
    public SimpleVersionedSerializer<LiveSplit> getSplitSerializer() {
        return new LiveSplitSerializer(new FileSplitSerializer());
    }

    @Override
    public SimpleVersionedSerializer<List<LiveSplit>> getEnumeratorCheckpointSerializer() {
        return new PendingSplits(getSplitSerializer());
    }
}
