package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.simulator.Profiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read as committed, the taps hold what the job said, each record once, whatever failed on the way. */
final class TapsTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    @TempDir
    Path dir;

    @Test
    void failuresDoNotShow() throws Exception {
        try (TopicLog log = TopicLog.write(Profiles.small(13), dir)) {
            LogRun run = tapping(log).failures(20);
            Map<String, String> whole = run.run();
            assertThat(run.restarts()).isGreaterThanOrEqualTo(20);
            assertTapped(log, whole);
        }
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 10, 60})
    void aBrokerThatIsAwayForSecondsDoesNotShow(long seconds) throws Exception {
        assertOutageDoesNotShow(seconds);
    }

    /**
     * Three times a checkpoint is complete and its transactions are not known to be committed: the broker goes away first, the
     * task dies when they are, and both at once.
     */
    @Test
    void whatHappensBetweenACheckpointAndItsCommitDoesNotShow() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (TopicLog log = TopicLog.write(Profiles.small(15), dir)) {
            AtomicInteger commits = new AtomicInteger();
            Semaphore away = new Semaphore(0);
            LogRun run = tapping(log).from(log.impatient()).paced().beforeCommit(commit -> {
                int number = commits.incrementAndGet();
                if (number == 4 || number == 20) {
                    log.kafka().stop();
                    away.release();
                }
                if (number != 20) {
                    commit.now();
                }
                if (number == 12 || number == 20) {
                    throw new IOException("a death on purpose");
                }
            });
            Future<Map<String, String>> whole = thread.submit(run::run);
            Faults.await(away::tryAcquire, whole);
            log.kafka().start();
            Faults.await(away::tryAcquire, whole);
            int restarts = run.restarts();
            Faults.await(() -> run.restarts() > restarts, whole);
            log.kafka().start();
            run.hurry();
            assertTapped(log, whole.get());
            assertThat(commits.get()).isGreaterThan(20);
        } finally {
            thread.shutdownNow();
        }
    }

    private void assertOutageDoesNotShow(long seconds) throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (TopicLog log = TopicLog.write(Profiles.small(14 + seconds), dir)) {
            LogRun run = tapping(log).paced();
            Future<Map<String, String>> whole = thread.submit(run::run);
            run.awaitCheckpoints(2, whole);
            log.kafka().stop();
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
            log.kafka().start();
            assertTapped(log, whole.get());
        } finally {
            thread.shutdownNow();
        }
    }

    private LogRun tapping(TopicLog log) {
        return new LogRun(log.files(), dir).from(log.topic()).parallelism(2).tapping(log.taps());
    }

    private void assertTapped(TopicLog log, Map<String, String> whole) throws Exception {
        Map<String, String> files = new LogRun(log.files(), dir).run();
        for (String stream : new String[] {"bars", "ema", "features", "signals", "closed"}) {
            assertThat(whole.get(stream)).as(stream).isEqualTo(files.get(stream));
        }
        Map<String, String> said = log.tapped();
        said.forEach((stream, digest) -> assertThat(digest).as(stream).isEqualTo(whole.get(stream)));
        assertThat(said.values()).noneMatch(digest -> digest.startsWith("0:"));
    }
}
