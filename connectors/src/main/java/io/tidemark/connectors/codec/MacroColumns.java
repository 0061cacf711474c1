package io.tidemark.connectors.codec;

import io.tidemark.state.name.NearestName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the columns of a macro table stand, by its header.
 *
 * @param names all names as the header has them
 * @param series −1 where the table is of one series
 * @param received −1 where there is none, as of the instrument
 */
record MacroColumns(List<String> names, int series, int valueDate, int received, int value, int instrument) {

    private static final List<String> OF_A_TABLE =
            List.of("series", "value_date", "received_at", "value", "instrument");
    private static final List<String> DATES = List.of("date", "value_date", "observation_date");

    /** The columns of a table of many series. A name that is not known may be a known one misspelt, so it is an error. */
    static MacroColumns ofTable(String file, List<String> header) throws IOException {
        List<String> lower = lower(header);
        for (String name : lower) {
            if (!OF_A_TABLE.contains(name)) {
                throw new IOException(
                        file + ":1: unknown column \"" + name + '"' + NearestName.hintOrAll(name, OF_A_TABLE));
            }
            single(file, lower, name);
        }
        for (String needed : List.of("series", "value_date", "value")) {
            if (!lower.contains(needed)) {
                throw new IOException(file + ":1: no column " + needed + " (has " + String.join(", ", header) + ")");
            }
        }
        return new MacroColumns(
                header,
                lower.indexOf("series"),
                lower.indexOf("value_date"),
                lower.indexOf("received_at"),
                lower.indexOf("value"),
                lower.indexOf("instrument"));
    }

    /** The columns of a published table; those that are not asked for are passed over. */
    static MacroColumns ofPublished(String file, List<String> header, String valueColumn) throws IOException {
        List<String> lower = lower(header);
        List<Integer> dates = new ArrayList<>();
        for (int i = 0; i < lower.size(); i++) {
            if (DATES.contains(lower.get(i))) {
                dates.add(i);
            }
        }
        if (dates.size() != 1) {
            throw new IOException(file + ":1: " + dates.size() + " columns of dates (" + String.join(", ", DATES)
                    + "), it takes one: " + String.join(", ", header));
        }
        return new MacroColumns(header, -1, dates.get(0), -1, valueColumn(file, header, dates.get(0), valueColumn), -1);
    }

    private static int valueColumn(String file, List<String> header, int date, String wanted) throws IOException {
        List<String> lower = lower(header);
        if (!wanted.isEmpty()) {
            String name = wanted.toLowerCase(Locale.ROOT);
            if (!lower.contains(name) || lower.indexOf(name) == date) {
                throw new IOException(file + ":1: no column " + wanted + NearestName.hintOrAll(wanted, header));
            }
            single(file, lower, name);
            return lower.indexOf(name);
        }
        if (header.size() != 2) {
            throw new IOException(file + ":1: " + header.size() + " columns; say which one holds the values: "
                    + String.join(", ", header));
        }
        return 1 - date;
    }

    private static void single(String file, List<String> lower, String name) throws IOException {
        if (lower.indexOf(name) != lower.lastIndexOf(name)) {
            throw new IOException(file + ":1: two columns are named " + name);
        }
    }

    private static List<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    }
}
