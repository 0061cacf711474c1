package io.tidemark.jobs.backfill;

import io.tidemark.connectors.output.PartWriter;
import io.tidemark.jobs.topology.Streams;
import io.tidemark.operators.tally.CountOperator;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.analysis.SideInput;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.OutcomeCount;
import io.tidemark.state.market.PartitionTally;
import io.tidemark.state.market.SideRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.util.Collector;

/**
 * The law that nothing vanishes, checked at the end of each run: what the gates of all partitions read is what became
 * processed, duplicate, late, quarantined, rejected or ignored. The two sides are counted at different places.
 *
 * @param macroIn how many of the records were read in tables of macro values
 * @param macroProcessed how many of the processed ones were macro values
 */
record Conservation(long in, long heartbeats, Map<String, Long> outcomes, long macroIn, long macroProcessed) {

    private static final String READ = "read";
    private static final String HEARTBEATS = "heartbeats";
    private static final String MACRO = "macro";
    private static final String IGNORED = Outcome.IGNORED.label();
    private static final String PROCESSED = Outcome.PROCESSED.label();

    /** The stream of counts of a run. */
    static DataStream<OutcomeCount> counts(Streams streams) {
        DataStream<OutcomeCount> gate = streams.tallies()
                .flatMap((PartitionTally tally, Collector<OutcomeCount> out) -> count(tally, out))
                .returns(Wire.COUNT)
                .name("read-counts")
                .uid("read-counts");
        DataStream<OutcomeCount> processed = streams.closed()
                .transform("processed-counts", Wire.COUNT, new CountOperator<>("bars", new Processed()))
                .uid("processed-counts");
        DataStream<OutcomeCount> side = streams.side()
                .transform("side-counts", Wire.COUNT, new CountOperator<>("side", new Side()))
                .uid("side-counts");
        DataStream<OutcomeCount> counts = gate.union(processed, side);
        return streams.macro()
                .map(values -> counts.union(
                        values.transform("macro-counts", Wire.COUNT, new CountOperator<>(MACRO, new Macro()))
                                .uid("macro-counts")))
                .orElse(counts);
    }

    /** Reads what a finished run has counted, of whose partitions these hold macro values. */
    static Conservation of(Path out, Set<String> macroPartitions) throws IOException {
        Map<String, Long> sums = new TreeMap<>();
        long macroIn = 0;
        long macroProcessed = 0;
        for (OutcomeCount count : PartWriter.read(Outputs.OUTCOMES, out)) {
            sums.merge(count.outcome(), count.count(), Long::sum);
            macroIn +=
                    macroPartitions.contains(count.where()) && count.outcome().equals(READ) ? count.count() : 0;
            macroProcessed += count.where().equals(MACRO) && count.outcome().equals(PROCESSED) ? count.count() : 0;
        }
        long in = take(sums, READ);
        long heartbeats = take(sums, HEARTBEATS);
        for (Outcome outcome : Outcome.values()) {
            sums.putIfAbsent(outcome.label(), 0L);
        }
        return new Conservation(in, heartbeats, sums, macroIn, macroProcessed);
    }

    /** The sum of all outcomes. */
    long accounted() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long take(Map<String, Long> sums, String key) {
        Long value = sums.remove(key);
        return value == null ? 0 : value;
    }

    private static void count(PartitionTally tally, Collector<OutcomeCount> out) {
        out.collect(new OutcomeCount(tally.partition(), READ, tally.records()));
        out.collect(new OutcomeCount(tally.partition(), HEARTBEATS, tally.heartbeats()));
        out.collect(new OutcomeCount(tally.partition(), IGNORED, tally.count(Outcome.IGNORED)));
    }

    private static final class Processed implements CountOperator.Counted<ClosedBars> {

        private static final long serialVersionUID = 1L;

        @Override
        public String outcome(ClosedBars closed) {
            return PROCESSED;
        }

        @Override
        public long count(ClosedBars closed) {
            return closed.records();
        }
    }

    private static final class Macro implements CountOperator.Counted<SideInput> {

        private static final long serialVersionUID = 1L;

        @Override
        public String outcome(SideInput value) {
            return PROCESSED;
        }

        @Override
        public long count(SideInput value) {
            return 1;
        }
    }

    private static final class Side implements CountOperator.Counted<SideRecord> {

        private static final long serialVersionUID = 1L;

        @Override
        public String outcome(SideRecord record) {
            return record.outcome().label();
        }

        @Override
        public long count(SideRecord record) {
            return 1;
        }
    }
}
