package io.tidemark.state.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The canonical bytes of an output record: the stream's name, then the fields in schema order; big-endian, doubles by
 * their bits with NaN and −0 normalised, strings as UTF-8 with their length. Reusable: {@link #begin} starts the next.
 */
public final class CanonicalBytes {

    private byte[] bytes = new byte[256];
    private int length;

    /** Starts a record of the named stream. */
    public CanonicalBytes begin(String stream) {
        length = 0;
        return put(stream);
    }

    /** Appends a text field. */
    public CanonicalBytes put(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        put(utf8.length);
        ensure(utf8.length);
        System.arraycopy(utf8, 0, bytes, length, utf8.length);
        length += utf8.length;
        return this;
    }

    /** Appends a 32-bit field. */
    public CanonicalBytes put(int value) {
        ensure(Integer.BYTES);
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[length++] = (byte) (value >>> shift);
        }
        return this;
    }

    /** Appends a 64-bit field. */
    public CanonicalBytes put(long value) {
        ensure(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[length++] = (byte) (value >>> shift);
        }
        return this;
    }

    /** Appends a double; every NaN is one NaN and −0 is 0. */
    public CanonicalBytes put(double value) {
        return put(Double.doubleToLongBits(value == 0.0 ? 0.0 : value));
    }

    /** Appends a truth value as one byte. */
    public CanonicalBytes put(boolean value) {
        ensure(1);
        bytes[length++] = (byte) (value ? 1 : 0);
        return this;
    }

    /** A copy of the bytes written since {@link #begin}. */
    public byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    byte[] buffer() {
        return bytes;
    }

    int length() {
        return length;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
