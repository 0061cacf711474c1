package io.tidemark.connectors.output;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The cells of one CSV line, read from left to right; every error names the stream, the column and the text. */
public final class CsvCells {

    private final String stream;
    private final String header;
    private final List<String> cells;
    private int next;

    private CsvCells(String stream, String header, List<String> cells) {
        this.stream = stream;
        this.header = header;
        this.cells = cells;
    }

    /** The cells of a line of a table. */
    static CsvCells of(OutputTable<?> table, String line) {
        String header = table.header();
        List<String> cells = split(table.stream(), line);
        int columns = 1 + (int) header.chars().filter(c -> c == ',').count();
        if (cells.size() != columns) {
            throw new IllegalArgumentException(
                    table.stream() + ": " + columns + " columns expected, the line has " + cells.size());
        }
        return new CsvCells(table.stream(), header, cells);
    }

    /** The next cell as text. */
    public String text() {
        if (next == cells.size()) {
            throw new IllegalStateException(stream + ": its table reads more columns than its header names");
        }
        return cells.get(next++);
    }

    /** The next cell as texts with semicolons between them; an empty cell has none. */
    public List<String> texts() {
        String text = text();
        return text.isEmpty() ? List.of() : List.of(text.split(";", -1));
    }

    /** The next cell as a whole number. */
    public long number() {
        return read(Long::parseLong, "a whole number");
    }

    /** The next cell as a whole number of 32 bits. */
    public int integer() {
        return read(Integer::parseInt, "a whole number of 32 bits");
    }

    /** The next cell as a double; an empty cell is NaN. */
    public double decimal() {
        return read(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text), "a number");
    }

    /** The next cell as a truth value. */
    public boolean truth() {
        return read(CsvCells::truthOf, "true or false");
    }

    /** The next cell as an instant in epoch milliseconds. */
    public long millis() {
        return read(IsoTime::parseMillis, "an ISO-8601 instant");
    }

    /** The next cell as an instant in epoch microseconds; an empty cell is {@link IsoTime#NONE}. */
    public long micros() {
        return read(IsoTime::parseMicros, "an ISO-8601 instant");
    }

    /** The next cell as an epoch day. */
    public int day() {
        return read(text -> Math.toIntExact(LocalDate.parse(text).toEpochDay()), "an ISO-8601 date");
    }

    /** The next cell as what a function makes of its text; {@code wanted} says what was expected. */
    public <V> V read(Function<String, V> reading, String wanted) {
        String text = text();
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException bad) {
            throw new IllegalArgumentException(
                    stream + ": column " + column(next - 1) + ": '" + text + "' is not " + wanted, bad);
        }
    }

    /** Checks that every column was read. */
    void end() {
        if (next != cells.size()) {
            throw new IllegalStateException(stream + ": its table does not read column " + column(next));
        }
    }

    private String column(int index) {
        return header.split(",", -1)[index];
    }

    private static boolean truthOf(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static List<String> split(String stream, String line) {
        List<String> cells = new ArrayList<>(24);
        int at = 0;
        while (at <= line.length()) {
            if (at < line.length() && line.charAt(at) == '"') {
                at = quoted(stream, line, at + 1, cells);
            } else {
                int comma = line.indexOf(',', at);
                int end = comma < 0 ? line.length() : comma;
                cells.add(line.substring(at, end));
                at = end + 1;
            }
        }
        return cells;
    }

    private static int quoted(String stream, String line, int from, List<String> cells) {
        StringBuilder cell = new StringBuilder();
        int at = from;
        while (true) {
            int quote = line.indexOf('"', at);
            if (quote < 0) {
                throw new IllegalArgumentException(stream + ": quote at character " + from + " is never closed");
            }
            cell.append(line, at, quote);
            if (quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
                cell.append('"');
                at = quote + 2;
            } else if (quote + 1 == line.length() || line.charAt(quote + 1) == ',') {
                cells.add(cell.toString());
                return quote + 2;
            } else {
                throw new IllegalArgumentException(
                        stream + ": a comma must follow the quote at character " + (quote + 1));
            }
        }
    }
}
