package io.tidemark.state.feature;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Named memories as bytes: version, then entries of (id length, id, bytes, big-endian doubles) to the end. Readers pick
 * the ids they know; the others are skipped by their length.
 */
public final class SavedMemory {

    private static final int VERSION = 1;

    private final Map<String, ByteBuffer> entries = new TreeMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(bytes);

    /** An empty one, to be written. */
    public SavedMemory() {
        try {
            data.writeShort(VERSION);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /**
     * Reads saved bytes.
     *
     * @throws IllegalArgumentException when they are of a later version or cut short
     */
    public static SavedMemory of(byte[] saved) {
        SavedMemory memory = new SavedMemory();
        ByteBuffer in = ByteBuffer.wrap(saved);
        try {
            int version = in.getShort();
            if (version != VERSION) {
                throw new IllegalArgumentException(
                        "saved memory has version " + version + ", known is version " + VERSION);
            }
            while (in.hasRemaining()) {
                String id = StandardCharsets.UTF_8.decode(framed(in)).toString();
                memory.entries.put(id, framed(in));
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
            throw new IllegalArgumentException("saved memory is cut short at byte " + in.position(), cut);
        }
        return memory;
    }

    /** Appends an entry: part of a row. */
    public void put(String id, double[] row, int from, int count) {
        byte[] utf8 = id.getBytes(StandardCharsets.UTF_8);
        try {
            data.writeInt(utf8.length);
            data.write(utf8);
            data.writeInt(count * Double.BYTES);
            for (int i = from; i < from + count; i++) {
                data.writeLong(Double.doubleToRawLongBits(row[i]));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The doubles of an entry that was read, from their start; null when there is none. */
    public ByteBuffer get(String id) {
        ByteBuffer entry = entries.get(id);
        return entry == null ? null : entry.duplicate();
    }

    /** All that was written. */
    public byte[] toBytes() {
        return bytes.toByteArray();
    }

    private static ByteBuffer framed(ByteBuffer in) {
        int length = in.getInt();
        ByteBuffer part = in.slice(in.position(), length);
        in.position(in.position() + length);
        return part;
    }
}
