package io.tidemark.connectors.live;

import io.tidemark.connectors.files.FileSplit;
import io.tidemark.state.market.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.runtime.execution.SuppressRestartsException;

/**
 * Reads its files to their end, waits for the other readers to do the same, then reads its partitions of the topic. Until then
 * these stand at the time at which the first files end: where those of other instruments go on, time must not pass without them.
 */
@SuppressWarnings("try") // the interface lets close() throw anything
final class LiveReader implements SourceReader<Arrival, LiveSplit> {

    private final SourceReaderContext context;
    private final Optional<SourceReader<Arrival, FileSplit>> files;
    private final SourceReader<Arrival, KafkaPartitionSplit> topic;
    private final boolean isEndless;
    private final List<KafkaPartitionSplit> waiting = new ArrayList<>();
    private final Map<String, Handover> handovers = new TreeMap<>();
    private final CompletableFuture<Void> complete = new CompletableFuture<>();
    private final CompletableFuture<Void> opened = new CompletableFuture<>();
    private Stage stage = Stage.BEFORE;
    private BehindHistory behind;

    /** What is being read. */
    private enum Stage {
        /** Nothing, until all splits are known. */
        BEFORE,
        FILES,
        /** Nothing, until the other readers have no files either. */
        BETWEEN,
        TOPIC
    }

    LiveReader(
            SourceReaderContext context,
            Optional<SourceReader<Arrival, FileSplit>> files,
            SourceReader<Arrival, KafkaPartitionSplit> topic,
            boolean isEndless) {
        this.context = context;
        this.files = files;
        this.topic = topic;
        this.isEndless = isEndless;
    }

    @Override
    public void start() {
        files.ifPresent(SourceReader::start);
        topic.start();
    }

    @Override
    public InputStatus pollNext(ReaderOutput<Arrival> output) throws Exception {
        if (stage == Stage.BEFORE && complete.isDone()) {
            begin(output);
        }
        if (stage == Stage.FILES) {
            InputStatus status = files.orElseThrow().pollNext(output);
            if (status != InputStatus.END_OF_INPUT) {
                return status;
            }
            stage = Stage.BETWEEN;
            context.sendSourceEventToCoordinator(new HistoryRead());
        }
        if (stage == Stage.BETWEEN && opened.isDone()) {
            open(output);
        }
        return stage == Stage.TOPIC ? topic.pollNext(behind(output)) : InputStatus.NOTHING_AVAILABLE;
    }

    private void begin(ReaderOutput<Arrival> output) {
        if (files.isEmpty()) {
            open(output);
            return;
        }
        stage = Stage.FILES;
        for (KafkaPartitionSplit split : waiting) {
            Handover handover = handovers.get(split.splitId());
            if (handover != null) {
                output.createOutputForSplit(split.splitId()).emitWatermark(holding(handover));
            }
        }
    }

    /** What a record at the first end would amount to, in Flink's milliseconds. */
    private static Watermark holding(Handover handover) {
        return new Watermark(Math.floorDiv(handover.firstEndMicros() - handover.boundMicros(), 1_000L) - 1L);
    }

    private void open(ReaderOutput<Arrival> output) {
        stage = Stage.TOPIC;
        if (waiting.isEmpty() && isEndless) {
            // As a reader that ends would do: there will never be anything here that time has to wait for.
            output.emitWatermark(Watermark.MAX_WATERMARK);
        }
        topic.addSplits(List.copyOf(waiting));
        waiting.clear();
        if (!isEndless) {
            topic.notifyNoMoreSplits();
        }
    }

    private BehindHistory behind(ReaderOutput<Arrival> output) {
        if (behind == null || !behind.wraps(output)) {
            behind = new BehindHistory(output, handovers);
        }
        return behind;
    }

    @Override
    public List<LiveSplit> snapshotState(long checkpoint) {
        List<LiveSplit> splits = new ArrayList<>();
        files.ifPresent(
                reader -> reader.snapshotState(checkpoint).forEach(each -> splits.add(new LiveSplit.OfFiles(each))));
        waiting.forEach(each -> splits.add(ofTopic(each)));
        topic.snapshotState(checkpoint).forEach(each -> splits.add(ofTopic(each)));
        return splits;
    }

    private LiveSplit ofTopic(KafkaPartitionSplit split) {
        return new LiveSplit.OfTopic(split, handovers.getOrDefault(split.splitId(), Handover.NONE));
    }

    @Override
    public void addSplits(List<LiveSplit> splits) {
        for (LiveSplit split : splits) {
            if (split instanceof LiveSplit.OfFiles own) {
                reader(own).addSplits(List.of(own.files()));
            } else if (split instanceof LiveSplit.OfTopic own) {
                waiting.add(own.topic());
                if (!own.handover().isNone()) {
                    handovers.put(own.splitId(), own.handover());
                }
            }
        }
    }

    private SourceReader<Arrival, FileSplit> reader(LiveSplit.OfFiles split) {
        return files.orElseThrow(() -> new SuppressRestartsException(new IllegalStateException(
                "the saved state has not yet read " + split.splitId() + " to its end: go on with the same --history")));
    }

    @Override
    public void notifyNoMoreSplits() {
        files.ifPresent(SourceReader::notifyNoMoreSplits);
        complete.complete(null);
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return switch (stage) {
            case BEFORE -> complete;
            case FILES -> files.orElseThrow().isAvailable();
            case BETWEEN -> opened;
            case TOPIC -> topic.isAvailable();
        };
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        if (event instanceof TopicOpens) {
            opened.complete(null);
        } else {
            topic.handleSourceEvents(event);
        }
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) throws Exception {
        topic.notifyCheckpointComplete(checkpoint);
    }

    @Override
    public void notifyCheckpointAborted(long checkpoint) throws Exception {
        topic.notifyCheckpointAborted(checkpoint);
    }

    @Override
    public void close() throws Exception {
        try {
            if (files.isPresent()) {
                files.get().close();
            }
        } finally {
            topic.close();
        }
    }
}
