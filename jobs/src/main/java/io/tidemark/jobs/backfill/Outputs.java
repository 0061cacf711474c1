package io.tidemark.jobs.backfill;

import io.tidemark.connectors.output.BarTable;
import io.tidemark.connectors.output.EmaTable;
import io.tidemark.connectors.output.FeaturesTable;
import io.tidemark.connectors.output.OutcomesTable;
import io.tidemark.connectors.output.OutputTable;
import io.tidemark.connectors.output.PartWriter;
import io.tidemark.connectors.output.RejectedTable;
import io.tidemark.connectors.output.SignalsTable;
import io.tidemark.jobs.topology.Streams;
import io.tidemark.state.analysis.AnalysisPlan;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;

/** The files that a bounded run writes. */
final class Outputs {

    static final OutcomesTable OUTCOMES = new OutcomesTable();
    static final RejectedTable REJECTED = new RejectedTable();

    private final BarTable bars = new BarTable();
    private final EmaTable ema;
    private final FeaturesTable features;
    private final SignalsTable signals = new SignalsTable();

    /** The files of a run with these feature sets, whose names go into them, and with the averages that it keeps. */
    Outputs(AnalysisPlan plan) {
        ema = plan.ema() == null ? new EmaTable() : new EmaTable(plan.ema().rows());
        features = new FeaturesTable(
                plan.features().stream().map(AnalysisPlan.Features::set).toList());
    }

    /** The tables that a user reads. */
    List<OutputTable<?>> tables() {
        return List.of(bars, ema, features, signals, REJECTED);
    }

    /** Sinks every stream of the graph below the output folder. */
    void sink(Streams streams, Path out) {
        sink(streams.bars(), bars, out);
        sink(streams.ema(), ema, out);
        sink(streams.features(), features, out);
        sink(streams.signals(), signals, out);
        sink(streams.side(), REJECTED, out);
        sink(Conservation.counts(streams), OUTCOMES, out);
    }

    private static <T> void sink(DataStream<T> stream, OutputTable<T> table, Path out) {
        stream.sinkTo(PartWriter.sink(table, out))
                .name(table.stream() + "-sink")
                .uid(table.stream() + "-sink");
    }
}
