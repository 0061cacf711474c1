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
        check(expression, bars, oracle, DecimalTwin::nothing);
    }

    /** Equal within 1e-12 of the value, or of a scale: at each bar, the size of what is subtracted from something like it. */
    static void check(
            String expression,
            List<Bar> bars,
            Function<List<Bar>, BigDecimal[]> oracle,
            Function<List<Bar>, BigDecimal[]> scale) {
        BigDecimal[] expected = oracle.apply(bars);
        BigDecimal[] scales = scale.apply(bars);
        double[] ours = Runs.values(expression, bars);
        for (int i = 0; i < expected.length; i++) {
            int at = i;
            double value = expected[i] == null ? Double.NaN : expected[i].doubleValue();
            double size = expected[i] == null ? 0 : Math.max(scales[i].doubleValue(), Math.abs(value));
            DailySeries.assertClose(ours[i], value, RELATIVE * size, () -> expression + " at bar " + at);
            Oracles.note(expression, NAME, Oracles.difference(ours[i], value, size));
        }
    }

    private static BigDecimal[] nothing(List<Bar> bars) {
        return DecimalSeries.always(bars, 0);
    }
}
