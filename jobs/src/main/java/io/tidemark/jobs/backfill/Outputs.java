package io.tidemark.jobs.backfill;

import io.tidemark.connectors.output.BarTable;
import io.tidemark.connectors.output.OutcomesTable;
import io.tidemark.connectors.output.OutputTable;
import io.tidemark.connectors.output.PartWriter;
import io.tidemark.connectors.output.RejectedTable;
import io.tidemark.jobs.topology.Streams;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.streaming.api.datastream.DataStream;

/** The files that a bounded run writes. */
final class Outputs {

    static final BarTable BARS = new BarTable();
    static final RejectedTable REJECTED = new RejectedTable();
    static final OutcomesTable OUTCOMES = new OutcomesTable();

    private Outputs() {}

    /** The tables that a user reads. */
    static List<OutputTable<?>> tables() {
        return List.of(BARS, REJECTED);
    }

    /** Sinks every stream of the graph below the output folder. */
    static void sink(Streams streams, Path out) {
        sink(streams.bars(), BARS, out);
        sink(streams.side(), REJECTED, out);
        sink(Conservation.counts(streams), OUTCOMES, out);
    }

    private static <T> void sink(DataStream<T> stream, OutputTable<T> table, Path out) {
        stream.sinkTo(PartWriter.sink(table, out))
                .name(table.stream() + "-sink")
                .uid(table.stream() + "-sink");
    }
}
