package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.KernelFailure;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.signal.Strategies;

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

    void evaluate(Bar bar, Moment moment, AnalysisSink out) {
        plan.evaluate(bar, givens.at(bar, moment), moment.state().writable(features), values);
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
                givens.missing(bar, moment)));
    }

    /** To be called after {@link #evaluate}, whose values it reads. */
    void ask(Bar bar, AnalysisState state, AnalysisSink out) {
        if (strategies != null) {
            strategies.next(bar, values, state.writable(memory), out::signal);
        }
    }
}
