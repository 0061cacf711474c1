package io.tidemark.connectors.output;

import java.time.LocalDate;

/** Builds one CSV line cell by cell; quotes a text only when RFC 4180 demands it. Reusable after {@link #clear}. */
public final class CsvRow {

    private final StringBuilder line = new StringBuilder(192);
    private boolean started;

    /** Forgets the cells, ready for the next line. */
    public CsvRow clear() {
        line.setLength(0);
        started = false;
        return this;
    }

    /** A text cell. */
    public CsvRow put(String text) {
        separate();
        if (needsQuotes(text)) {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            line.append(text);
        }
        return this;
    }

    /** A whole number. */
    public CsvRow put(long number) {
        separate();
        line.append(number);
        return this;
    }

    /** A double in its shortest form; NaN is an empty cell. */
    public CsvRow put(double number) {
        separate();
        ShortestDouble.append(line, number);
        return this;
    }

    /** {@code true} or {@code false}. */
    public CsvRow put(boolean truth) {
        separate();
        line.append(truth);
        return this;
    }

    /** An instant in epoch milliseconds as {@code 2024-01-02T00:00:00.000Z}. */
    public CsvRow putMillis(long millis) {
        separate();
        IsoTime.appendMillis(line, millis);
        return this;
    }

    /** An instant in epoch microseconds; {@link IsoTime#NONE} is an empty cell. */
    public CsvRow putMicros(long micros) {
        separate();
        IsoTime.appendMicros(line, micros);
        return this;
    }

    /** An epoch day as {@code 2024-01-02}. */
    public CsvRow putDay(int epochDay) {
        separate();
        line.append(LocalDate.ofEpochDay(epochDay));
        return this;
    }

    /** The line so far. */
    @Override
    public String toString() {
        return line.toString();
    }

    private void separate() {
        if (started) {
            line.append(',');
        }
        started = true;
    }

    private static boolean needsQuotes(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }
}
