package io.tidemark.connectors.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers with their names in one cell that needs no quotes: {@code ema_9=1.25;rsi_14=}. Nothing behind the sign is null
 * (NaN); a backslash goes before {@code \ = ;} in a name; no text is no values.
 */
record NamedValues(List<String> names, double[] values) {

    /** What a cell should have been, for errors. */
    static final String WANTED = "a list of name=value;name=value";

    private static final String MARKS = "\\=;";

    static String text(List<String> names, double[] values) {
        StringBuilder text = new StringBuilder(values.length * 24);
        for (int i = 0; i < values.length; i++) {
            append(text.append(i == 0 ? "" : ";"), names.get(i));
            ShortestDouble.append(text.append('='), values[i]);
        }
        return text.toString();
    }

    static NamedValues parse(String text) {
        List<String> names = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            StringBuilder name = new StringBuilder();
            int equals = name(text, at, name);
            int semicolon = text.indexOf(';', equals);
            int end = semicolon < 0 ? text.length() : semicolon;
            String value = text.substring(equals + 1, end);
            names.add(name.toString());
            values.add(value.isEmpty() ? Double.NaN : Double.parseDouble(value));
            at = end + 1;
        }
        return new NamedValues(
                List.copyOf(names),
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void append(StringBuilder text, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (MARKS.indexOf(name.charAt(i)) >= 0) {
                text.append('\\');
            }
            text.append(name.charAt(i));
        }
    }

    /** Reads a name and gives the place of the sign behind it. */
    private static int name(String text, int from, StringBuilder name) {
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '=') {
                return at;
            }
            boolean escaped = c == '\\' && at + 1 < text.length();
            if (c == ';' || c == '\\' && !escaped) {
                break;
            }
            name.append(escaped ? text.charAt(++at) : c);
        }
        throw new IllegalArgumentException("a name without '='");
    }
}
