package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import java.util.Arrays;
import java.util.List;

/** Compares a kernel with its definition over a plain array of closes. */
final class NaiveTwin {

    private static final double RELATIVE = 1e-9;
    private static final String NAME = "definition";

    private NaiveTwin() {}

    /** The value at index i of the series, which no later value may touch; NaN for null. */
    interface Definition {
        double at(double[] x, int i);
    }

    /** Equal within 1e-9 of the value or of 1 from the first value on, which is at this index; before it there must be none. */
    static void check(String expression, List<Bar> bars, int first, Definition definition) {
        double[] close = DailySeries.column(bars, Bar::close);
        double[] ours = Runs.values(expression, bars);
        for (int i = 0; i < ours.length; i++) {
            int at = i;
            double expected = i < first ? Double.NaN : definition.at(close, i);
            double tolerance = RELATIVE * Math.max(1, Math.abs(expected));
            DailySeries.assertClose(ours[i], expected, tolerance, () -> expression + " at bar " + at);
            Oracles.note(expression, NAME, Oracles.difference(ours[i], expected));
        }
    }

    /** The last n values up to index i, oldest first. */
    static double[] window(double[] x, int i, int n) {
        return Arrays.copyOfRange(x, i - n + 1, i + 1);
    }
}
