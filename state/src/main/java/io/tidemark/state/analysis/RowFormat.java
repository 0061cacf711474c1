package io.tidemark.state.analysis;

import io.tidemark.state.feature.Plan;
import io.tidemark.state.signal.Strategies;
import java.util.function.Function;
import java.util.function.Supplier;

/** One kind of row in the state: its name, how it begins, and its bytes, which name their own parts. */
record RowFormat(
        String id, Supplier<double[]> opening, Function<double[], byte[]> save, Function<byte[], double[]> load) {

    static RowFormat features(Plan plan, String timeframe) {
        String id = "features/" + plan.set().name() + "/" + timeframe;
        return new RowFormat(id, plan::newRow, plan::save, plan::load);
    }

    static RowFormat strategies(Strategies strategies, String featureSet, String timeframe) {
        String id = "strategies/" + featureSet + "/" + timeframe;
        return new RowFormat(id, strategies::newMemory, strategies::save, strategies::load);
    }
}
