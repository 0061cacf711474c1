package io.tidemark.connectors.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes one record as a flat JSON object whose keys are the columns of its table: times as ISO-8601 UTC, doubles in their
 * shortest form, null where a cell would be empty, named numbers as an object of their own.
 */
public final class JsonRow implements RowWriter {

    private static final JsonFactory JSON = new JsonFactory();

    private final List<String> names;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(384);
    private final StringBuilder scratch = new StringBuilder(32);
    private final JsonGenerator json;
    private int next;

    private JsonRow(List<String> names) throws IOException {
        this.names = names;
        this.json = JSON.createGenerator(bytes);
    }

    /** The record of a table as JSON in UTF-8. */
    public static <T> byte[] of(OutputTable<T> table, T record) {
        try {
            JsonRow row = new JsonRow(List.of(table.header().split(",")));
            row.json.writeStartObject();
            table.format(record, row);
            row.json.writeEndObject();
            row.json.close();
            return row.bytes.toByteArray();
        } catch (IOException impossible) {
            throw inMemory(impossible);
        }
    }

    @Override
    public JsonRow put(String text) {
        return write(() -> json.writeString(text));
    }

    @Override
    public JsonRow put(long number) {
        return write(() -> json.writeNumber(number));
    }

    @Override
    public JsonRow put(double number) {
        return write(() -> number(number));
    }

    @Override
    public JsonRow put(boolean truth) {
        return write(() -> json.writeBoolean(truth));
    }

    @Override
    public JsonRow putMillis(long millis) {
        scratch.setLength(0);
        IsoTime.appendMillis(scratch, millis);
        return put(scratch.toString());
    }

    @Override
    public JsonRow putMicros(long micros) {
        scratch.setLength(0);
        IsoTime.appendMicros(scratch, micros);
        return scratch.isEmpty() ? write(json::writeNull) : put(scratch.toString());
    }

    @Override
    public JsonRow putDay(int epochDay) {
        return put(LocalDate.ofEpochDay(epochDay).toString());
    }

    @Override
    public JsonRow putNamed(List<String> keys, double[] values) {
        return write(() -> {
            json.writeStartObject();
            for (int i = 0; i < values.length; i++) {
                json.writeFieldName(keys.get(i));
                number(values[i]);
            }
            json.writeEndObject();
        });
    }

    private void number(double number) throws IOException {
        if (Double.isNaN(number)) {
            json.writeNull();
            return;
        }
        scratch.setLength(0);
        ShortestDouble.append(scratch, number);
        if (Double.isInfinite(number)) {
            json.writeString(scratch.toString());
        } else {
            json.writeNumber(scratch.toString());
        }
    }

    private JsonRow write(Cell cell) {
        try {
            json.writeFieldName(names.get(next++));
            cell.write();
            return this;
        } catch (IOException impossible) {
            throw inMemory(impossible);
        }
    }

    private static UncheckedIOException inMemory(IOException failure) {
        return new UncheckedIOException("writing to memory failed", failure);
    }

    /** One value of the object. */
    @FunctionalInterface
    private interface Cell {
        void write() throws IOException;
    }
}
