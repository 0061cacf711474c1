package io.tidemark.jobs.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.kafka.TopicPlan;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.KafkaConfig;
import io.tidemark.jobs.service.EmbeddedKafka;
import io.tidemark.jobs.service.EmbeddedPostgresServer;
import io.tidemark.sql.DatabaseLogin;
import io.tidemark.sql.Migrations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What run refuses because of a cluster or a database, each of them real. */
final class ClusterRefusalsTest {

    @TempDir
    static Path dir;

    private static EmbeddedKafka kafka;
    private static Admin admin;

    @BeforeAll
    static void starts() throws Exception {
        kafka = EmbeddedKafka.start(dir.resolve("kafka"), 0);
        admin = Admin.create(KafkaTarget.of(kafka.bootstrapServers()).properties());
        call().assertRefused("are not as they must be; ./tidemark topics apply would", "create market.raw with 4");
        TopicPlan.of(admin, 2).apply(admin, (short) 1);
    }

    @AfterAll
    static void stops() {
        admin.close();
        kafka.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "market.raw  | retention.ms           | 604800000  | to -1 (is 604800000: what expires is missing from then on)",
                "market.raw  | cleanup.policy         | compact    | to delete (is compact: a compacted topic keeps one record",
                "market.bars | cleanup.policy         | compact    | to delete (is compact: a compacted topic keeps one record",
                "market.bars | message.timestamp.type | CreateTime | (is CreateTime: records of old market time would expire at",
                "dlq.failed  | retention.ms           | 3600000    | to 604800000 (is 3600000: what expires",
                "market.bars | min.insync.replicas    | 2          | has 1 copies and min.insync.replicas is 2: brokers would",
            })
    void aTopicThatWouldLoseRecords(String topic, String setting, String value, String sentence) throws Exception {
        set(topic, new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET));
        try {
            call().assertRefused(topic, sentence);
        } finally {
            set(topic, new AlterConfigOp(new ConfigEntry(setting, ""), AlterConfigOp.OpType.DELETE));
            TopicPlan.of(admin, 2).apply(admin, (short) 1);
        }
    }

    @Test
    void messagesThatBelongToNobody() throws Exception {
        call().with("kafka.format", "binance")
                .assertRefused(
                        "kafka.format is binance, and in market.instruments no instrument is of the venue binance");
    }

    @Test
    void whoKeepsTapsForLongerIsNotRefused() throws Exception {
        ConfigEntry longer = new ConfigEntry("retention.ms", "-1");
        set("market.late", new AlterConfigOp(longer, AlterConfigOp.OpType.SET));
        assertThat(TopicPlan.of(admin, 2).lines()).isEmpty();
    }

    @Test
    void transactionsLongerThanTheBrokersAllow() throws Exception {
        KafkaConfig most = KafkaConfig.of(kafka.bootstrapServers(), "x", Duration.ofMinutes(15));
        assertThat(new BrokerLimits(admin).check(most, Map.of())).isEmpty();
        assertThat(BrokerLimits.transactions(most, 600_000))
                .hasToString(
                        "Optional[kafka.transaction-timeout is 900s, but the brokers allow 600s: they would refuse the"
                                + " first transaction; lower it, or raise transaction.max.timeout.ms of the brokers]");
    }

    @Test
    void aRunWithThePrefixOfAnother() throws Exception {
        KafkaTarget target = KafkaTarget.of(kafka.bootstrapServers());
        Presence.requireNone(admin, "taken");
        Presence other = Presence.announce(target, "taken", Topic.MARKET_RAW.topicName());
        try {
            awaitMembers(1);
            assertThatThrownBy(() -> Presence.requireNone(admin, "taken", Duration.ofSeconds(1)))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining("kafka.transaction-prefix taken is in use by tidemark-run-")
                    .hasMessageContaining("two runs with one prefix abort each other's transactions");
            Presence.requireNone(admin, "another");
        } finally {
            other.close();
        }
        awaitMembers(0);
        Presence.requireNone(admin, "taken");
    }

    /** It is waited for as long as one that was killed may seem to be there. */
    @Tag("thorough")
    @Test
    void theRunItselfLooksForOthers() throws Exception {
        KafkaTarget target = KafkaTarget.of(kafka.bootstrapServers());
        Presence other = Presence.announce(target, "taken", Topic.MARKET_RAW.topicName());
        try {
            awaitMembers(1);
            call().with("kafka.transaction-prefix", "taken")
                    .assertRefused("kafka.transaction-prefix taken is in use by");
        } finally {
            other.close();
        }
        awaitMembers(0);
    }

    @Test
    void checkpointsOfAnotherLog() throws Exception {
        Path state = Files.createTempDirectory(dir, "state");
        Path checkpoint = Files.createDirectories(state.resolve("checkpoints/job/chk-7"));
        Files.copy(
                Path.of(System.getProperty("tidemark.home"), "jobs/src/test/resources/savepoints/v1/_metadata"),
                checkpoint.resolve("_metadata"));
        new StateOrigin(128, "rocksdb", "1s", "another", "another", 2).keepOrMatch(state, false);
        new RunCall(kafka.bootstrapServers(), state)
                .assertRefused(
                        "job.max-parallelism is 720, and the checkpoints in " + state + " were made with 128",
                        "job.backend is heap, and the checkpoints in " + state + " were made with rocksdb",
                        "cluster of the log is ",
                        "topic of the log is ");
    }

    private static void awaitMembers(int wanted) throws Exception {
        while (admin.describeConsumerGroups(List.of(Presence.group("taken")))
                        .all()
                        .get()
                        .get(Presence.group("taken"))
                        .members()
                        .size()
                != wanted) {
            LockSupport.parkNanos(50_000_000L);
        }
    }

    @Test
    void aDatabaseThatCannotBeWritten() throws Exception {
        try (EmbeddedPostgresServer server = EmbeddedPostgresServer.start(dir.resolve("postgres"), 0)) {
            RunCall call = call().with("database.url", server.url()).with("database.user", "the_job");
            execute(server.url(), "CREATE ROLE the_job LOGIN");
            call.assertRefused(
                    "the tables of " + server.url() + " are not up to date", "./tidemark db migrate applies them");
            Migrations.of(new DatabaseLogin(server.url(), Optional.of(EmbeddedPostgresServer.USER), Optional.empty()))
                    .migrate(List.of());
            execute(server.url(), "GRANT tidemark_read TO the_job");
            call.assertRefused(
                    "database.user lacks INSERT on bars_minute, UPDATE on bars_minute, INSERT on bars_hour",
                    "GRANT tidemark_ingest TO that user");
        }
    }

    private static void execute(String url, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection(url, EmbeddedPostgresServer.USER, null);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void set(String topic, AlterConfigOp change) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all().get();
    }

    private static RunCall call() throws Exception {
        return new RunCall(kafka.bootstrapServers(), Files.createTempDirectory(dir, "state"));
    }
}
