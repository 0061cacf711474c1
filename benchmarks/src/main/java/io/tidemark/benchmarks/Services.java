package io.tidemark.benchmarks;

import io.tidemark.connectors.codec.JsonLogFormat;
import io.tidemark.connectors.codec.JsonLogText;
import io.tidemark.connectors.database.Batching;
import io.tidemark.connectors.database.DatabaseTarget;
import io.tidemark.connectors.database.PasswordSource;
import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.kafka.TopicPlan;
import io.tidemark.connectors.simulator.TradeLoop;
import io.tidemark.jobs.service.EmbeddedKafka;
import io.tidemark.jobs.service.EmbeddedPostgresServer;
import io.tidemark.sql.DatabaseLogin;
import io.tidemark.sql.Migrations;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.Trade;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker whose log is the loop of trades, a database, and a folder: each started when an arm first asks for it. */
final class Services implements AutoCloseable {

    private static final int PORT = 28_092;
    private static final String LOG = Topic.MARKET_RAW.topicName();

    /** As the shipped configuration has them. */
    private static final Batching BATCHING = new Batching(5_000, Duration.ofMillis(200), 3, Duration.ofMinutes(2));

    private static final String DIGEST = "SELECT count(*) || ':' || md5(string_agg(b::text, chr(10)"
            + " ORDER BY instrument, timeframe, open_time)) FROM bars_minute AS b";

    private Path root;
    private EmbeddedKafka kafka;
    private EmbeddedPostgresServer postgres;
    private long written;
    private boolean isWritten;

    /** A folder that is gone when the benchmarks end. */
    Path folder(String name) throws IOException {
        if (root == null) {
            root = Files.createTempDirectory("benchmarks");
        }
        return root.resolve(name);
    }

    /** A topic of one partition that has at least so many trades of the dense loop. */
    KafkaLog topic(MarketPlan plan, long trades) throws Exception {
        if (kafka == null) {
            kafka = EmbeddedKafka.start(folder("kafka"), PORT);
            try (Admin admin = Admin.create(target().properties())) {
                TopicPlan.of(admin, 1).apply(admin, (short) 1);
            }
        }
        write(trades);
        return new KafkaLog(target(), LOG, 1, new JsonLogFormat(plan::instrument));
    }

    private KafkaTarget target() {
        return KafkaTarget.of(kafka.bootstrapServers());
    }

    private void write(long trades) {
        TradeLoop loop = Profile.DENSE.loop();
        Instrument[] instruments = loop.instruments();
        Trade trade = new Trade();
        StringBuilder text = new StringBuilder();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(target().properties(), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (; written < trades; written++) {
                loop.fill(trade, written);
                text.setLength(0);
                JsonLogText.append(text, trade, instruments[(int) (written % instruments.length)]);
                byte[] value = text.toString().getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(LOG, 0, null, value));
            }
        }
    }

    /** A migrated database without a row. */
    DatabaseTarget emptyTables() throws IOException, SQLException {
        if (postgres == null) {
            postgres = EmbeddedPostgresServer.durable(folder("postgres"), 0);
            Migrations.of(new DatabaseLogin(postgres.url(), Optional.of(EmbeddedPostgresServer.USER), Optional.empty()))
                    .migrate(List.of());
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("TRUNCATE bars_minute");
        }
        isWritten = true;
        return new DatabaseTarget(
                postgres.url(), EmbeddedPostgresServer.USER, PasswordSource.ofVariable("NO_PASSWORD"), BATCHING);
    }

    /** A new run begins. */
    void forget() {
        isWritten = false;
    }

    /** The digest of what this run has stored, if it has stored anything. */
    Optional<String> stored() throws SQLException {
        if (!isWritten) {
            return Optional.empty();
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet digest = statement.executeQuery(DIGEST)) {
            digest.next();
            return Optional.of(digest.getString(1));
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.url(), EmbeddedPostgresServer.USER, null);
    }

    @Override
    public void close() {
        if (kafka != null) {
            kafka.close();
        }
        try {
            if (postgres != null) {
                postgres.close();
            }
            if (root != null) {
                delete(root);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
