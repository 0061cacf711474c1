package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.Given;
import io.tidemark.state.feature.KernelFailure;
import io.tidemark.state.feature.Plan;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A feature on one timeframe that others read: its value at the last closed bar there. The row is that of the plan, the value
 * behind it.
 */
record Echo(Given.OtherTimeframe of, Plan plan, Givens givens, int place) {

    void evaluate(Bar bar, Moment moment, AnalysisSink out) {
        double[] given = givens.at(bar, moment);
        double[] row = moment.state().writable(place);
        double[] value = new double[1];
        plan.evaluate(bar, given, row, value);
        row[row.length - 1] = value[0];
        for (KernelFailure failure : plan.failures()) {
            out.failure(bar.instrument(), of.timeframe(), failure);
        }
    }

    /** NaN before the first closed bar, too. */
    double last(AnalysisState state) {
        double[] row = state.row(place);
        return row == null ? Double.NaN : row[row.length - 1];
    }

    static RowFormat format(Given.OtherTimeframe of, Plan plan) {
        return new RowFormat(
                "echo/" + of.id(),
                () -> with(Double.NaN, plan.newRow()),
                row -> {
                    byte[] bytes = plan.save(row);
                    return ByteBuffer.allocate(Double.BYTES + bytes.length)
                            .putDouble(row[row.length - 1])
                            .put(bytes)
                            .array();
                },
                saved -> {
                    ByteBuffer in = ByteBuffer.wrap(saved);
                    double last = in.getDouble();
                    return with(last, plan.load(Arrays.copyOfRange(saved, Double.BYTES, saved.length)));
                });
    }

    private static double[] with(double last, double[] row) {
        double[] longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = last;
        return longer;
    }
}
