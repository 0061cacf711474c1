package io.tidemark.jobs.live;

import io.tidemark.connectors.database.DatabaseSinks;
import io.tidemark.connectors.database.DatabaseTarget;
import io.tidemark.jobs.topology.Streams;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.feature.ema.EmaConfig;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;

/** What the job says, as rows of the database. */
public final class DatabaseTables {

    private DatabaseTables() {}

    /** Sinks all streams that have a table. */
    public static void sink(Streams streams, AnalysisPlan plan, DatabaseTarget target) {
        DatabaseSinks sinks = DatabaseSinks.of(target);
        sink("bars", streams.bars(), sinks.bars());
        sink("ema", streams.ema(), sinks.ema(rows(plan)));
        sink(
                "features",
                streams.features(),
                sinks.features(
                        plan.features().stream().map(AnalysisPlan.Features::set).toList()));
        sink("signals", streams.signals(), sinks.signals());
    }

    private static EmaConfig.Rows rows(AnalysisPlan plan) {
        return plan.ema() == null ? EmaConfig.Rows.ALL : plan.ema().rows();
    }

    private static <T> void sink(String stream, DataStream<T> records, Sink<T> sink) {
        records.sinkTo(sink).name(stream + "-table").uid(stream + "-table");
    }
}
