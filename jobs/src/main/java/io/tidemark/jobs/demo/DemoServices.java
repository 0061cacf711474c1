package io.tidemark.jobs.demo;

import io.tidemark.connectors.codec.JsonLogFormat;
import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.MarketFeeder;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.kafka.TopicPlan;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.service.EmbeddedKafka;
import io.tidemark.state.bar.MarketPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;

/** What stands around the demo's job: a broker of its own with all topics. */
record DemoServices(EmbeddedKafka kafka) implements AutoCloseable {

    private static final int USUAL_PORT = 9092;

    /** Starts them below a folder. */
    static DemoServices start(Path dir) throws Exception {
        DemoServices services = new DemoServices(EmbeddedKafka.start(dir.resolve("kafka"), USUAL_PORT));
        try (Admin admin = Admin.create(services.target().properties())) {
            TopicPlan.of(admin, Profiles.PARTITIONS).apply(admin, (short) 1);
        }
        return services;
    }

    KafkaTarget target() {
        return KafkaTarget.of(kafka.bootstrapServers());
    }

    /** The market's topic, read as JSON. */
    KafkaLog log(MarketPlan plan) {
        return new KafkaLog(
                target(), Topic.MARKET_RAW.topicName(), Profiles.PARTITIONS, new JsonLogFormat(plan::instrument));
    }

    /** How the job writes its taps. */
    KafkaConfig taps() {
        return new KafkaConfig(Optional.of(kafka.bootstrapServers()), "demo", Duration.ofMinutes(10), Optional.empty());
    }

    /** Plays a market into the topic from now on. */
    MarketFeeder feed(SimulationSpec spec, double speed) {
        return MarketFeeder.start(
                new SimulatedMarket(spec), target(), Topic.MARKET_RAW.topicName(), Profiles.PARTITIONS, speed);
    }

    @Override
    public void close() {
        kafka.close();
    }
}
