package io.tidemark.operators.feature;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.DailySeries;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Plan;
import java.util.List;

/** Plans of expressions under any names, and bars that have all columns. */
final class OneFeature {

    private OneFeature() {}

    static Plan plan(String... expressions) {
        return Plan.of(new FeatureSet(
                "test",
                List.of(expressions).stream()
                        .map(expression -> new FeatureSet.Feature(expression, expression))
                        .toList()));
    }

    /** The values of one feature from a cold row. */
    static double[] values(String expression, List<Bar> bars) {
        Plan plan = plan(expression);
        double[] row = plan.newRow();
        double[] out = new double[1];
        return bars.stream()
                .mapToDouble(bar -> {
                    plan.evaluate(bar, row, out);
                    return out[0];
                })
                .toArray();
    }

    static List<Bar> walk(long seed, int bars) {
        return DailySeries.walk(seed, bars, 100).stream()
                .map(DailySeries::traded)
                .toList();
    }
}
