package io.tidemark.state.record;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The frame around each value of our own in state: one version byte, the length, then the bytes. A reader refuses a
 * version it does not know and notices bytes that do not fit, so that damage is loud.
 */
public final class Frame {

    private Frame() {}

    /** Writes the fields of one value. */
    @FunctionalInterface
    public interface Body {
        void writeTo(DataOutput out) throws IOException;
    }

    /** Reads the fields of one value. */
    @FunctionalInterface
    public interface Reader<T> {
        T readFrom(DataInput in) throws IOException;
    }

    /** Reads the fields of one value as a version wrote them. */
    @FunctionalInterface
    public interface VersionReader<T> {
        T readFrom(DataInput in, int version) throws IOException;
    }

    /** Writes a framed value. */
    public static void write(DataOutput out, int version, Body body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        body.writeTo(new DataOutputStream(bytes));
        out.writeByte(version);
        out.writeInt(bytes.size());
        out.write(bytes.toByteArray());
    }

    /** Reads a framed value of a known version; {@code what} names it in errors. */
    public static <T> T read(DataInput in, int version, String what, Reader<T> reader) throws IOException {
        return read(in, version, version, what, (body, found) -> reader.readFrom(body));
    }

    /** Reads a framed value of any version from the oldest that is still read to the newest. */
    public static <T> T read(DataInput in, int oldest, int newest, String what, VersionReader<T> reader)
            throws IOException {
        int found = in.readByte();
        if (found < oldest || found > newest) {
            String known = oldest == newest ? "version " + newest : "versions " + oldest + " to " + newest;
            throw new IOException(what + ": version " + found + " in state, this build reads " + known);
        }
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        DataInputStream body = new DataInputStream(new ByteArrayInputStream(bytes));
        T value = reader.readFrom(body, found);
        if (body.available() > 0) {
            throw new IOException(what + ": " + body.available() + " bytes of state left unread");
        }
        return value;
    }

    /** Writes a long in 1 to 10 bytes, small magnitudes first. */
    public static void writeVar(DataOutput out, long value) throws IOException {
        long rest = value << 1 ^ value >> 63;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    /** Reads what {@link #writeVar} wrote. */
    public static long readVar(DataInput in) throws IOException {
        long rest = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int part = in.readByte();
            rest |= (long) (part & 0x7F) << shift;
            if (part >= 0) {
                return rest >>> 1 ^ -(rest & 1);
            }
        }
        throw new IOException("a variable-length number runs over 10 bytes");
    }

    /** Writes an array with its length. */
    public static void writeVars(DataOutput out, long[] values) throws IOException {
        writeVar(out, values.length);
        for (long value : values) {
            writeVar(out, value);
        }
    }

    /** Reads what {@link #writeVars} wrote. */
    public static long[] readVars(DataInput in) throws IOException {
        long[] values = new long[Math.toIntExact(readVar(in))];
        for (int i = 0; i < values.length; i++) {
            values[i] = readVar(in);
        }
        return values;
    }
}
