package io.tidemark.connectors.output;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes records of one table as flat JSON objects whose keys are the table's columns: times as ISO-8601 UTC, doubles in their
 * shortest form, null where a cell would be empty, named numbers as an object of their own, texts as an array that is left out when
 * it would be empty. It is reused, so one belongs to one thread.
 */
public final class JsonRow<T> implements RowWriter {

    private static final JsonStringEncoder ESCAPES = JsonStringEncoder.getInstance();
    private static final int SETS = 64;

    private final OutputTable<T> table;

    /** What stands before each value: {@code {"open":} or {@code ,"high":}. */
    private final String[] starts;

    /** The same for named numbers, by their list of names. */
    private final Map<List<String>, String[]> startsByNames = new IdentityHashMap<>();

    private final StringBuilder json = new StringBuilder(384);
    private int next;

    /** For records of a table. */
    public JsonRow(OutputTable<T> table) {
        this.table = table;
        this.starts = starts(List.of(table.header().split(",")));
    }

    /** A record in UTF-8. */
    public byte[] write(T record) {
        json.setLength(0);
        next = 0;
        table.format(record, this);
        return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The record of a table, when there is but one. */
    public static <T> byte[] of(OutputTable<T> table, T record) {
        return new JsonRow<>(table).write(record);
    }

    @Override
    public JsonRow<T> put(String text) {
        start();
        quote(text);
        return this;
    }

    @Override
    public JsonRow<T> put(long number) {
        start();
        json.append(number);
        return this;
    }

    @Override
    public JsonRow<T> put(double number) {
        start();
        number(number);
        return this;
    }

    @Override
    public JsonRow<T> put(boolean truth) {
        start();
        json.append(truth);
        return this;
    }

    @Override
    public JsonRow<T> putMillis(long millis) {
        start();
        IsoTime.appendMillis(json.append('"'), millis);
        json.append('"');
        return this;
    }

    @Override
    public JsonRow<T> putMicros(long micros) {
        start();
        if (micros == IsoTime.NONE) {
            json.append("null");
        } else {
            IsoTime.appendMicros(json.append('"'), micros);
            json.append('"');
        }
        return this;
    }

    @Override
    public JsonRow<T> putDay(int epochDay) {
        start();
        IsoTime.appendDay(json.append('"'), epochDay).append('"');
        return this;
    }

    @Override
    public JsonRow<T> putNamed(List<String> names, double[] values) {
        start();
        if (values.length == 0) {
            json.append("{}");
            return this;
        }
        String[] each = startsOf(names);
        for (int i = 0; i < values.length; i++) {
            json.append(each[i]);
            number(values[i]);
        }
        json.append('}');
        return this;
    }

    @Override
    public JsonRow<T> putTexts(List<String> texts) {
        if (texts.isEmpty()) {
            next++;
            return this;
        }
        start();
        for (int i = 0; i < texts.size(); i++) {
            json.append(i == 0 ? '[' : ',');
            quote(texts.get(i));
        }
        json.append(']');
        return this;
    }

    private void start() {
        json.append(starts[next++]);
    }

    private void number(double number) {
        if (Double.isNaN(number)) {
            json.append("null");
        } else if (Double.isInfinite(number)) {
            ShortestDouble.append(json.append('"'), number);
            json.append('"');
        } else {
            ShortestDouble.append(json, number);
        }
    }

    private void quote(String text) {
        json.append('"');
        if (isPlain(text)) {
            json.append(text);
        } else {
            ESCAPES.quoteAsString(text, json);
        }
        json.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private String[] startsOf(List<String> names) {
        String[] known = startsByNames.get(names);
        if (known == null) {
            if (startsByNames.size() == SETS) {
                startsByNames.clear();
            }
            known = starts(names);
            startsByNames.put(names, known);
        }
        return known;
    }

    private static String[] starts(List<String> names) {
        String[] starts = new String[names.size()];
        for (int i = 0; i < starts.length; i++) {
            StringBuilder start = new StringBuilder(i == 0 ? "{\"" : ",\"");
            ESCAPES.quoteAsString(names.get(i), start);
            starts[i] = start.append("\":").toString();
        }
        return starts;
    }
}
