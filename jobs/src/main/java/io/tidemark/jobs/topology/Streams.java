package io.tidemark.jobs.topology;

import io.tidemark.state.analysis.SideInput;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.market.PartitionTally;
import io.tidemark.state.market.SideRecord;
import io.tidemark.state.signal.Signal;
import java.util.Optional;
import org.apache.flink.streaming.api.datastream.DataStream;

/** What leaves the path, for a run to sink where it likes; {@code macro} are the macro values that went into it. */
public record Streams(
        DataStream<ClosedBars> closed,
        DataStream<Bar> bars,
        DataStream<EmaRow> ema,
        DataStream<FeatureRow> features,
        DataStream<Signal> signals,
        DataStream<SideRecord> side,
        DataStream<PartitionTally> tallies,
        Optional<DataStream<SideInput>> macro) {}
