package io.tidemark.connectors.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.api.common.state.CheckpointListener;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PartWriterTest {

    private static final long RECORDS = 4_000;
    private static final int PER_CHECKPOINT = 500;
    private static final AtomicInteger FAILURES = new AtomicInteger();

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    @TempDir
    Path dir;

    @Test
    void everyLineIsThereOnceAfterAFailure() throws Exception {
        FAILURES.set(0);
        run(50, RateLimiterStrategy.perCheckpoint(PER_CHECKPOINT));
        assertThat(FAILURES).hasValue(1);
        assertEveryLineOnce();
    }

    @Test
    void withoutCheckpointsTheEndCommits() throws Exception {
        FAILURES.set(1);
        run(0, RateLimiterStrategy.noOp());
        assertEveryLineOnce();
    }

    private void assertEveryLineOnce() throws IOException {
        RejectedTable table = new RejectedTable();
        assertThat(new OutputMerge(dir).merge(List.of(table)).get("rejected").count())
                .isEqualTo(RECORDS);
        assertThat(positions(table))
                .isEqualTo(LongStream.range(0, RECORDS).boxed().toList());
    }

    private void run(long checkpointMillis, RateLimiterStrategy<?> rate) throws Exception {
        Configuration config = new Configuration();
        config.set(PipelineOptions.GENERIC_TYPES, false);
        config.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        config.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 3);
        config.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, java.time.Duration.ofMillis(1));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment(config);
        env.setParallelism(2);
        if (checkpointMillis > 0) {
            env.enableCheckpointing(checkpointMillis);
        }
        GeneratorFunction<Long, Long> numbers = n -> n;
        var source = new DataGeneratorSource<>(numbers, RECORDS, rate, Types.LONG);
        env.fromSource(source, WatermarkStrategy.noWatermarks(), "numbers")
                .map(new FailsOnce())
                .sinkTo(PartWriter.sink(new RejectedTable(), dir));
        env.execute("part-writer");
    }

    private List<Long> positions(RejectedTable table) throws IOException {
        List<Long> positions = new ArrayList<>();
        try (RecordReader reader = RecordReader.open(dir.resolve("rejected.csv"))) {
            reader.next();
            for (var row = reader.next(table); row != null; row = reader.next(table)) {
                positions.add(row.record().position());
            }
        }
        return positions;
    }

    /** Makes records of numbers and throws once, some records after a checkpoint was completed. */
    private static final class FailsOnce extends RichMapFunction<Long, SideRecord> implements CheckpointListener {

        private static final long serialVersionUID = 1L;
        private static final int AFTER = 20;

        private transient int completed;
        private transient int since;

        @Override
        public SideRecord map(Long number) {
            if (completed >= 2 && ++since == AFTER && FAILURES.compareAndSet(0, 1)) {
                throw new IllegalStateException("injected");
            }
            return new SideRecord(Outcome.REJECTED, "a, \"b\"", "X", "part-0.csv", number, number, "raw\n" + number);
        }

        @Override
        public void notifyCheckpointComplete(long checkpoint) {
            completed++;
        }
    }
}
