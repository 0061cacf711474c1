package io.tidemark.jobs.demo;

import io.tidemark.connectors.codec.JsonLogFormat;
import io.tidemark.connectors.database.Batching;
import io.tidemark.connectors.database.DatabaseTarget;
import io.tidemark.connectors.database.PasswordSource;
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
import io.tidemark.jobs.service.EmbeddedPostgresServer;
import io.tidemark.jobs.service.FreePort;
import io.tidemark.sql.DatabaseLogin;
import io.tidemark.sql.Migrations;
import io.tidemark.state.bar.MarketPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** What stands around the demo's job: a broker of its own with all topics, and a database with all tables. */
record DemoServices(EmbeddedKafka kafka, EmbeddedPostgresServer postgres) implements AutoCloseable {

    private static final int KAFKA_PORT = 9092;
    private static final int POSTGRES_PORT = 5432;
    private static final Batching BATCHING = new Batching(1_000, Duration.ofMillis(200), 3, Duration.ofMinutes(2));

    /** Starts them below a folder. */
    static DemoServices start(Path dir) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(dir.resolve("kafka"), KAFKA_PORT);
        EmbeddedPostgresServer postgres = null;
        try {
            postgres = EmbeddedPostgresServer.start(dir.resolve("postgres"), FreePort.near(POSTGRES_PORT));
            DemoServices services = new DemoServices(kafka, postgres);
            services.prepare();
            return services;
        } catch (Exception failure) {
            kafka.close();
            if (postgres != null) {
                postgres.close();
            }
            throw failure;
        }
    }

    private void prepare() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(target().properties())) {
            TopicPlan.of(admin, Profiles.PARTITIONS).apply(admin, (short) 1);
        }
        DatabaseLogin login =
                new DatabaseLogin(postgres.url(), Optional.of(EmbeddedPostgresServer.USER), Optional.empty());
        Migrations.of(login).migrate(List.of());
    }

    /** Where the job writes its rows. */
    DatabaseTarget database() {
        PasswordSource none = PasswordSource.ofVariable("PGPASSWORD");
        return new DatabaseTarget(postgres.url(), EmbeddedPostgresServer.USER, none, BATCHING);
    }

    /** What to type to look at the topics, the tables and the metrics. */
    List<String> hints(int metricsPort) {
        String broker = kafka.bootstrapServers();
        return List.of(
                "Kafka        kcat -C -b " + broker + " -t market.bars -o -3 -e",
                "PostgreSQL   psql -h localhost -p " + postgres.port() + " -U " + EmbeddedPostgresServer.USER
                        + " -c 'select * from bars order by close_time desc limit 5'",
                "metrics      curl -s localhost:" + metricsPort + "/metrics | grep tidemark_timeframe_bars");
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
        return KafkaConfig.of(kafka.bootstrapServers(), "demo", Duration.ofMinutes(10));
    }

    /** Plays a market into the topic from now on. */
    MarketFeeder feed(SimulationSpec spec, double speed) {
        return MarketFeeder.start(
                new SimulatedMarket(spec), target(), Topic.MARKET_RAW.topicName(), Profiles.PARTITIONS, speed);
    }

    @Override
    public void close() throws IOException {
        try {
            kafka.close();
        } finally {
            postgres.close();
        }
    }
}
