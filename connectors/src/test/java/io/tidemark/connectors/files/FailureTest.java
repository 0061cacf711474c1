package io.tidemark.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.clocked.ArrivalWatermarks;
import io.tidemark.connectors.clocked.Clocked;
import io.tidemark.state.market.Arrival;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A job that fails behind its checkpoints and is restarted brings every arrival once, stamped as without failures. */
@SuppressWarnings("try") // the iterator may throw anything when closed
class FailureTest {

    private static final int FAILURES = 2;
    private static final AtomicInteger FAILED = new AtomicInteger();

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    @TempDir
    Path folder;

    @Test
    void failuresDoNotShow() throws Exception {
        List<FilePartition> log = new LogFiles(folder).write(3_000);
        FAILED.set(FAILURES);
        var calm = run(log);
        FAILED.set(0);
        var troubled = run(log);
        assertThat(FAILED.get()).isEqualTo(FAILURES);
        assertThat(troubled.keySet()).isEqualTo(calm.keySet());
        calm.forEach((partition, lines) -> assertThat(troubled.get(partition)).isEqualTo(lines));
    }

    private static TreeMap<String, List<String>> run(List<FilePartition> log) throws Exception {
        Configuration configuration = new Configuration();
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, FAILURES);
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(2);
        env.getConfig().enableObjectReuse();
        env.enableCheckpointing(10);
        var lines = env.fromSource(
                        Clocked.of(new MergingFileSource(log, 1), LogFiles::admission),
                        ArrivalWatermarks.perEvent(LogFiles.BOUND_MICROS),
                        "log",
                        TypeInformation.of(Arrival.class))
                .map(new FailingBehindCheckpoints());
        TreeMap<String, List<String>> byPartition = new TreeMap<>();
        try (CloseableIterator<String> found = lines.executeAndCollect("failures")) {
            while (found.hasNext()) {
                String line = found.next();
                byPartition
                        .computeIfAbsent(line.substring(0, line.indexOf('@')), name -> new ArrayList<>())
                        .add(line);
            }
        }
        return byPartition;
    }

    /** Fails a little after its first checkpoint, as often as it is told. */
    private static final class FailingBehindCheckpoints extends RichMapFunction<Arrival, String>
            implements CheckpointListener {

        /** Nobody releases it: waiting for it slows the source down, between records, until a checkpoint is done. */
        private transient Semaphore never;

        private boolean checkpointed;
        private int since;

        @Override
        public void open(OpenContext context) {
            never = new Semaphore(0);
        }

        @Override
        public String map(Arrival arrival) throws InterruptedException {
            if (!checkpointed && FAILED.get() < FAILURES) {
                never.tryAcquire(1, TimeUnit.MILLISECONDS);
            }
            int failed = FAILED.get();
            if (checkpointed && ++since == 50 && failed < FAILURES && FAILED.compareAndSet(failed, failed + 1)) {
                throw new IllegalStateException("a failure on purpose");
            }
            return Described.of(arrival);
        }

        @Override
        public void notifyCheckpointComplete(long checkpoint) {
            checkpointed = true;
        }
    }
}
