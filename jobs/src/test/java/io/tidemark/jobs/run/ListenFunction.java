package io.tidemark.jobs.run;

import io.tidemark.state.market.Arrival;
import org.apache.flink.api.common.functions.MapFunction;

/** Tells who listens to the log, in the source's task, what the source has read. */
record ListenFunction(String run) implements MapFunction<Arrival, Arrival> {

    @Override
    public Arrival map(Arrival arrival) {
        Heard.of(run, "raw").accept(arrival);
        return arrival;
    }
}
