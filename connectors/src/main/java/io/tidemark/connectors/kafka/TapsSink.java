package io.tidemark.connectors.kafka;

import java.io.IOException;
import java.util.Collection;
import org.apache.flink.api.connector.sink2.Committer;
import org.apache.flink.api.connector.sink2.CommitterInitContext;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.kafka.sink.KafkaCommittable;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaWriterState;
import org.apache.flink.connector.kafka.sink.TwoPhaseCommittingStatefulSink;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.connector.sink2.CommittableMessage;
import org.apache.flink.streaming.api.connector.sink2.SupportsPostCommitTopology;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Flink's sink for Kafka, whose writers outlive an outage of the cluster and name it when they fail. */
final class TapsSink
        implements TwoPhaseCommittingStatefulSink<Tap, KafkaWriterState, KafkaCommittable>,
                SupportsPostCommitTopology<KafkaCommittable> {

    private static final long serialVersionUID = 1L;

    private final KafkaSink<Tap> sink;
    private final String cluster;

    TapsSink(KafkaSink<Tap> sink, String cluster) {
        this.sink = sink;
        this.cluster = cluster;
    }

    /** Makes the writer of the wrapped sink. */
    @FunctionalInterface
    interface Opening {
        PrecommittingStatefulSinkWriter<Tap, KafkaWriterState, KafkaCommittable> open() throws IOException;
    }

    @Override
    public PrecommittingStatefulSinkWriter<Tap, KafkaWriterState, KafkaCommittable> createWriter(
            WriterInitContext context) throws IOException {
        return TapsWriter.open(() -> sink.createWriter(context), cluster);
    }

    @Override
    public PrecommittingStatefulSinkWriter<Tap, KafkaWriterState, KafkaCommittable> restoreWriter(
            WriterInitContext context, Collection<KafkaWriterState> states) throws IOException {
        return TapsWriter.open(() -> sink.restoreWriter(context, states), cluster);
    }

    @Override
    public Committer<KafkaCommittable> createCommitter(CommitterInitContext context) {
        return new TapsCommitter(sink.createCommitter(context), cluster);
    }

    @Override
    public SimpleVersionedSerializer<KafkaCommittable> getCommittableSerializer() {
        return sink.getCommittableSerializer();
    }

    @Override
    public SimpleVersionedSerializer<KafkaWriterState> getWriterStateSerializer() {
        return sink.getWriterStateSerializer();
    }

    @Override
    public void addPostCommitTopology(DataStream<CommittableMessage<KafkaCommittable>> committables) {
        sink.addPostCommitTopology(committables);
    }
}
