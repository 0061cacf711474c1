package io.tidemark.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.MarketFeeder;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.jobs.cli.Main;
import io.tidemark.jobs.cli.Surroundings;
import io.tidemark.jobs.service.EmbeddedKafka;
import io.tidemark.jobs.service.EmbeddedPostgresServer;
import io.tidemark.jobs.service.FreePort;
import io.tidemark.sql.DatabaseLogin;
import io.tidemark.sql.Migrations;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two passwords that a live job really uses, one for PostgreSQL and one for Kafka, sing nowhere: in no log, no answer of Flink's
 * web server, no checkpoint or savepoint, and nothing that is printed.
 */
final class SecretsCanaryTest {

    private static final Path HOME = Path.of(System.getProperty("tidemark.home"));
    private static final List<String> CANARIES = List.of("canary-db-5e3c07", "canary-kafka-91d4f2");
    private static final String JAAS =
            "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\"";
    private static final int FAST = 600;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path dir;

    private final SimulationSpec spec = Profiles.demo(3);
    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedPostgresServer postgres;
    private String web;

    @Test
    void passwordsAreFoundNowhere() throws Exception {
        Path state = dir.resolve("run/state");
        try (EmbeddedKafka kafka = kafka();
                EmbeddedPostgresServer server = EmbeddedPostgresServer.start(dir.resolve("pg"), 0)) {
            postgres = server;
            prepareDatabase();
            Map<String, String> settings = settings(kafka, state);
            KafkaTarget target = new KafkaTarget(
                    kafka.bootstrapServers(), ClientFile.read(Path.of(settings.get("kafka.client-file"))));
            int port = FreePort.near(0);
            web = "http://localhost:" + port + "/";
            try (LogCanary logs = LogCanary.listening(CANARIES)) {
                new ClusterTopics().apply(LiveCall.config(settings).kafka(), 4, (short) 1);
                MarketFeeder feeder =
                        MarketFeeder.start(new SimulatedMarket(spec), target, Topic.MARKET_RAW.topicName(), 4, FAST);
                try (LiveCall live = new LiveCall(spec, port, settings)) {
                    live.await(() -> rows() > 0);
                    String job = get("jobs").get("jobs").get(0).get("id").asText();
                    // Rows come before the last task runs, and a savepoint needs all of them.
                    live.await(() -> checkpoints(job) > 0);
                    savepoint(job);
                    assertAnswersAreSilent(job);
                    live.stop();
                    assertSilent("the terminal", live.said());
                } finally {
                    feeder.close();
                }
                assertThat(logs.lines()).as("lines of the log").isGreaterThan(1_000);
                assertThat(logs.singing()).isEmpty();
            }
            assertFilesAreSilent(dir.resolve("run"));
            assertSilent("config show", shown(settings));
        }
    }

    /** Its listener on the loopback interface wants a password; the broker itself has it, which is why no log is heard yet. */
    private EmbeddedKafka kafka() throws Exception {
        String users = JAAS.formatted("broker", "b") + " user_broker=\"b\" user_job=\"" + CANARIES.get(1) + "\";";
        return EmbeddedKafka.start(
                dir.resolve("kafka"),
                0,
                Map.of(
                        "listener.security.protocol.map", "PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT",
                        "sasl.enabled.mechanisms", "PLAIN",
                        "sasl.mechanism.inter.broker.protocol", "PLAIN",
                        "listener.name.plaintext.plain.sasl.jaas.config", users));
    }

