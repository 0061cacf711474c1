package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.output.PartWriter;
import io.tidemark.jobs.config.JobConfig;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.market.OutcomeCount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.flink.api.common.JobID;
import org.apache.flink.core.execution.JobStatusHook;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a job is marked as finished, all its parts are visible and its last checkpoint is still there. */
class FinishedMarkTest {

    private static final List<OutcomeCount> RECORDS =
            List.of(new OutcomeCount("a", "read", 1), new OutcomeCount("b", "read", 2));

    @TempDir
    Path out;

    @Test
    void isSetBetweenTheLastCommitAndTheEndOfTheCheckpoints() throws Exception {
        RunFolder folder = RunFolder.of(out, Optional.empty());
        JobConfig job = new JobConfig(
                Optional.of(2),
                8,
                JobConfig.Backend.HEAP,
                Duration.ofMillis(20),
                true,
                Optional.empty(),
                Optional.empty());
        var env = LocalFlink.environment(job, folder.state(), Optional.empty());
        env.fromData(RECORDS, Wire.COUNT)
                .uid("records")
                .sinkTo(PartWriter.sink(Outputs.OUTCOMES, out))
                .uid("sink");
        StreamGraph graph = env.getStreamGraph();
        graph.registerJobStatusHook(new Witness(out.toString()));
        graph.registerJobStatusHook(folder.beginJob());
        assertThat(folder.isFinished()).isFalse();
        env.execute(graph);
        assertThat(folder.isFinished()).isTrue();
        assertThat(Files.readString(out.resolve("witness"))).isEqualTo("a checkpoint: true, records: 2");
    }

    /** Writes down what is there when the job finishes. */
    private record Witness(String out) implements JobStatusHook {

        private static final long serialVersionUID = 1L;

        @Override
        public void onFinished(JobID job) {
            Path folder = Path.of(out);
            try {
                Files.writeString(
                        folder.resolve("witness"),
                        "a checkpoint: "
                                + RunFolder.of(folder, Optional.empty())
                                        .newestCheckpoint()
                                        .isPresent() + ", records: "
                                + PartWriter.read(Outputs.OUTCOMES, folder).size());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void onCreated(JobID job) {
            // Nothing to see yet.
        }

        @Override
        public void onFailed(JobID job, Throwable cause) {
            throw new IllegalStateException(cause);
        }

        @Override
        public void onCanceled(JobID job) {
            throw new IllegalStateException("nobody cancels this job");
        }
    }
}
