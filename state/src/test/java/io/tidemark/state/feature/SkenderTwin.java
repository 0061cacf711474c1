package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.bar.Bar;
import java.util.List;

/** Compares a kernel with a column of Skender's published values, null for null. */
final class SkenderTwin {

    private static final String NAME = "Skender";

    private SkenderTwin() {}

    static void check(String file, String column, String expression, double tolerance) {
        List<String> lines = DailySeries.lines("reference/skender/" + file);
        List<Bar> bars = DailySeries.skender();
        assertThat(lines).hasSize(bars.size() + 1);
        int at = List.of(lines.get(0).split(",")).indexOf(column);
        double[] ours = Runs.values(expression, bars);
        for (int i = 0; i < bars.size(); i++) {
            String[] fields = lines.get(i + 1).split(",", -1);
            if (fields[at].isEmpty()) {
                assertThat(ours[i]).as(expression + " at " + fields[0]).isNaN();
            } else {
                double expected = Double.parseDouble(fields[at]);
                Oracles.note(expression, NAME, Oracles.difference(ours[i], expected));
                assertThat(ours[i])
                        .as(expression + " at " + fields[0])
                        .isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
            }
        }
    }
}
