package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** Compares a kernel with its definition in decimals of 50 digits, null for null. */
final class DecimalTwin {

    private static final double RELATIVE = 1e-12;
    private static final String NAME = "decimals";

    private DecimalTwin() {}

    /** Equal within 1e-12 of the value. */
    static void check(String expression, List<Bar> bars, Function<List<Bar>, BigDecimal[]> oracle) {
        check(expression, bars, 0, oracle);
    }

    /** Equal within 1e-12 of the value, or within an absolute difference where large values cancel. */
    static void check(String expression, List<Bar> bars, double absolute, Function<List<Bar>, BigDecimal[]> oracle) {
        BigDecimal[] expected = oracle.apply(bars);
        double[] ours = Runs.values(expression, bars);
        for (int i = 0; i < expected.length; i++) {
            int at = i;
            double value = expected[i] == null ? Double.NaN : expected[i].doubleValue();
            double tolerance = Math.max(absolute, RELATIVE * Math.abs(value));
            DailySeries.assertClose(ours[i], value, tolerance, () -> expression + " at bar " + at);
            Oracles.note(expression, NAME, Oracles.difference(ours[i], value));
        }
    }
}
