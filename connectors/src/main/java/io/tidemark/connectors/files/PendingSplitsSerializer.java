package io.tidemark.connectors.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** The splits that no reader has yet, as bytes: their number, then each. */
final class PendingSplitsSerializer implements SimpleVersionedSerializer<List<FileSplit>> {

    @Override
    public int getVersion() {
        return FileSplitSerializer.VERSION;
    }

    @Override
    public byte[] serialize(List<FileSplit> splits) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(splits.size());
        for (FileSplit split : splits) {
            FileSplitSerializer.write(split, out);
        }
        return bytes.toByteArray();
    }

    @Override
    public List<FileSplit> deserialize(int version, byte[] serialized) throws IOException {
        FileSplitSerializer.check(version);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        int count = in.readInt();
        List<FileSplit> splits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            splits.add(FileSplitSerializer.read(in));
        }
        return splits;
    }
}
