package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.output.FeaturesTable;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.time.Timeframe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.InjectMiniCluster;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A database that takes rows much more slowly than the log has records holds the job back, and that is all it does. */
@Timeout(120)
final class SlowDatabaseTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .setConfiguration(smallBuffers())
            .build());

    private static final int BUFFER_BYTES = 4_096;
    private static final int MILLIS = 25;
    private static final int RECORDS_IN_FLIGHT = 4_000;
    private static final int CHECKPOINTS = 2;

    @TempDir
    Path dir;

    private final AtomicLong read = new AtomicLong();
    private final AtomicLong folded = new AtomicLong();
    private final AtomicLong ahead = new AtomicLong();

    /** Of this short log the usual ones would hold the better half. */
    private static Configuration smallBuffers() {
        Configuration conf = new Configuration();
        conf.set(TaskManagerOptions.MEMORY_SEGMENT_SIZE, new MemorySize(BUFFER_BYTES));
        return conf;
    }

    @Test
    void holdsTheJobBack(@InjectMiniCluster MiniCluster cluster) throws Exception {
        List<Timeframe> timeframes = Stream.of("1h", "1D").map(Timeframe::of).toList();
        SimulatedLog log = SimulatedLog.write(Profiles.small(41), dir.resolve("log"), "1h", timeframes);
        LogRun free = new LogRun(log, dir).paced();
        Map<String, String> expected = free.run();
        try (Tables tables = Tables.start(dir.resolve("postgres"))) {
            tables.slow(MILLIS);
            LogRun run = new LogRun(log, dir)
                    .live()
                    .writing(tables.target())
                    .hearing("raw", Arrival.class, this::read)
                    .hearing("closed", ClosedBars.class, this::folded);
            assertThat(run.run()).isEqualTo(expected);
            assertThat(run.restarts()).isZero();
            assertThat(run.checkpoints()).isGreaterThan(CHECKPOINTS);
            long largest = run.largestCheckpoint(cluster);
            assertThat(ahead.get()).isLessThan(RECORDS_IN_FLIGHT);
            assertThat(largest).isLessThan(2 * free.largestCheckpoint(cluster));
            assertThat(tables.digest(new FeaturesTable(), Tables.NAMED_FEATURES))
                    .isEqualTo(expected.get("features"));
        }
    }

    private void read(Arrival arrival) {
        if (arrival.isRecord() && arrival.outcome == Outcome.PROCESSED) {
            read.incrementAndGet();
        }
    }

    private void folded(ClosedBars closed) {
        long done = folded.addAndGet(closed.records());
        ahead.accumulateAndGet(read.get() - done, Math::max);
    }
}
