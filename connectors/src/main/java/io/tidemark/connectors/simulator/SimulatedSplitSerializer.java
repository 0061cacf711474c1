package io.tidemark.connectors.simulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A split as its partition's number and its position: twelve bytes. */
final class SimulatedSplitSerializer implements SimpleVersionedSerializer<SimulatedSplit> {

    static final int VERSION = 1;
    static final int BYTES = Integer.BYTES + Long.BYTES;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(SimulatedSplit split) {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        return bytes.putInt(split.partition()).putLong(split.position()).array();
    }

    @Override
    public SimulatedSplit deserialize(int version, byte[] serialized) throws IOException {
        if (version != VERSION || serialized.length != BYTES) {
            throw new IOException("simulated split of version " + version + " and " + serialized.length
                    + " bytes; this build reads version " + VERSION + " with " + BYTES + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.wrap(serialized);
        return new SimulatedSplit(bytes.getInt(), bytes.getLong());
    }
}
