package io.tidemark.jobs.run;

import io.tidemark.connectors.codec.JsonLogFormat;
import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.kafka.TopicPlan;
import io.tidemark.connectors.output.BarTable;
import io.tidemark.connectors.output.FeaturesTable;
import io.tidemark.connectors.output.SignalsTable;
import io.tidemark.connectors.output.TurnedAwayTable;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.service.EmbeddedKafka;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;

/** One simulated log twice: in part files, and in a topic of a broker of its own. */
record TopicLog(EmbeddedKafka kafka, SimulatedLog files, KafkaLog topic) implements AutoCloseable {

    /**
     * Below the ports that the system gives to clients, one of which could otherwise sit on the broker's when it comes back; and
     * each process from a port of its own on.
     */
    private static final int PORT = (int) (19_000 + ProcessHandle.current().pid() % 10_000);

    /** Fills the topic. */
    @FunctionalInterface
    interface Feeder {
        void feed(KafkaTarget target) throws Exception;
    }

    private static final String LOG = Topic.MARKET_RAW.topicName();

    static TopicLog write(SimulationSpec spec, Path dir) throws Exception {
        List<Timeframe> timeframes = new ArrayList<>(Timeframe.all());
        timeframes.addAll(List.of(Timeframe.of("5m"), Timeframe.of("1h"), Timeframe.of("4h")));
        return write(spec, dir, timeframes, target -> TopicFeeder.feed(spec, target, LOG, Profiles.PARTITIONS));
    }

    /** The same with a feeder who may write more into the topic than files have. */
    static TopicLog write(SimulationSpec spec, Path dir, List<Timeframe> timeframes, Feeder feeder) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(dir.resolve("kafka"), PORT);
        KafkaTarget target = KafkaTarget.of(kafka.bootstrapServers());
        try (Admin admin = Admin.create(target.properties())) {
            TopicPlan.of(admin, Profiles.PARTITIONS).apply(admin, (short) 1);
        }
        feeder.feed(target);
        SimulatedLog files = SimulatedLog.write(spec, dir.resolve("log"), "5m", timeframes);
        JsonLogFormat format = new JsonLogFormat(files.plan()::instrument);
        return new TopicLog(kafka, files, new KafkaLog(target, LOG, Profiles.PARTITIONS, format));
    }

    /** The topic for clients that do not wait long for a broker that is away. */
    KafkaLog impatient() {
        KafkaTarget target = new KafkaTarget(kafka.bootstrapServers(), Map.of("max.block.ms", "500"));
        return new KafkaLog(target, topic.topic(), topic.partitions(), topic.format());
    }

    /** How a job writes the taps of this broker. */
    KafkaConfig taps() {
        return KafkaConfig.of(kafka.bootstrapServers(), "test", Duration.ofMinutes(2));
    }

    /** Digests of what is committed in the taps, by the names that a run gives its streams. */
    Map<String, String> tapped() throws IOException {
        TapReader taps = new TapReader(topic.target());
        Map<String, String> said = new TreeMap<>();
        said.put("bars", taps.digest(new BarTable(), Topic.MARKET_BARS));
        said.put("features", taps.digest(new FeaturesTable(), Topic.MARKET_ENGINEERED));
        said.put("signals", taps.digest(new SignalsTable(), Topic.SIGNALS_SCORED));
        said.put(
                "side",
                taps.digest(
                        new TurnedAwayTable("side"),
                        Topic.MARKET_LATE,
                        Topic.MARKET_DUPLICATE,
                        Topic.MARKET_QUARANTINE,
                        Topic.DLQ_FAILED));
        return said;
    }

    @Override
    public void close() {
        kafka.close();
    }
}
