package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.log.CapturedLog;
import io.tidemark.connectors.output.FeaturesTable;
import io.tidemark.connectors.output.SignalsTable;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.time.Timeframe;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A job that comes back while its services are away waits for them, says for whom and why, and ends as if nothing had been. */
@Timeout(120)
final class ServicesAwayTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    private static final SimulationSpec SPEC = Profiles.small(37);
    private static final int CLOSINGS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int ATTEMPTS = 1;
    private static final Pattern ATTEMPT = Pattern.compile("\\)#(\\d+) .* to FAILED");

    @TempDir
    Path dir;

    @Test
    void bothAreAwayWhenTheJobComesBack() throws Exception {
        List<Timeframe> timeframes = Stream.of("1h", "1D").map(Timeframe::of).toList();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Tables before = Tables.start(dir.resolve("postgres"));
        try (CapturedLog said = CapturedLog.open();
                TopicLog log = TopicLog.write(
                        SPEC,
                        dir,
                        timeframes,
                        target -> TopicFeeder.feed(SPEC, target, "market.raw", Profiles.PARTITIONS))) {
            AtomicInteger closings = new AtomicInteger();
            String savepoint = run(log, before)
                    .paced()
                    .hearing("closed", ClosedBars.class, closed -> closings.incrementAndGet())
                    .stop(null, () -> closings.get() > CLOSINGS);
            before.close();
            log.kafka().stop();

            LogRun run = run(log, before).live();
            long start = System.nanoTime();
            Future<Map<String, String>> whole = thread.submit(() -> run.runFrom(savepoint));
            Faults.await(() -> attempts(said) >= ATTEMPTS, whole);
            long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
            assertThat(seconds).as("a pause of a second and more before each").isGreaterThanOrEqualTo(attempts(said));
            assertThat(said.lines())
                    .anyMatch(line -> line.contains("Kafka at " + log.kafka().bootstrapServers()))
                    .anyMatch(line ->
                            line.contains("PostgreSQL at " + before.server().url()));
            log.kafka().start();
            try (Tables after =
                    Tables.restart(dir.resolve("postgres"), before.server().port())) {
                Map<String, String> ended = whole.get();
                Map<String, String> files = new LogRun(log.files(), dir).run();
                for (String stream : List.of("bars", "ema", "features", "signals", "closed")) {
                    assertThat(ended.get(stream)).as(stream).isEqualTo(files.get(stream));
                }
                log.tapped()
                        .forEach((stream, digest) ->
                                assertThat(digest).as(stream).isEqualTo(ended.get(stream)));
                assertThat(after.digest(new FeaturesTable(), Tables.NAMED_FEATURES))
                        .isEqualTo(files.get("features"));
                assertThat(after.digest(new SignalsTable(), Tables.NAMED_SIGNALS))
                        .isEqualTo(files.get("signals"));
            }
        } finally {
            thread.shutdownNow();
        }
    }

    /** The number of the last attempt of which a task has failed; the first one is zero. */
    private static int attempts(CapturedLog said) {
        return said.lines().stream()
                .map(ATTEMPT::matcher)
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
    }

    private LogRun run(TopicLog log, Tables tables) {
        return new LogRun(log.files(), dir)
                .from(log.impatient())
                .parallelism(2)
                .tapping(log.taps())
                .writing(tables.target(PATIENCE));
    }
}
