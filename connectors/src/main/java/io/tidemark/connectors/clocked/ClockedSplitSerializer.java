package io.tidemark.connectors.clocked;

import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.PartitionClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The wrapped split's bytes with their version and length, then the clock, its heartbeats and its outcome counts. */
final class ClockedSplitSerializer<S extends SourceSplit> implements SimpleVersionedSerializer<ClockedSplit<S>> {

    static final int VERSION = 1;

    private final SimpleVersionedSerializer<S> delegate;

    ClockedSplitSerializer(SimpleVersionedSerializer<S> delegate) {
        this.delegate = delegate;
    }

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(ClockedSplit<S> clocked) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        byte[] inner = delegate.serialize(clocked.split());
        out.writeInt(delegate.getVersion());
        out.writeInt(inner.length);
        out.write(inner);
        out.writeLong(clocked.clock().micros());
        out.writeLong(clocked.clock().heartbeats());
        long[] counts = clocked.clock().counts();
        out.writeInt(counts.length);
        for (long count : counts) {
            out.writeLong(count);
        }
        return bytes.toByteArray();
    }

    @Override
    public ClockedSplit<S> deserialize(int version, byte[] serialized) throws IOException {
        if (version != VERSION) {
            throw new IOException("clocked split of version " + version + "; this build reads version " + VERSION);
        }
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        int innerVersion = in.readInt();
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("clocked split claims " + length + " bytes, holds " + in.available());
        }
        S split = delegate.deserialize(innerVersion, in.readNBytes(length));
        PartitionClock clock = readClock(in);
        if (in.available() > 0) {
            throw new IOException("clocked split " + split.splitId() + " has " + in.available() + " bytes too many");
        }
        return new ClockedSplit<>(split, clock);
    }

    private static PartitionClock readClock(DataInputStream in) throws IOException {
        long micros = in.readLong();
        long heartbeats = in.readLong();
        int outcomes = in.readInt();
        if (outcomes != Outcome.values().length) {
            throw new IOException(
                    "clocked split counts " + outcomes + " outcomes; this build knows " + Outcome.values().length);
        }
        long[] counts = new long[outcomes];
        for (int i = 0; i < outcomes; i++) {
            counts[i] = in.readLong();
        }
        return PartitionClock.of(micros, heartbeats, counts);
    }
}
