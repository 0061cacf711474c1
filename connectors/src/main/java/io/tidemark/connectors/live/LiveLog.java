package io.tidemark.connectors.live;

import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.MergingFileSource;
import io.tidemark.connectors.files.PartFile;
import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.state.market.Arrival;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * What a live run reads: the files of its history, if there are any, then a topic. Ranges and handover are those of a first start;
 * a checkpoint knows better. The files must be named for as long as a checkpoint has not read them to their end.
 */
public record LiveLog(KafkaLog topic, List<TopicRange> ranges, List<FilePartition> history, Handover handover) {

    public LiveLog {
        ranges = List.copyOf(ranges);
        history = List.copyOf(history);
        if (ranges.size() != topic.partitions()) {
            throw new IllegalArgumentException(ranges.size() + " ranges for " + topic.partitions() + " partitions");
        }
    }

    /** A topic from its first record on. */
    public static LiveLog of(KafkaLog topic) {
        List<TopicRange> all = IntStream.range(0, topic.partitions())
                .mapToObj(each -> TopicRange.ALL)
                .toList();
        return new LiveLog(topic, all, List.of(), Handover.NONE);
    }

    /** The same topic in other ranges. */
    public LiveLog within(List<TopicRange> others) {
        return new LiveLog(topic, others, history, handover);
    }

    /** The same topic behind these files. */
    public LiveLog behind(List<FilePartition> files, Handover from) {
        return new LiveLog(topic, ranges, files, from);
    }

    /** The source; each reader needs a partition of the topic of its own. */
    public LiveSource source(TypeInformation<Arrival> type) {
        Optional<MergingFileSource> files =
                history.isEmpty() ? Optional.empty() : Optional.of(new MergingFileSource(history));
        return new LiveSource(topic.source(type), files, new TopicParts(topic.topic(), ranges, handover));
    }

    /** The places that records come from. Those of the topic are first, so that they keep their numbers when files are done with. */
    public List<String> origins() {
        List<String> origins = new ArrayList<>(topic.partitionNames());
        for (FilePartition partition : history) {
            partition.files().stream().map(PartFile::path).forEach(origins::add);
        }
        return origins;
    }
}
