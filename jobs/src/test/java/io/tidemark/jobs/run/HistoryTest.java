package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.files.BarGrid;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.LogScan;
import io.tidemark.connectors.live.Handover;
import io.tidemark.connectors.live.HistoryEnds;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.state.bar.Markets;
import io.tidemark.state.market.Admission;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.PartitionTally;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files first, then the topic behind them, are one continuous log: all that is computed has the bits of a run over the whole log.
 * The topic holds everything; the files end anywhere, each at another time.
 */
final class HistoryTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    @TempDir
    static Path dir;

    /** An instant of the dense day, which is behind all early cuts and before all late ones. */
    private static final long WALK_MILLIS =
            Instant.parse("2024-01-01T06:00:00Z").toEpochMilli();

    private static TopicLog log;
    private static CutLog cuts;
    private static Map<String, String> reference;

    @BeforeAll
    static void runsTheWholeLogOnce() throws Exception {
        log = TopicLog.write(Profiles.small(12), dir);
        cuts = new CutLog(log.files().partitions(), dir, 5);
        reference = computed(new LogRun(log.files(), dir).anyMedium().run());
        assertThat(reference.values()).noneMatch(digest -> digest.startsWith("0:"));
    }

    @AfterAll
    static void stops() {
        log.close();
    }

    /** What the overlap turned away is told by both, and tallies are of partitions: neither is computed. */
    private static Map<String, String> computed(Map<String, String> digests) {
        Map<String, String> computed = new TreeMap<>(digests);
        computed.keySet().removeAll(List.of("side", "tally"));
        return computed;
    }

    private static LogRun continued(List<FilePartition> history) throws IOException {
        return new LogRun(log.files(), dir).anyMedium().from(log.topic()).behind(history, handover(history));
    }

    private static Handover handover(List<FilePartition> history) throws IOException {
        HistoryEnds ends = new HistoryEnds(SimulatedLog.BOUND_MICROS);
        LogScan.of(
                history,
                new Admission(SimulatedLog.BOUND_MICROS, Markets.of(log.files().plan())),
                BarGrid.NONE,
                ends);
        return ends.handover();
    }

    @Test
    void filesMayEndAnywhere() throws Exception {
        for (CutLog.Before before : CutLog.Before.values()) {
            for (int parallelism : new int[] {1, 2, 4}) {
                String name = before + "-" + parallelism;
                assertThat(computed(continued(cuts.cut(name, before, 0.1, 0.9))
                                .parallelism(parallelism)
                                .run()))
                        .as(name)
                        .isEqualTo(reference);
            }
        }
    }

    @Test
    void failuresOnBothSidesDoNotShow() throws Exception {
        List<FilePartition> history = cuts.cut("failing", CutLog.Before.OUT_OF_ORDER, 0.4, 0.6);
        LogRun run = continued(history).parallelism(2).failures(20);
        assertThat(computed(run.run())).isEqualTo(reference);
        assertThat(run.restarts()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void aStopWhileFilesAreReadDoesNotShow() throws Exception {
        List<FilePartition> history = cuts.cut("early", CutLog.Before.ANY, 0.9, 0.98);
        Set<Boolean> walking = ConcurrentHashMap.newKeySet();
        LogRun first = slow(history).hearing("raw", Arrival.class, arrival -> {
            if (arrival.event != null && arrival.event.eventMillis() > WALK_MILLIS) {
                walking.add(true);
            }
        });
        assertThat(endedAtAStop(first, history, ended -> !walking.isEmpty())).hasSizeLessThan(4);
    }

    @Test
    void aStopBehindTheFilesDoesNotShow() throws Exception {
        List<FilePartition> history = cuts.cut("late", CutLog.Before.ANY, 0.02, 0.2);
        assertThat(endedAtAStop(slow(history), history, ended -> ended.size() == 4))
                .hasSize(4);
    }

    private static LogRun slow(List<FilePartition> history) throws IOException {
        return continued(history).parallelism(3).walkingFrom(WALK_MILLIS);
    }

    /** Stops as soon as it is enough, goes on at another parallelism; returns the files that had been read to their end by then. */
    private static Set<String> endedAtAStop(LogRun first, List<FilePartition> history, Predicate<Set<String>> enough)
            throws Exception {
        Set<String> ended = ConcurrentHashMap.newKeySet();
        first.hearing("tally", PartitionTally.class, tally -> ended.add(tally.partition()));
        String savepoint = first.stop(null, () -> enough.test(ended));
        Set<String> before = Set.copyOf(ended);
        assertThat(computed(continued(history).parallelism(2).runFrom(savepoint)))
                .isEqualTo(reference);
        return before;
    }
}
