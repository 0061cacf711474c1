package io.tidemark.operators.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Instrument names on the wire: UTF-8 with its length; a reader hands out one string per name. */
final class Names {

    private static final int LIMIT = 1 << 16;

    private byte[] buffer = new byte[64];
    private byte[][] keys = new byte[256][];
    private String[] values = new String[256];
    private int size;

    static void write(String name, DataOutputView out) throws IOException {
        int length = name.length();
        boolean ascii = true;
        for (int i = 0; i < length && ascii; i++) {
            ascii = name.charAt(i) < 0x80;
        }
        if (ascii) {
            out.writeShort(length);
            for (int i = 0; i < length; i++) {
                out.writeByte(name.charAt(i));
            }
        } else {
            byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
            out.writeShort(utf8.length);
            out.write(utf8);
        }
    }

    String read(DataInputView in) throws IOException {
        int length = in.readUnsignedShort();
        if (length > buffer.length) {
            buffer = new byte[length];
        }
        in.readFully(buffer, 0, length);
        int hash = 1;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + buffer[i];
        }
        for (int slot = spread(hash); ; slot = slot + 1 & keys.length - 1) {
            byte[] key = keys[slot];
            if (key == null) {
                return add(Arrays.copyOf(buffer, length));
            }
            if (Arrays.equals(key, 0, key.length, buffer, 0, length)) {
                return values[slot];
            }
        }
    }

    private int spread(int hash) {
        return (hash ^ hash >>> 16) & keys.length - 1;
    }

    private String add(byte[] key) {
        String name = new String(key, StandardCharsets.UTF_8);
        if (size >= LIMIT) {
            return name;
        }
        if (size * 2 >= keys.length) {
            grow();
        }
        put(key, name);
        size++;
        return name;
    }

    private void grow() {
        byte[][] oldKeys = keys;
        String[] oldValues = values;
        keys = new byte[oldKeys.length * 2][];
        values = new String[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }

    private void put(byte[] key, String name) {
        int slot = spread(Arrays.hashCode(key));
        while (keys[slot] != null) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        values[slot] = name;
    }
}
