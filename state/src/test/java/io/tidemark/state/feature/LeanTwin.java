package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Compares a kernel with a column of Lean's published values, over the bars of the same file; null for null. */
final class LeanTwin {

    private static final String NAME = "Lean";
    private static final List<String> FIELDS = List.of("open", "high", "low", "close", "volume");

    private LeanTwin() {}

    /** Equal to the column, within a share of the value or of 1 where that is smaller. */
    static void check(String file, String column, String expression, double tolerance) {
        check(file, column, 1, expression, tolerance, 0);
    }

    /** Equal to the column times the scale, within a share of the value or of 1 where that is smaller. */
    static void check(String file, String column, double scale, String expression, double tolerance) {
        check(file, column, scale, expression, tolerance, 0);
    }

    /** The same from a row on, where Lean starts otherwise. */
    static void check(String file, String column, double scale, String expression, double tolerance, int from) {
        List<String> lines = DailySeries.lines("reference/lean/" + file);
        List<Bar> bars = bars(lines);
        int at = columns(lines).indexOf(column);
        double[] ours = Runs.values(expression, bars);
        for (int i = from; i < ours.length; i++) {
            String[] fields = lines.get(i + 1).split(",", -1);
            double expected = scale * number(fields[at]);
            double allowed = tolerance * Math.max(1, Math.abs(expected));
            DailySeries.assertClose(ours[i], expected, allowed, () -> expression + " at " + fields[0] + " of " + file);
            Oracles.note(expression, NAME, Oracles.difference(ours[i], expected));
        }
    }

    /** Equal wherever the file has a value, from the given bar on (1 is the first), at least so many times. */
    static void checkWhereKnown(String file, String column, String expression, int from, int values, double tolerance) {
        List<String> lines = DailySeries.lines("reference/lean/" + file);
        int at = columns(lines).indexOf(column);
        double[] ours = Runs.values(expression, bars(lines));
        int compared = 0;
        for (int i = from - 1; i < ours.length; i++) {
            String[] fields = lines.get(i + 1).split(",", -1);
            if (at < fields.length && !fields[at].isBlank()) {
                double expected = number(fields[at]);
                double allowed = tolerance * Math.max(1, Math.abs(expected));
                DailySeries.assertClose(ours[i], expected, allowed, () -> expression + " at " + fields[0]);
                Oracles.note(expression, NAME, Oracles.difference(ours[i], expected));
                compared++;
            }
        }
        assertThat(compared).as(expression).isGreaterThanOrEqualTo(values);
    }

    /** The bars of a file; where it has closes alone, flat ones. */
    static List<Bar> bars(List<String> lines) {
        List<String> columns = columns(lines).stream()
                .map(column -> column.toLowerCase(Locale.ROOT))
                .toList();
        int close = columns.indexOf("close");
        int[] at = FIELDS.stream().mapToInt(columns::indexOf).toArray();
        List<Bar> bars = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            double[] values = Arrays.stream(at)
                    .mapToDouble(field -> number(fields[field < 0 ? close : field]))
                    .toArray();
            bars.add(DailySeries.bar("1D", bars.size(), bars.size() + 1, values));
        }
        return bars;
    }

    private static double number(String text) {
        return text.isBlank() ? Double.NaN : Double.parseDouble(text);
    }

    private static List<String> columns(List<String> lines) {
        return Arrays.stream(lines.get(0).split(",", -1)).map(String::strip).toList();
    }
}
