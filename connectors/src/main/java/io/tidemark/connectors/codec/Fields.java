package io.tidemark.connectors.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One line cut at its separators; blanks around a field and the quotes of a quoted one are no part of it. */
final class Fields {

    private static final int MOST = 256;

    final int[] from = new int[MOST];
    final int[] to = new int[MOST];
    private byte[] bytes = new byte[0];
    private int count;

    /** Cuts the line; fields beyond the most that are kept are counted, not kept. */
    Fields cut(Line line, byte separator) {
        bytes = line.bytes;
        count = 0;
        int start = line.from;
        boolean quoted = false;
        for (int i = line.from; i < line.to; i++) {
            byte b = bytes[i];
            if (b == '"') {
                quoted = !quoted;
            } else if (b == separator && !quoted) {
                add(start, i);
                start = i + 1;
            }
        }
        add(start, line.to);
        return this;
    }

    /** Starts a record of so many fields, all of them empty, for callers that find the fields themselves. */
    void begin(byte[] record, int fields) {
        bytes = record;
        count = fields;
        Arrays.fill(from, 0, fields, 0);
        Arrays.fill(to, 0, fields, 0);
    }

    /** Fills a field with bytes {@code start} (inclusive) to {@code end} (exclusive). */
    void put(int field, int start, int end) {
        from[field] = start;
        to[field] = end;
    }

    private void add(int start, int end) {
        if (count < MOST) {
            int first = start;
            int last = end;
            while (first < last && isBlank(bytes[first])) {
                first++;
            }
            while (last > first && isBlank(bytes[last - 1])) {
                last--;
            }
            if (last - first >= 2 && bytes[first] == '"' && bytes[last - 1] == '"') {
                first++;
                last--;
            }
            from[count] = first;
            to[count] = last;
        }
        count++;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\r';
    }

    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    String text(int field) {
        return new String(bytes, from[field], to[field] - from[field], StandardCharsets.UTF_8);
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < Math.min(count, MOST); i++) {
            texts.add(text(i));
        }
        return texts;
    }
}
