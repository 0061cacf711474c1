package io.tidemark.connectors.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a CSV file record by record; a line end inside quotes belongs to the record. */
final class RecordReader implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder record = new StringBuilder(192);
    private long nextLine = 1;
    private long line;
    private int at;
    private int filled;

    private RecordReader(Path file, Reader reader) {
        this.file = file;
        this.reader = reader;
    }

    static RecordReader open(Path file) throws IOException {
        return new RecordReader(file, Files.newBufferedReader(file));
    }

    /** The next record without its line end; null at the end of the file. */
    String next() throws IOException {
        record.setLength(0);
        line = nextLine;
        boolean inQuotes = false;
        while (at < filled || fill()) {
            int from = at;
            while (at < filled) {
                char c = buffer[at++];
                if (c == '"') {
                    inQuotes = !inQuotes;
                } else if (c == '\n') {
                    nextLine++;
                    if (!inQuotes) {
                        return record.append(buffer, from, at - 1 - from).toString();
                    }
                }
            }
            record.append(buffer, from, at - from);
        }
        return record.isEmpty() ? null : record.toString();
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, reader.read(buffer));
        return filled > 0;
    }

    /** The next record as an object; null at the end of the file. Errors name the file and the line. */
    <T> Row<T> next(OutputTable<T> table) throws IOException {
        String text = next();
        return text == null ? null : new Row<>(parse(table, text), text);
    }

    /** The object of the record just read. */
    <T> T parse(OutputTable<T> table, String text) {
        try {
            return table.parse(text);
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException(file + ":" + line + ": " + bad.getMessage(), bad);
        }
    }

    /** Line of the file, from 1, at which the last record began. */
    long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /** A record beside the text it was read from. */
    record Row<T>(T record, String text) {}
}
