package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.kafka.KafkaLog;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.PartitionTally;
import io.tidemark.state.time.Timeframe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the records of a partition come does not show, only what they say: time waits for the slowest partition. */
@Timeout(120)
final class PartitionsTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(6)
            .build());

    private static final SimulationSpec SPEC = Profiles.small(31);
    private static final int HELD = 2;

    /** While a partition is held back, so long that a rule of the wall clock would have shown. */
    private static final int CHECKPOINTS = 8;

    @TempDir
    static Path dir;

    private static TopicLog log;
    private static Map<String, String> reference;

    private final Map<String, Long> arrived = new ConcurrentHashMap<>();
    private final Map<String, Long> clocks = new ConcurrentHashMap<>();
    private final AtomicLong known = new AtomicLong(Long.MIN_VALUE);
    private final Queue<PartitionTally> tallies = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void runsTheFilesOnce() throws Exception {
        List<Timeframe> timeframes = Stream.of("5m", "1h", "1D", "2D", "1M_CAL_ANCHOR")
                .map(Timeframe::of)
                .toList();
        log = TopicLog.write(SPEC, dir, timeframes, target -> {});
        reference = new LogRun(log.files(), dir).anyMedium().run();
        assertThat(reference.values()).noneMatch(digest -> digest.startsWith("0:"));
    }

    @AfterAll
    static void stops() {
        log.close();
    }

    @Test
    void aPartitionWhoseFirstRecordComesLateIsWaitedFor() throws Exception {
        assertWaitedFor(0, 2);
    }

    @Test
    void aPartitionThatPausesAfterItsFirstRecordIsWaitedFor() throws Exception {
        assertWaitedFor(1, 4);
    }

    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({"0, 1", "0, 6", "1, 2", "700, 1", "700, 3"})
    void aPartitionThatPausesIsWaitedForAtAnyParallelism(int records, int parallelism) throws Exception {
        assertWaitedFor(records, parallelism);
    }

    /** It holds so many records until the others are at their end. */
    private void assertWaitedFor(int records, int parallelism) throws Exception {
        HeldFeeder feeder = new HeldFeeder(SPEC, log.topic().target());
        String topic = "held-" + records + "-" + parallelism;
        feeder.create(topic);
        feeder.writeAllBut(HELD, topic);
        feeder.write(topic, HELD, 0, records);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            LogRun run = listening(run(topic, feeder)).parallelism(parallelism);
            Future<Map<String, String>> whole = thread.submit(run::run);
            Faults.await(() -> hasRead(topic, feeder, records), whole);
            run.awaitCheckpoints(CHECKPOINTS, whole);
            long closed = known.get();
            long clock = clocks.getOrDefault(topic + "-" + HELD, Long.MIN_VALUE);
            feeder.write(topic, HELD, records, feeder.size(HELD));
            assertThat(whole.get()).isEqualTo(reference);
            assertThat(closed).as("nothing closes beyond the slowest clock").isLessThanOrEqualTo(clock / 1_000);
        } finally {
            thread.shutdownNow();
        }
    }

    @Test
    void aPartitionOfHeartbeatsAloneDoesNotShow() throws Exception {
        HeldFeeder feeder = new HeldFeeder(SPEC, log.topic().target());
        feeder.addHeartbeatsAlone();
        String topic = "with-heartbeats-alone";
        feeder.create(topic);
        feeder.writeAllBut(-1, topic);
        LogRun run = run(topic, feeder).parallelism(6).hearing("tally", PartitionTally.class, tallies::add);
        assertThat(withoutTally(run.run())).isEqualTo(withoutTally(reference));
        assertThat(tallies).hasSize(feeder.partitions());
        assertThat(tallies.stream().filter(tally -> tally.records() == 0))
                .singleElement()
                .extracting(PartitionTally::heartbeats)
                .isEqualTo((long) feeder.size(feeder.partitions() - 1));
    }

    private static LogRun run(String topic, HeldFeeder feeder) {
        KafkaLog of = new KafkaLog(
                log.topic().target(), topic, feeder.partitions(), log.topic().format());
        return new LogRun(log.files(), dir).anyMedium().from(of, feeder.ends());
    }

    private LogRun listening(LogRun run) {
        return run.hearing("raw", Arrival.class, this::arrived)
                .hearing("closed", ClosedBars.class, closed -> known.accumulateAndGet(closed.time(), Math::max));
    }

    private void arrived(Arrival arrival) {
        if (arrival.tally == null) {
            arrived.merge(arrival.partition, 1L, Long::sum);
        }
        if (arrival.movesClock()) {
            clocks.merge(arrival.partition, arrival.logMicros(), Math::max);
        }
    }

    private boolean hasRead(String topic, HeldFeeder feeder, int ofHeld) {
        for (int partition = 0; partition < feeder.partitions(); partition++) {
            long wanted = partition == HELD ? ofHeld : feeder.size(partition);
            if (arrived.getOrDefault(topic + "-" + partition, 0L) != wanted) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> withoutTally(Map<String, String> said) {
        Map<String, String> others = new TreeMap<>(said);
        others.remove("tally");
        return others;
    }
}
