package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.List;

/** Compares a kernel with a column of Lean's reference files, which bring their bars along. */
final class LeanFile {

    private static final String NAME = "Lean";

    private LeanFile() {}

    /** Equal wherever the file has a value, from the given bar on (1 is the first), at least so many times. */
    static void check(String file, String column, String expression, int from, int values, double tolerance) {
        List<String> lines = DailySeries.lines("reference/lean/" + file);
        List<String> header = List.of(lines.get(0).split(","));
        List<Bar> bars = bars(header, lines.subList(1, lines.size()));
        int at = header.indexOf(column);
        double[] ours = Runs.values(expression, bars);
        int compared = 0;
        for (int i = from - 1; i < bars.size(); i++) {
            String[] fields = lines.get(i + 1).split(",", -1);
            if (at < fields.length && !fields[at].isBlank()) {
                double expected = Double.parseDouble(fields[at]);
                double allowed = tolerance * Math.max(1, Math.abs(expected));
                DailySeries.assertClose(ours[i], expected, allowed, () -> expression + " at " + fields[0]);
                Oracles.note(expression, NAME, Oracles.difference(ours[i], expected));
                compared++;
            }
        }
        assertThat(compared).as(expression).isGreaterThanOrEqualTo(values);
    }

    private static List<Bar> bars(List<String> header, List<String> lines) {
        int volume = header.indexOf("Volume");
        List<Bar> bars = new ArrayList<>();
        for (String line : lines) {
            String[] fields = line.split(",", -1);
            bars.add(DailySeries.bar(
                    bars.size(),
                    value(fields, header.indexOf("Open")),
                    value(fields, header.indexOf("High")),
                    value(fields, header.indexOf("Low")),
                    value(fields, header.indexOf("Close")),
                    volume < 0 ? Double.NaN : value(fields, volume)));
        }
        return bars;
    }

    private static double value(String[] fields, int at) {
        return Double.parseDouble(fields[at]);
    }
}
