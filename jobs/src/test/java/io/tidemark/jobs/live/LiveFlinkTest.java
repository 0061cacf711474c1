package io.tidemark.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.jobs.config.ConfigLoader;
import io.tidemark.jobs.config.JobConfig;
import io.tidemark.jobs.config.Setting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;

/** Who decides how the job runs on a cluster: its owner, but for what would change what the job says. */
final class LiveFlinkTest {

    private static final Path STATE = Path.of("/state");

    private final Configuration theirs = new Configuration();

    @Test
    void whereTheClusterSaysNothingTheJobDoes() {
        ReadableConfig conf = prepared("job.checkpoint-interval=7s", "job.backend=rocksdb");
        assertThat(conf.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY)).isEqualTo("file:///state/checkpoints");
        assertThat(conf.get(CheckpointingOptions.SAVEPOINT_DIRECTORY)).isEqualTo("file:///state/savepoints");
        assertThat(conf.get(CheckpointingOptions.CHECKPOINTING_INTERVAL)).hasSeconds(7);
        assertThat(conf.toMap()).containsEntry("state.backend.type", "rocksdb");
        assertThat(conf.get(RestartStrategyOptions.RESTART_STRATEGY)).isEqualTo("exponential-delay");
    }

    @Test
    void itRestartsForEverAndLaterEachTime() {
        ReadableConfig conf = prepared();
        assertThat(conf.get(RestartStrategyOptions.RESTART_STRATEGY)).isEqualTo("exponential-delay");
        assertThat(conf.get(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF))
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(conf.get(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER))
                .isGreaterThan(1);
        assertThat(conf.get(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF))
                .isEqualTo(Duration.ofMinutes(2));
        assertThat(conf.get(RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_ATTEMPTS))
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void barriersOvertakeWhatWaitsForASlowSink() {
        ReadableConfig conf = prepared();
        assertThat(conf.get(CheckpointingOptions.ENABLE_UNALIGNED)).isTrue();
        assertThat(conf.get(CheckpointingOptions.ALIGNED_CHECKPOINT_TIMEOUT)).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void whatTheClusterSaysStays() {
        Map<String, String> said = Map.of(
                "execution.checkpointing.dir", "s3://bucket/checkpoints",
                "execution.checkpointing.interval", "1 min",
                "state.backend.type", "hashmap",
                "restart-strategy.type", "fixed-delay");
        theirs.addAll(Configuration.fromMap(said));
        assertThat(prepared("job.checkpoint-interval=7s", "job.backend=rocksdb").toMap())
                .containsAllEntriesOf(said)
                .doesNotContainKey("restart-strategy.exponential-delay.initial-backoff");
    }

    @Test
    void nobodyChoosesWhatTheJobSays() {
        theirs.set(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE, CheckpointingMode.AT_LEAST_ONCE);
        theirs.set(PipelineOptions.GENERIC_TYPES, true);
        theirs.set(PipelineOptions.AUTO_GENERATE_UIDS, true);
        theirs.set(PipelineOptions.MAX_PARALLELISM, 128);
        ReadableConfig conf = prepared();
        assertThat(conf.get(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE))
                .isEqualTo(CheckpointingMode.EXACTLY_ONCE);
        assertThat(conf.get(PipelineOptions.GENERIC_TYPES)).isFalse();
        assertThat(conf.get(PipelineOptions.AUTO_GENERATE_UIDS)).isFalse();
        assertThat(conf.get(PipelineOptions.MAX_PARALLELISM)).isEqualTo(720);
    }

    @Test
    void theParallelismIsTheJobsIfItHasOne() {
        assertThat(environment("job.parallelism=3").getParallelism()).isEqualTo(3);
        theirs.setString("parallelism.default", "5");
        assertThat(environment().getParallelism()).isEqualTo(5);
    }

    private ReadableConfig prepared(String... settings) {
        return environment(settings).getConfiguration();
    }

    private StreamExecutionEnvironment environment(String... settings) {
        StreamExecutionEnvironment env = new StreamExecutionEnvironment(theirs);
        LiveFlink.prepare(env, job(settings));
        return env;
    }

    private static JobConfig job(String... settings) {
        List<Setting> all = new ArrayList<>(List.of(Setting.of("job.state-dir=" + STATE)));
        for (String setting : settings) {
            all.add(Setting.of(setting));
        }
        return new ConfigLoader(Path.of(System.getProperty("tidemark.home")), Map.of())
                .load(Optional.empty(), Optional.empty(), all)
                .config()
                .job();
    }
}
