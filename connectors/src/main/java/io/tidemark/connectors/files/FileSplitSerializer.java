package io.tidemark.connectors.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** File splits as bytes: name, order, files, position. */
public final class FileSplitSerializer implements SimpleVersionedSerializer<FileSplit> {

    static final int VERSION = 1;

    @Override
    public int getVersion() {
        return VERSION;
    }

    @Override
    public byte[] serialize(FileSplit split) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(split, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    @Override
    public FileSplit deserialize(int version, byte[] serialized) throws IOException {
        check(version);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(serialized));
        FileSplit split = read(in);
        if (in.available() > 0) {
            throw new IOException("file split " + split.partition() + " has " + in.available() + " bytes too many");
        }
        return split;
    }

    static void check(int version) throws IOException {
        if (version != VERSION) {
            throw new IOException("file split of version " + version + "; this build reads version " + VERSION);
        }
    }

    static void write(FileSplit split, DataOutputStream out) throws IOException {
        writeText(split.partition(), out);
        out.writeInt(split.order());
        out.writeInt(split.files().size());
        for (PartFile file : split.files()) {
            writeText(file.path(), out);
            out.writeBoolean(file.descending());
        }
        out.writeInt(split.position().file());
        out.writeLong(split.position().lines());
        out.writeLong(split.position().offset());
        out.writeLong(split.position().records());
    }

    static FileSplit read(DataInputStream in) throws IOException {
        String partition = readText(in);
        int order = in.readInt();
        int count = in.readInt();
        if (count < 1 || count > in.available()) {
            throw new IOException("file split " + partition + " claims " + count + " files");
        }
        List<PartFile> files = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            files.add(new PartFile(readText(in), in.readBoolean()));
        }
        FilePosition position = new FilePosition(in.readInt(), in.readLong(), in.readLong(), in.readLong());
        return new FileSplit(partition, order, List.copyOf(files), position);
    }

    private static void writeText(String text, DataOutputStream out) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("file split claims a text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
