package io.tidemark.jobs.live;

import io.tidemark.connectors.kafka.KafkaTaps;
import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.Tap;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.output.BarTable;
import io.tidemark.connectors.output.FeaturesTable;
import io.tidemark.connectors.output.SignalsTable;
import io.tidemark.connectors.output.TurnedAwayTable;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.topology.Streams;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import io.tidemark.state.signal.Signal;
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
        FeaturesTable features = new FeaturesTable(
                plan.features().stream().map(AnalysisPlan.Features::set).toList());
        ToTap<Bar> bars = new ToTap<>(new BarTable(), bar -> Topic.MARKET_BARS, Bar::instrument);
        ToTap<FeatureRow> rows = new ToTap<>(features, row -> Topic.MARKET_ENGINEERED, FeatureRow::instrument);
        ToTap<Signal> signals = new ToTap<>(new SignalsTable(), signal -> Topic.SIGNALS_SCORED, Signal::instrument);
        ToTap<SideRecord> side =
                new ToTap<>(new TurnedAwayTable("side"), record -> Topic.of(record.outcome()), SideRecord::instrument);
        return tap("bars", streams.bars(), bars)
                .union(
                        tap("features", streams.features(), rows),
                        tap("signals", streams.signals(), signals),
                        tap("side", streams.side(), record -> side.map(placed(record))));
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

    private static <T> DataStream<Tap> tap(String stream, DataStream<T> records, MapFunction<T, Tap> map) {
        return records.map(map).returns(TAP).name(stream + "-json").uid(stream + "-json");
    }
}
