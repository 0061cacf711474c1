package io.tidemark.connectors.kafka;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.connector.kafka.sink.KafkaCommittable;
import org.apache.flink.connector.kafka.sink.KafkaWriterState;
import org.apache.flink.connector.kafka.sink.TwoPhaseCommittingStatefulSink.PrecommittingStatefulSinkWriter;
import org.apache.flink.util.FlinkRuntimeException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Flink's writer for Kafka. When it is closed it aborts what is open, and fails when the cluster is away; Flink takes a failure to
 * close for the end of the whole process. Here it is a line of the log: who comes next aborts what was left open.
 */
final class TapsWriter implements PrecommittingStatefulSinkWriter<Tap, KafkaWriterState, KafkaCommittable> {

    private static final Logger LOG = LoggerFactory.getLogger(TapsWriter.class);

    private final PrecommittingStatefulSinkWriter<Tap, KafkaWriterState, KafkaCommittable> writer;
    private final String cluster;

    private TapsWriter(
            PrecommittingStatefulSinkWriter<Tap, KafkaWriterState, KafkaCommittable> writer, String cluster) {
        this.writer = writer;
        this.cluster = cluster;
    }

    static TapsWriter open(TapsSink.Opening opening, String cluster) throws IOException {
        try {
            return new TapsWriter(opening.open(), cluster);
        } catch (KafkaException | FlinkRuntimeException | IOException failure) {
            throw named(cluster, failure);
        }
    }

    @Override
    public void write(Tap tap, Context context) throws IOException, InterruptedException {
        try {
            writer.write(tap, context);
        } catch (KafkaException | FlinkRuntimeException | IOException failure) {
            throw named(cluster, failure);
        }
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
        try {
            writer.flush(endOfInput);
        } catch (KafkaException | FlinkRuntimeException | IOException failure) {
            throw named(cluster, failure);
        }
    }

    @Override
    public Collection<KafkaCommittable> prepareCommit() throws IOException, InterruptedException {
        try {
            return writer.prepareCommit();
        } catch (KafkaException | FlinkRuntimeException | IOException failure) {
            throw named(cluster, failure);
        }
    }

    @Override
    public List<KafkaWriterState> snapshotState(long checkpoint) throws IOException {
        try {
            return writer.snapshotState(checkpoint);
        } catch (KafkaException | FlinkRuntimeException | IOException failure) {
            throw named(cluster, failure);
        }
    }

    @Override
    public void writeWatermark(Watermark watermark) throws IOException, InterruptedException {
        writer.writeWatermark(watermark);
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } catch (Exception failure) {
            LOG.warn(
                    "{}; open transactions are left to the next attempt",
                    named(cluster, failure).getMessage());
        }
    }

    private static IOException named(String cluster, Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new IOException("Kafka at " + cluster + " takes no records: " + cause.getMessage(), failure);
    }
}
