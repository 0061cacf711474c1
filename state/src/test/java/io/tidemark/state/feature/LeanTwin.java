package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Compares a kernel with a column of Lean's published values over the bars of the same file, null for null. */
final class LeanTwin {

    private static final String NAME = "Lean";

    private LeanTwin() {}

    static void check(String file, String column, String expression, double tolerance) {
        List<String> lines = DailySeries.lines("reference/lean/" + file);
        List<String> header = Arrays.asList(lines.get(0).split(","));
        int at = header.indexOf(column);
        List<Bar> bars = bars(lines);
        double[] ours = Runs.values(expression, bars);
        for (int i = 0; i < ours.length; i++) {
            int row = i;
            double expected = number(lines.get(i + 1).split(",", -1)[at]);
            double within = tolerance * Math.max(1, Math.abs(expected));
            DailySeries.assertClose(ours[i], expected, within, () -> expression + " at row " + row + " of " + file);
            Oracles.note(expression, NAME, Oracles.difference(ours[i], expected));
        }
    }

    /** Bars of the file's columns; a price that it lacks is the close. */
    static List<Bar> bars(List<String> lines) {
        List<String> header =
                Arrays.asList(lines.get(0).toLowerCase(Locale.ROOT).split(","));
        int close = header.indexOf("close");
        List<Bar> bars = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] field = line.split(",", -1);
            double[] values = new double[5];
            List<String> names = List.of("open", "high", "low", "close", "volume");
            for (int i = 0; i < values.length; i++) {
                int column = header.indexOf(names.get(i));
                values[i] = number(field[column < 0 ? close : column]);
            }
            bars.add(DailySeries.bar(bars.size(), values[0], values[1], values[2], values[3], values[4]));
        }
        return bars;
    }

    private static double number(String text) {
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}