    private void prepareDatabase() throws Exception {
        Files.writeString(
                dir.resolve("pg/data/pg_hba.conf"), "host all the_job all scram-sha-256\nhost all all all trust\n");
        Migrations.of(new DatabaseLogin(postgres.url(), Optional.of(EmbeddedPostgresServer.USER), Optional.empty()))
                .migrate(List.of());
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_reload_conf()");
            statement.execute("CREATE ROLE the_job LOGIN PASSWORD '" + CANARIES.get(0) + "' IN ROLE tidemark_ingest");
        }
    }

    private Map<String, String> settings(EmbeddedKafka kafka, Path state) throws IOException {
        Path secrets = Files.writeString(dir.resolve("secrets"), "kafka=" + CANARIES.get(1) + "\n");
        Path password = Files.writeString(dir.resolve("password"), CANARIES.get(0) + "\n");
        Path client = Files.writeString(
                dir.resolve("client.properties"),
                "security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.jaas.config="
                        + JAAS.formatted("job", "${file:" + secrets + ":kafka}") + ";\n");
        return new TreeMap<>(Map.of(
                "kafka.bootstrap-servers", kafka.bootstrapServers(),
                "kafka.client-file", client.toString(),
                "database.url", postgres.url(),
                "database.user", "the_job",
                "database.password-file", password.toString(),
                "job.state-dir", state.toString()));
    }

    private long rows() {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM bars")) {
            rows.next();
            return rows.getLong(1);
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Connection connection() throws java.sql.SQLException {
        return DriverManager.getConnection(postgres.url(), EmbeddedPostgresServer.USER, null);
    }

    private int checkpoints(String job) {
        try {
            return get("jobs/" + job + "/checkpoints")
                    .get("counts")
                    .get("completed")
                    .asInt();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void savepoint(String job) throws Exception {
        String order = "{\"target-directory\":\"" + dir.resolve("run/savepoint") + "\",\"cancel-job\":false}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(web + "jobs/" + job + "/savepoints"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(order))
                .build();
        String trigger = JSON.readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                .get("request-id")
                .asText();
        JsonNode answer = get("jobs/" + job + "/savepoints/" + trigger);
        while (!answer.get("status").get("id").asText().equals("COMPLETED")) {
            LockSupport.parkNanos(100_000_000L);
            answer = get("jobs/" + job + "/savepoints/" + trigger);
        }
        assertThat(answer.get("operation").get("location"))
                .as(answer.toString())
                .isNotNull();
    }

    private void assertAnswersAreSilent(String job) throws Exception {
        for (String path : List.of(
                "config",
                "jobs/overview",
                "jobs/" + job,
                "jobs/" + job + "/config",
                "jobs/" + job + "/plan",
                "jobs/" + job + "/exceptions",
                "jobs/" + job + "/accumulators?includeSerializedValue=true",
                "jobs/" + job + "/checkpoints",
                "jobs/" + job + "/checkpoints/config",
                "jobmanager/config",
                "jobmanager/environment",
                "jobmanager/metrics",
                "taskmanagers")) {
            assertSilent(path, get(path).toString());
        }
        JsonNode plan = get("jobs/" + job + "/plan");
        assertThat(plan.toString()).contains("market-raw", "taps", "bars-table");
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(URI.create(web + path)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private static void assertFilesAreSilent(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all)
                    .anyMatch(file -> file.toString().contains("savepoint-") && file.endsWith("_metadata"))
                    .anyMatch(file -> file.toString().contains("chk-") && file.endsWith("_metadata"));
            for (Path file : all) {
                assertSilent(file.toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static String shown(Map<String, String> settings) {
        StringWriter said = new StringWriter();
        List<String> line = new java.util.ArrayList<>(List.of("config", "show"));
        settings.forEach((key, value) -> line.addAll(List.of("-D", key + "=" + value)));
        int code = Main.commandLine(new Surroundings(HOME, Map.of(), false, () -> 0L))
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(line.toArray(String[]::new));
        assertThat(code).isZero();
        assertThat(said.toString()).contains("kafka.client-file", "database.password-file");
        return said.toString();
    }

    private static void assertSilent(String where, String text) {
        for (String canary : CANARIES) {
            assertThat(text.contains(canary)).as("%s has a password", where).isFalse();
        }
    }
}
