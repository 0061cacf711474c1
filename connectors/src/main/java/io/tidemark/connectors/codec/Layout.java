package io.tidemark.connectors.codec;

import io.tidemark.state.name.NearestName;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where each column stands in the lines of one file, and how its numbers and times are written. */
final class Layout {

    private static final Pattern SCALED = Pattern.compile("(.+)_x(10*)");
    private static final Pattern TIMED = Pattern.compile("(.+)_(s|ms|us|ns)");

    private final int[] fields = new int[Column.values().length];
    private final int[] exponents = new int[Column.values().length];
    private final TimeFormat[] times = new TimeFormat[Column.values().length];
    private final String[] names = new String[Column.values().length];
    private int columns;

    private Layout(CsvFormat format) {
        Arrays.fill(fields, -1);
        Arrays.fill(exponents, format.priceExponent);
        Arrays.fill(times, format.time);
    }

    /**
     * True when the first line names columns: no field begins like a number, and at least one name is known unless the
     * caller has named the columns.
     */
    static boolean isHeader(List<String> first, boolean columnsGiven) {
        boolean known = columnsGiven;
        for (String text : first) {
            if (!text.isEmpty() && "0123456789+-.".indexOf(text.charAt(0)) >= 0) {
                return false;
            }
            known |= base(text) != null;
        }
        return known;
    }

    /** The layout that a header line gives; columns of other names are passed over. */
    static Layout ofHeader(CsvFormat format, String file, List<String> names) throws IOException {
        Layout layout = new Layout(format);
        for (String name : names) {
            layout.add(name, column(format, name));
        }
        layout.require(format, file, names);
        return layout;
    }

    /** The layout that the caller gives; {@code _} passes a column over. */
    static Layout ofColumns(CsvFormat format, String file) throws IOException {
        Layout layout = new Layout(format);
        for (String name : format.columns) {
            Column column = column(format, name);
            if (column == null && base(name) == null && !name.equals("_")) {
                String known = NearestName.of(name, Column.allNames())
                        .map(nearest -> "; nearest: \"" + nearest + '"')
                        .orElse("; known: " + String.join(", ", Column.labels()));
                throw new IOException("column \"" + name + "\" is not known" + known + "; _ passes a column over");
            }
            layout.add(name, column);
        }
        layout.require(format, file, format.columns);
        return layout;
    }

    /** The column of a name; conditions only under their own one, if the caller has named it. */
    private static Column column(CsvFormat format, String name) {
        if (!format.conditions.isEmpty() && name.equalsIgnoreCase(format.conditions)) {
            return Column.CONDITIONS;
        }
        Column column = base(name);
        return column == Column.CONDITIONS && !format.conditions.isEmpty() ? null : column;
    }

    /** The column that a name stands for; null for none. */
    static Column base(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        Column exact = Column.named(lower);
        if (exact != null) {
            return exact;
        }
        Matcher scaled = SCALED.matcher(lower);
        if (scaled.matches()) {
            return Column.named(scaled.group(1));
        }
        Matcher timed = TIMED.matcher(lower);
        return timed.matches() ? Column.named(timed.group(1)) : null;
    }

    private void add(String name, Column column) {
        int field = columns++;
        if (column == null || fields[column.ordinal()] >= 0) {
            return;
        }
        int at = column.ordinal();
        fields[at] = field;
        names[at] = name;
        String lower = name.toLowerCase(Locale.ROOT);
        Matcher scaled = SCALED.matcher(lower);
        if (scaled.matches()) {
            exponents[at] = scaled.group(2).length() - 1;
        }
        Matcher timed = TIMED.matcher(lower);
        if (times[at] == TimeFormat.AUTO && lower.equals("ms_of_day")) {
            times[at] = TimeFormat.MS_OF_DAY;
        } else if (times[at] == TimeFormat.AUTO && timed.matches()) {
            times[at] = TimeFormat.of(timed.group(2));
        }
    }

    private void require(CsvFormat format, String file, List<String> found) throws IOException {
        for (Column column : format.kind.required(this)) {
            if (!has(column)) {
                throw new IOException(file + ":1: no column for " + column.label() + " of " + format.kind.label()
                        + "; found: " + String.join(", ", found) + meant(column, found));
            }
        }
        if (!format.conditions.isEmpty() && !has(Column.CONDITIONS)) {
            throw new IOException(file + ":1: no column \"" + format.conditions + "\" for sale conditions; found: "
                    + String.join(", ", found) + NearestName.hint(format.conditions, found));
        }
        if (format.refusesNames && has(Column.INSTRUMENT)) {
            throw new IOException(file + ":1: the column \"" + name(Column.INSTRUMENT)
                    + "\" names instruments, but a table is read as one: give --instrument for all its lines");
        }
        if (format.instrument == null && !has(Column.INSTRUMENT)) {
            throw new IOException(file + ":1: no instrument given and no column for it");
        }
    }

    /** A found name that is none, and nearly one of the column's. */
    private static String meant(Column column, List<String> found) {
        for (String name : found) {
            if (base(name) == null && NearestName.of(name, column.names()).isPresent()) {
                return "; nearest: \"" + name + '"';
            }
        }
        return "";
    }

    boolean has(Column column) {
        return fields[column.ordinal()] >= 0;
    }

    int field(Column column) {
        return fields[column.ordinal()];
    }

    /** The name that the file or the caller gives to the column. */
    String name(Column column) {
        return names[column.ordinal()];
    }

    int exponent(Column column) {
        return exponents[column.ordinal()];
    }

    TimeFormat time(Column column) {
        return times[column.ordinal()];
    }

    int columns() {
        return columns;
    }
}
