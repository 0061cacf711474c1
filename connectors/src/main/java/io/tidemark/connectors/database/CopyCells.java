package io.tidemark.connectors.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.core.memory.DataOutputSerializer;

/**
 * Rows as the bytes of {@code COPY … (FORMAT binary)}: each cell is its length and its bytes, numbers big-endian, times in
 * microseconds and days since 2000. The format is that of PostgreSQL's manual, page "COPY", section "Binary Format".
 */
final class CopyCells extends Cells {

    private static final byte[] SIGNATURE = "PGCOPY\n\u00ff\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int FIRST_BYTES = 4_096;
    private static final int NULL = -1;
    private static final int FLOAT8 = 701;
    private static final int TEXT = 25;
    private static final int WITH_NULLS = 1;
    private static final int WITHOUT_NULLS = 0;
    private static final long MILLIS_TO_2000 = 946_684_800_000L;
    private static final int DAYS_TO_2000 = 10_957;

    private final DataOutputSerializer bytes = new DataOutputSerializer(FIRST_BYTES);
    private int rows;

    /** Begins a row of so many cells. */
    CopyCells row(int cells) throws IOException {
        if (rows == 0) {
            bytes.write(SIGNATURE);
            // No flags, and no extension of the header.
            bytes.writeInt(0);
            bytes.writeInt(0);
        }
        rows++;
        bytes.writeShort(cells);
        return this;
    }

    int rows() {
        return rows;
    }

    /** All rows as the server wants to have them; they stay here until they are dropped. */
    ByteBuffer content() {
        return bytes.wrapAsByteBuffer();
    }

    void drop() {
        rows = 0;
        bytes.clear();
    }

    @Override
    Cells put(String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        bytes.writeInt(utf8.length);
        bytes.write(utf8);
        return this;
    }

    @Override
    Cells put(long value) throws IOException {
        bytes.writeInt(Long.BYTES);
        bytes.writeLong(value);
        return this;
    }

    @Override
    Cells put(int value) throws IOException {
        bytes.writeInt(Integer.BYTES);
        bytes.writeInt(value);
        return this;
    }

    @Override
    Cells put(boolean value) throws IOException {
        bytes.writeInt(1);
        bytes.writeBoolean(value);
        return this;
    }

    @Override
    Cells putMillis(long millis) throws IOException {
        return put((millis - MILLIS_TO_2000) * 1_000L);
    }

    @Override
    Cells putDay(int day) throws IOException {
        return put(day - DAYS_TO_2000);
    }

    @Override
    Cells putTyped(String text) throws IOException {
        return put(text);
    }

    @Override
    Cells put(double[] values) throws IOException {
        int start = startArray(values.length, WITH_NULLS, FLOAT8);
        for (double value : values) {
            if (Double.isNaN(value)) {
                putNull();
            } else {
                putNumber(plain(value));
            }
        }
        return endArray(start);
    }

    @Override
    Cells put(List<String> texts) throws IOException {
        int start = startArray(texts.size(), WITHOUT_NULLS, TEXT);
        for (String text : texts) {
            put(text);
        }
        return endArray(start);
    }

    private int startArray(int length, int nulls, int type) throws IOException {
        int start = bytes.length();
        bytes.writeInt(0);
        bytes.writeInt(length == 0 ? 0 : 1);
        bytes.writeInt(nulls);
        bytes.writeInt(type);
        if (length > 0) {
            bytes.writeInt(length);
            // Arrays count from one.
            bytes.writeInt(1);
        }
        return start;
    }

    private Cells endArray(int start) throws IOException {
        bytes.writeIntUnsafe(bytes.length() - start - Integer.BYTES, start);
        return this;
    }

    @Override
    Cells putNumber(double value) throws IOException {
        bytes.writeInt(Double.BYTES);
        bytes.writeDouble(value);
        return this;
    }

    @Override
    Cells putNull() throws IOException {
        bytes.writeInt(NULL);
        return this;
    }
}
