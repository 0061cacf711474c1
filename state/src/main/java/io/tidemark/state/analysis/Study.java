package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.KernelFailure;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.signal.Strategies;
import java.util.ArrayList;
import java.util.List;

/**
 * One feature set on one timeframe with the strategies that read it there. {@code features} and {@code memory} are the
 * places of their rows in the state, {@code memory} −1 when no strategy reads; {@code values} is scratch space.
 */
record Study(
        Plan plan,
        Givens givens,
        String contractHash,
        String timeframe,
        int features,
        Strategies strategies,
        int memory,
        double[] values) {

    private static final String FAILED = ":failed";

    void evaluate(Bar bar, Moment moment, AnalysisSink out) {
        double[] row = moment.state().writable(features);
        plan.evaluate(bar, givens.at(bar, moment), row, values);
        for (KernelFailure failure : plan.failures()) {
            out.failure(bar.instrument(), timeframe, failure);
        }
        out.features(new FeatureRow(
                bar.instrument(),
                timeframe,
                bar.closeTime(),
                plan.set().name(),
                contractHash,
                values.clone(),
                missing(givens.missing(bar, moment), row)));
    }

    /** What the bar had to do without, and the features that are null because a kernel has failed. */
    private List<String> missing(List<String> inputs, double[] row) {
        List<String> missing = inputs;
        for (int feature = 0; feature < values.length; feature++) {
            if (plan.hasFailed(row, values, feature)) {
                missing = missing == inputs ? new ArrayList<>(inputs) : missing;
                missing.add(plan.set().features().get(feature).name() + FAILED);
            }
        }
        return missing;
    }

    /** To be called after {@link #evaluate}, whose values it reads. */
    void ask(Bar bar, AnalysisState state, AnalysisSink out) {
        if (strategies != null) {
            strategies.next(bar, values, state.writable(memory), out::signal);
        }
    }
}
