package io.tidemark.jobs.topology;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.market.PartitionTally;
import io.tidemark.state.market.SideRecord;
import org.apache.flink.streaming.api.datastream.DataStream;

/** What leaves the path, for a run to sink where it likes. */
public record Streams(
        DataStream<ClosedBars> closed,
        DataStream<Bar> bars,
        DataStream<SideRecord> side,
        DataStream<PartitionTally> tallies) {}
