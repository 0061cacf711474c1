package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import java.util.Arrays;
import java.util.List;

/** Compares a kernel with its definition computed plainly over arrays, null for null. */
final class PlainTwin {

    private static final double RELATIVE = 1e-9;
    private static final String NAME = "plain";

    private PlainTwin() {}

    /** Equal within 1e-9 of the value, or of the scale where values come near zero. */
    static void check(String expression, List<Bar> bars, double scale, double[] expected) {
        double[] ours = Runs.values(expression, bars);
        assertThat(Arrays.stream(expected).filter(Double::isFinite).count())
                .as(expression)
                .isGreaterThan(100);
        for (int i = 0; i < bars.size(); i++) {
            int at = i;
            double tolerance = RELATIVE * Math.max(scale, Math.abs(expected[i]));
            DailySeries.assertClose(ours[i], expected[i], tolerance, () -> expression + " at bar " + at);
            Oracles.note(expression, NAME, Oracles.difference(ours[i], expected[i]));
        }
    }
}
