package io.tidemark.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.clocked.ArrivalWatermarks;
import io.tidemark.connectors.clocked.Clocked;
import io.tidemark.state.market.Arrival;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A log that is stopped in the middle goes on with another number of readers as if nothing had happened. */
class RescaleTest {

    private static final Queue<String> SEEN = new ConcurrentLinkedQueue<>();
    private static final Semaphore ALLOWED = new Semaphore(0);
    private static final Semaphore DONE = new Semaphore(0);

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    @TempDir
    Path folder;

    @Test
    void readersMayChangeInTheMiddle() throws Exception {
        List<FilePartition> log = new LogFiles(folder).write(600);
        ALLOWED.release(1_000_000);
        start(log, 1, null).getJobExecutionResult().get(1, TimeUnit.MINUTES);
        var undisturbed = drain();
        assertThat(undisturbed).hasSize(4);

        ALLOWED.drainPermits();
        DONE.drainPermits();
        ALLOWED.release(500);
        JobClient client = start(log, 1, null);
        assertThat(DONE.tryAcquire(500, 1, TimeUnit.MINUTES)).isTrue();
        String savepoint = letThroughUntil(client.stopWithSavepoint(
                false, folder.resolve("savepoint").toUri().toString(), SavepointFormatType.CANONICAL));
        int before = SEEN.size();
        assertThat(before).isLessThan(1_000);

        ALLOWED.release(1_000_000);
        start(log, 3, savepoint).getJobExecutionResult().get(1, TimeUnit.MINUTES);
        assertThat(drain()).isEqualTo(undisturbed);
    }

    /** Lets single records pass, so that the word to stop finds the source between two of them. */
    private static String letThroughUntil(CompletableFuture<String> stopped) throws Exception {
        while (true) {
            try {
                return stopped.get(5, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                ALLOWED.release();
            }
        }
    }

    private static JobClient start(List<FilePartition> log, int parallelism, String savepoint) throws Exception {
        Configuration configuration = new Configuration();
        if (savepoint != null) {
            configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
        }
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(configuration);
        env.setParallelism(parallelism);
        env.getConfig().enableObjectReuse();
        env.fromSource(
                        Clocked.of(new MergingFileSource(log, 1), LogFiles::admission),
                        ArrivalWatermarks.perEvent(LogFiles.BOUND_MICROS),
                        "log",
                        TypeInformation.of(Arrival.class))
                .uid("log")
                .map(new Remember())
                .uid("remember")
                .sinkTo(new DiscardingSink<>())
                .uid("nowhere");
        return env.executeAsync("rescale");
    }

    private static TreeMap<String, List<String>> drain() {
        TreeMap<String, List<String>> byPartition = new TreeMap<>();
        for (String line = SEEN.poll(); line != null; line = SEEN.poll()) {
            byPartition
                    .computeIfAbsent(line.substring(0, line.indexOf('@')), name -> new ArrayList<>())
                    .add(line);
        }
        return byPartition;
    }

    /** Keeps each arrival as text once it may pass. */
    private static final class Remember implements MapFunction<Arrival, String> {
        @Override
        public String map(Arrival arrival) throws InterruptedException {
            ALLOWED.acquire();
            String text = Described.of(arrival);
            SEEN.add(text);
            DONE.release();
            return text;
        }
    }
}
