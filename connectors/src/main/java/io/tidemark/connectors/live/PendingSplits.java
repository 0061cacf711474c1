package io.tidemark.connectors.live;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The splits that no reader has yet, as bytes: their number, then each with its length. */
record PendingSplits(SimpleVersionedSerializer<LiveSplit> each) implements SimpleVersionedSerializer<List<LiveSplit>> {

    @Override
    public int getVersion() {
        return each.getVersion();
    }

    @Override
    public byte[] serialize(List<LiveSplit> splits) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(splits.size());
        for (LiveSplit split : splits) {
            byte[] own = each.serialize(split);
            out.writeInt(own.length);
            out.write(own);
        }
        return bytes.toByteArray();
    }

    @Override
    public List<LiveSplit> deserialize(int version, byte[] serialized) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        int count = in.readInt();
        List<LiveSplit> splits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            if (length < 0 || length > in.available()) {
                throw new IOException("a pending split claims " + length + " bytes, there are " + in.available());
            }
            splits.add(each.deserialize(version, in.readNBytes(length)));
        }
        return splits;
    }
}
