package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.junit.jupiter.api.Test;

/** A question about progress never ends a run: the cluster may have ended between the question and the answer. */
class LocalRunTest {

    @Test
    void progressOfAClusterThatHasJustEndedIsUnknown() {
        assertThat(LocalRun.read(new EndedCluster())).isZero();
    }

    private static final class EndedCluster implements JobClient {

        @Override
        public CompletableFuture<Map<String, Object>> getAccumulators() {
            throw new IllegalStateException("MiniCluster is not yet running or has already been shut down.");
        }

        @Override
        public JobID getJobID() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<JobStatus> getJobStatus() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<Void> cancel() {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<String> stopWithSavepoint(boolean drain, String folder, SavepointFormatType format) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<String> triggerSavepoint(String folder, SavepointFormatType format) {
            throw new UnsupportedOperationException();
        }

        @Override
        public CompletableFuture<JobExecutionResult> getJobExecutionResult() {
            throw new UnsupportedOperationException();
        }
    }
}
