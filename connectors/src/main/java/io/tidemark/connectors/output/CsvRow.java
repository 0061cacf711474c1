package io.tidemark.connectors.output;

import java.util.List;

/** Builds one CSV line cell by cell; quotes a text only when RFC 4180 demands it. Reusable after {@link #clear}. */
public final class CsvRow implements RowWriter {

    private final StringBuilder line = new StringBuilder(192);
    private boolean started;

    /** Forgets the cells, ready for the next line. */
    public CsvRow clear() {
        line.setLength(0);
        started = false;
        return this;
    }

    /** A text cell. */
    @Override
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
    @Override
    public CsvRow put(long number) {
        separate();
        line.append(number);
        return this;
    }

    /** A double in its shortest form; NaN is an empty cell. */
    @Override
    public CsvRow put(double number) {
        separate();
        ShortestDouble.append(line, number);
        return this;
    }

    /** {@code true} or {@code false}. */
    @Override
    public CsvRow put(boolean truth) {
        separate();
        line.append(truth);
        return this;
    }

    /** An instant in epoch milliseconds as {@code 2024-01-02T00:00:00.000Z}. */
    @Override
    public CsvRow putMillis(long millis) {
        separate();
        IsoTime.appendMillis(line, millis);
        return this;
    }

    /** An instant in epoch microseconds; {@link IsoTime#NONE} is an empty cell. */
    @Override
    public CsvRow putMicros(long micros) {
        separate();
        IsoTime.appendMicros(line, micros);
        return this;
    }

    /** {@code ema_9=1.25;rsi_14=} in one cell. */
    @Override
    public CsvRow putNamed(List<String> names, double[] values) {
        return put(NamedValues.text(names, values));
    }

    /** {@code DXY:stale;CPI:absent} in one cell. */
    @Override
    public CsvRow putTexts(List<String> texts) {
        return put(String.join(";", texts));
    }

    /** An epoch day as {@code 2024-01-02}. */
    @Override
    public CsvRow putDay(int epochDay) {
        separate();
        IsoTime.appendDay(line, epochDay);
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
