package io.tidemark.connectors.simulator;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The splits that no reader has yet, one behind the other. */
final class PendingSplitsSerializer implements SimpleVersionedSerializer<List<SimulatedSplit>> {

    private final SimulatedSplitSerializer each = new SimulatedSplitSerializer();

    @Override
    public int getVersion() {
        return SimulatedSplitSerializer.VERSION;
    }

    @Override
    public byte[] serialize(List<SimulatedSplit> splits) {
        ByteBuffer bytes = ByteBuffer.allocate(splits.size() * SimulatedSplitSerializer.BYTES);
        splits.forEach(split -> bytes.put(each.serialize(split)));
        return bytes.array();
    }

    @Override
    public List<SimulatedSplit> deserialize(int version, byte[] serialized) throws IOException {
        List<SimulatedSplit> splits = new ArrayList<>();
        for (int at = 0; at < serialized.length; at += SimulatedSplitSerializer.BYTES) {
            splits.add(
                    each.deserialize(version, Arrays.copyOfRange(serialized, at, at + SimulatedSplitSerializer.BYTES)));
        }
        return splits;
    }
}
