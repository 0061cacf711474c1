package io.tidemark.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.MarketFeeder;
import io.tidemark.connectors.kafka.Topic;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.jobs.service.EmbeddedKafka;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A running job tells Prometheus and its terminal how it is, under the names that the documentation has. */
final class LiveMetricsTest {

    private static final int PARTITIONS = 4;
    private static final int FAST = 600;
    private static final String PREFIX = "flink_taskmanager_job_task_operator_tidemark_";
    private static final byte[] NO_JSON = "{\"type\":\"trade\",".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path dir;

    private final SimulationSpec spec = Profiles.demo(3);
    private final HttpClient http = HttpClient.newHttpClient();
    private int port;

    @Test
    void areServedUnderTheirNames() throws Exception {
        run((live, feeder, target) -> {
            live.await(() -> sum("timeframe_bars\\{[^}]*timeframe=\"5m\"[^}]*}") > 0);
            assertNames();
        });
    }

    /** Twice ten seconds have to pass before anybody may complain. */
    @Tag("thorough")
    @Test
    void theTerminalSaysWhyNothingComesOutAndAStalledPartitionIsSeen() throws Exception {
        run((live, feeder, target) -> {
            live.await(() -> sum("timeframe_bars\\{[^}]*timeframe=\"5m\"[^}]*}") > 0);
            feeder.close();
            try (KafkaProducer<byte[], byte[]> producer =
                    new KafkaProducer<>(target.properties(), new ByteArraySerializer(), new ByteArraySerializer())) {
                live.await(() -> {
                    poison(producer);
                    return live.said().contains(" were rejected; ./tidemark topics tail dlq.failed says why");
                });
            }
            live.await(() -> sum(partition("stalled_partition", 0)) == 1);
            assertThat(sum(partition("outcome_records", 0, "outcome=\"rejected\"")))
                    .isPositive();
        });
    }

    /** What is done while the job runs. */
    @FunctionalInterface
    private interface Watched {
        void with(LiveCall live, MarketFeeder feeder, KafkaTarget target) throws Exception;
    }

    private void run(Watched watched) throws Exception {
        port = freePort();
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir.resolve("kafka"), 0)) {
            KafkaTarget target = KafkaTarget.of(kafka.bootstrapServers());
            Map<String, String> settings = Map.of(
                    "kafka.bootstrap-servers", kafka.bootstrapServers(),
                    "job.state-dir", dir.resolve("state").toString(),
                    "job.metrics-port", Integer.toString(port));
            new ClusterTopics().apply(LiveCall.config(settings).kafka(), PARTITIONS, (short) 1);
            MarketFeeder feeder = MarketFeeder.start(
                    new SimulatedMarket(spec), target, Topic.MARKET_RAW.topicName(), PARTITIONS, FAST);
            try (LiveCall live = new LiveCall(spec, 0, settings)) {
                watched.with(live, feeder, target);
                assertThat(live.stop().lines().get(0)).contains("stopped");
            } finally {
                feeder.close();
            }
        }
    }

    private void assertNames() {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            assertThat(sum(partition("outcome_records", partition, "outcome=\"processed\"")))
                    .as("processed records of partition %d", partition)
                    .isPositive();
            assertThat(sum(partition("heartbeats", partition))).isPositive();
            assertThat(sum(partition("clock_seconds", partition)))
                    .isGreaterThan(spec.span().startMicros() / 1e6);
            assertThat(sum(partition("stalled_partition", partition))).isZero();
            assertThat(sum(partition("late_seconds_max", partition))).isNotNaN();
            assertThat(sum(partition("late_seconds_sum", partition))).isNotNaN();
        }
        assertThat(sum("timeframe_bars\\{[^}]*timeframe=\"1m\"[^}]*}")).isPositive();
        assertThat(sum("outcome_records\\{[^}]*operator_name=\"bars\"[^}]*outcome=\"processed\"[^}]*}"))
                .isPositive();
        assertThat(sum("wave_micros\\{[^}]*operator_name=\"bars\"[^}]*quantile=\"0.99\"[^}]*}"))
                .isPositive();
        assertThat(sum("wave_micros_count\\{[^}]*operator_name=\"analysis\"[^}]*task_name=\"bars[^}]*}"))
                .as("bars and analysis are one task: its wave is theirs")
                .isNotNaN();
        assertThat(text()).contains("partition=\"market.raw-0\"").doesNotContain("market_raw");
    }

    private static String partition(String metric, int partition, String... labels) {
        return "partition_" + metric + "\\{[^}]*" + String.join("[^}]*", labels) + "[^}]*partition=\"market.raw-"
                + partition + "\"[^}]*}";
    }

    /** Sum over tasks of the samples whose name and labels are like this; NaN when there is none. */
    private double sum(String like) {
        Matcher sample = Pattern.compile("(?m)^" + PREFIX + like + " (\\S+)$").matcher(text());
        double sum = Double.NaN;
        while (sample.find()) {
            double value = Double.parseDouble(sample.group(1));
            sum = Double.isNaN(sum) ? value : sum + value;
        }
        return sum;
    }

    private String text() {
        try {
            URI metrics = URI.create("http://localhost:" + port + "/metrics");
            return http.send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    private static void poison(KafkaProducer<byte[], byte[]> producer) {
        for (int partition = 0; partition < PARTITIONS; partition++) {
            producer.send(new ProducerRecord<>(Topic.MARKET_RAW.topicName(), partition, null, NO_JSON));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
