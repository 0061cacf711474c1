package io.tidemark.connectors.live;

import io.tidemark.connectors.files.FileSplit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplitSerializer;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The kind of the split, then its own bytes with their version and length, then what the files before a topic have said. */
final class LiveSplitSerializer implements SimpleVersionedSerializer<LiveSplit> {

    static final int VERSION = 1;

    private static final int FILES = 1;
    private static final int TOPIC = 2;

    private final SimpleVersionedSerializer<FileSplit> files;
    private final SimpleVersionedSerializer<KafkaPartitionSplit> topic = new KafkaPartitionSplitSerializer();

    LiveSplitSerializer(SimpleVersionedSerializer<FileSplit> files) {
        this.files = files;
    }

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(LiveSplit split) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        if (split instanceof LiveSplit.OfFiles own) {
            out.writeByte(FILES);
            write(files, own.files(), out);
        } else if (split instanceof LiveSplit.OfTopic own) {
            out.writeByte(TOPIC);
            write(topic, own.topic(), out);
            HandoverBytes.write(own.handover(), out);
        }
        return bytes.toByteArray();
    }

    @Override
    public LiveSplit deserialize(int version, byte[] serialized) throws IOException {
        if (version != VERSION) {
            throw new IOException("live split of version " + version + "; this build reads version " + VERSION);
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        int kind = in.readByte();
        LiveSplit split =
                switch (kind) {
                    case FILES -> new LiveSplit.OfFiles(read(files, in));
                    case TOPIC -> new LiveSplit.OfTopic(read(topic, in), HandoverBytes.read(in));
                    default -> throw new IOException("live split of the unknown kind " + kind);
                };
        if (in.available() > 0) {
            throw new IOException("live split " + split.splitId() + " has " + in.available() + " bytes too many");
        }
        return split;
    }

    private static <S> void write(SimpleVersionedSerializer<S> serializer, S split, DataOutputStream out)
            throws IOException {
        byte[] own = serializer.serialize(split);
        out.writeInt(serializer.getVersion());
        out.writeInt(own.length);
        out.write(own);
    }

    private static <S> S read(SimpleVersionedSerializer<S> serializer, DataInputStream in) throws IOException {
        int version = in.readInt();
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("live split claims " + length + " bytes, holds " + in.available());
        }
        return serializer.deserialize(version, in.readNBytes(length));
    }
}
