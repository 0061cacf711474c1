package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Runs plans over bars. */
final class Runs {

    private Runs() {}

    static Plan plan(String... expressions) {
        return Plan.of(FeatureSet.of("test", List.of(expressions)));
    }

    /** The values of one feature over all bars, from a cold row. */
    static double[] values(String expression, List<Bar> bars) {
        Plan plan = plan(expression);
        return run(plan, plan.newRow(), bars).stream()
                .mapToDouble(values -> values[0])
                .toArray();
    }

    /** All values one after another: arrays compare NaN with NaN as equal, nested arrays do not. */
    static double[] flat(List<double[]> values) {
        return values.stream().flatMapToDouble(Arrays::stream).toArray();
    }

    static List<double[]> run(Plan plan, double[] row, List<Bar> bars) {
        List<double[]> all = new ArrayList<>();
        GivenTwin given = new GivenTwin(plan);
        for (Bar bar : bars) {
            double[] out = new double[plan.width()];
            plan.evaluate(bar, given.at(bar), row, out);
            all.add(out);
        }
        return all;
    }
}
