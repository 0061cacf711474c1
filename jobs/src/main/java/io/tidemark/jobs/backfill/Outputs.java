package io.tidemark.jobs.backfill;

import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.output.BarTable;
import io.tidemark.connectors.output.EmaTable;
import io.tidemark.connectors.output.FeaturesTable;
import io.tidemark.connectors.output.OutcomesTable;
import io.tidemark.connectors.output.OutputTable;
import io.tidemark.connectors.output.PartWriter;
import io.tidemark.connectors.output.RejectedTable;
import io.tidemark.connectors.output.SignalsTable;
import io.tidemark.jobs.topology.Streams;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.market.SideRecord;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;

/** The files that a bounded run writes. */
final class Outputs {

    static final OutcomesTable OUTCOMES = new OutcomesTable();

    private final BarTable bars = new BarTable();
    private final EmaTable ema = new EmaTable();
    private final FeaturesTable features;
    private final SignalsTable signals = new SignalsTable();
    private final RejectedTable rejected = new RejectedTable();

    /** The files of a run with these feature sets, whose names go into them. */
    Outputs(AnalysisPlan plan) {
        features = new FeaturesTable(
                plan.features().stream().map(AnalysisPlan.Features::set).toList());
    }

    /** The tables that a user reads. */
    List<OutputTable<?>> tables() {
        return List.of(bars, ema, features, signals, rejected);
    }

    /** Sinks every stream of the graph, which reads these partitions, below the output folder. */
    void sink(Streams streams, List<FilePartition> partitions, Path out) {
        sink(streams.bars(), bars, out);
        sink(streams.ema(), ema, out);
        sink(streams.features(), features, out);
        sink(streams.signals(), signals, out);
        sink(placed(streams.side(), partitions), rejected, out);
        sink(Conservation.counts(streams), OUTCOMES, out);
    }

    private static DataStream<SideRecord> placed(DataStream<SideRecord> side, List<FilePartition> partitions) {
        return side.map(new NamedPlaces(partitions))
                .returns(Wire.SIDE)
                .name("named-places")
                .uid("named-places");
    }

    private static <T> void sink(DataStream<T> stream, OutputTable<T> table, Path out) {
        stream.sinkTo(PartWriter.sink(table, out))
                .name(table.stream() + "-sink")
                .uid(table.stream() + "-sink");
    }
}
