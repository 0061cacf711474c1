package io.tidemark.connectors.output;

import java.io.BufferedReader;
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
    private final StringBuilder record = new StringBuilder(192);
    private long nextLine = 1;
    private long line;

    private RecordReader(Path file, Reader reader) {
        this.file = file;
        this.reader = reader;
    }

    static RecordReader open(Path file) throws IOException {
        return new RecordReader(file, new BufferedReader(Files.newBufferedReader(file), BUFFER));
    }

    /** The next record without its line end; null at the end of the file. */
    String next() throws IOException {
        record.setLength(0);
        line = nextLine;
        boolean inQuotes = false;
        int c;
        while ((c = reader.read()) >= 0) {
            if (c == '\n') {
                nextLine++;
                if (!inQuotes) {
                    return record.toString();
                }
            } else if (c == '"') {
                inQuotes = !inQuotes;
            }
            record.append((char) c);
        }
        return record.isEmpty() ? null : record.toString();
    }

    /** The next record as an object; null at the end of the file. Errors name the file and the line. */
    <T> Row<T> next(OutputTable<T> table) throws IOException {
        String text = next();
        if (text == null) {
            return null;
        }
        try {
            return new Row<>(table.parse(text), text);
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
