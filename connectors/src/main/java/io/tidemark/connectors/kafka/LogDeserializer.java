package io.tidemark.connectors.kafka;

import io.tidemark.connectors.codec.Decoded;
import io.tidemark.connectors.codec.Line;
import io.tidemark.connectors.codec.RecordCodec;
import io.tidemark.connectors.codec.RecordFormat;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Decodes one Kafka record into an arrival at its partition and offset. The broker's time of a record is the ingest time of
 * events that bring none; nothing in a record can make it throw.
 */
final class LogDeserializer implements KafkaRecordDeserializationSchema<Arrival> {

    private static final long serialVersionUID = 1L;
    private static final Line NOTHING = Line.of("");

    private final RecordFormat format;
    private final TypeInformation<Arrival> type;

    private transient RecordCodec codec;
    private transient Decoded decoded;
    private transient Line line;
    private transient PartitionNames names;

    LogDeserializer(RecordFormat format, TypeInformation<Arrival> type) {
        this.format = format;
        this.type = type;
    }

    @Override
    public void open(DeserializationSchema.InitializationContext context) {
        codec = format.codec();
        decoded = new Decoded();
        line = new Line();
        names = new PartitionNames();
    }

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> record, Collector<Arrival> out) {
        String partition = names.of(record.topic(), record.partition());
        decode(record, partition);
        place(decoded.arrival.event, record);
        place(decoded.followUp, record);
        Arrival arrival = decoded.arrival;
        if (arrival.outcome == Outcome.REJECTED) {
            arrival.reason = partition + '@' + record.offset() + ": " + arrival.reason;
        }
        out.collect(arrival);
        if (decoded.followUp != null) {
            out.collect(decoded.turn());
        }
    }

    private void decode(ConsumerRecord<byte[], byte[]> record, String partition) {
        decoded.reset(partition, record.offset());
        byte[] value = record.value();
        if (value == null) {
            decoded.reject(NOTHING, "no value");
        } else if (value.length > codec.maxLineBytes()) {
            decoded.reject(line.set(value, 0, value.length), "longer than " + codec.maxLineBytes() + " bytes");
        } else {
            codec.decode(line.set(value, 0, value.length), decoded);
        }
    }

    /** What the feed does not tell, the log does: the order, and when it was written. */
    private static void place(MarketEvent event, ConsumerRecord<byte[], byte[]> record) {
        if (event == null) {
            return;
        }
        if (event.sequence == MarketEvent.NONE) {
            event.sequence = record.offset();
        }
        if (event.ingestMicros == MarketEvent.NONE && record.timestamp() >= 0) {
            event.ingestMicros = record.timestamp() * 1_000L;
        }
    }

    @Override
    public TypeInformation<Arrival> getProducedType() {
        return type;
    }

    /** The split ids of the partitions of one topic, made once each. */
    private static final class PartitionNames {

        private String[] known = {};
        private String topic = "";

        String of(String ofTopic, int partition) {
            if (!ofTopic.equals(topic) || partition >= known.length) {
                topic = ofTopic;
                known = new String[partition + 1];
            }
            if (known[partition] == null) {
                known[partition] = KafkaPartitionSplit.toSplitId(new TopicPartition(ofTopic, partition));
            }
            return known[partition];
        }
    }
}
