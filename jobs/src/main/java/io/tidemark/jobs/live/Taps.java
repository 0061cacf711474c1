package io.tidemark.jobs.live;

import io.tidemark.connectors.kafka.KafkaTaps;
import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.Tap;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.output.BarTable;
import io.tidemark.connectors.output.FeaturesTable;
import io.tidemark.connectors.output.JsonRow;
import io.tidemark.connectors.output.OutputTable;
import io.tidemark.connectors.output.SignalsTable;
import io.tidemark.connectors.output.TurnedAwayTable;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.topology.Streams;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.streaming.api.datastream.DataStream;

/** What the job says, as records of topics: the columns of the output files as JSON, keyed by instrument. */
public final class Taps {

    private static final TypeInformation<Tap> TAP = TypeInformation.of(Tap.class);

    private Taps() {}

    /** Sinks all streams into the taps of a cluster, in one transaction per checkpoint and task. */
    public static void sink(Streams streams, AnalysisPlan plan, KafkaTarget target, KafkaConfig kafka) {
        sink(streams, plan, KafkaTaps.sink(target, kafka.transactionPrefix(), kafka.transactionTimeout()));
    }

    /** The same into a sink of the caller's making. */
    public static void sink(Streams streams, AnalysisPlan plan, Sink<Tap> sink) {
        of(streams, plan).sinkTo(sink).name("taps").uid("taps");
    }

    private static DataStream<Tap> of(Streams streams, AnalysisPlan plan) {
        BarTable bars = new BarTable();
        SignalsTable signals = new SignalsTable();
        TurnedAwayTable side = new TurnedAwayTable("side");
        FeaturesTable features = new FeaturesTable(
                plan.features().stream().map(AnalysisPlan.Features::set).toList());
        return tap("bars", streams.bars(), bar -> of(Topic.MARKET_BARS, bar.instrument(), bars, bar))
                .union(
                        tap(
                                "features",
                                streams.features(),
                                row -> of(Topic.MARKET_ENGINEERED, row.instrument(), features, row)),
                        tap(
                                "signals",
                                streams.signals(),
                                signal -> of(Topic.SIGNALS_SCORED, signal.instrument(), signals, signal)),
                        tap(
                                "side",
                                streams.side(),
                                record -> of(Topic.of(record.outcome()), record.instrument(), side, placed(record))));
    }

    /** Who reads a failure is told where it stood; of what the reader could not decode, the reason says so already. */
    private static SideRecord placed(SideRecord record) {
        String place = record.file() + '@' + record.position() + ": ";
        if (record.outcome() != Outcome.REJECTED || record.reason().startsWith(place)) {
            return record;
        }
        return new SideRecord(
                record.outcome(),
                place + record.reason(),
                record.instrument(),
                record.file(),
                record.position(),
                record.eventMicros(),
                record.raw(),
                record.rawBase64());
    }

    private static <T> Tap of(Topic topic, String key, OutputTable<T> table, T record) {
        return new Tap(topic.topicName(), key, JsonRow.of(table, record));
    }

    private static <T> DataStream<Tap> tap(String stream, DataStream<T> records, MapFunction<T, Tap> map) {
        return records.map(map).returns(TAP).name(stream + "-json").uid(stream + "-json");
    }
}
