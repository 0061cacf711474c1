package io.tidemark.jobs.backfill;

import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.MergingFileSource;
import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.cli.Progress;
import io.tidemark.jobs.topology.LogSource;
import io.tidemark.jobs.topology.Streams;
import io.tidemark.jobs.topology.TradingTopology;
import io.tidemark.operators.gate.GateCount;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.MarketPlan;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;

/** The job of a backfill, from its newest checkpoint or from the start, until it has ended. */
record LocalRun(
        BackfillRequest request,
        MarketPlan plan,
        AnalysisPlan analysis,
        List<FilePartition> partitions,
        List<FilePartition> macro,
        RunFolder folder) {

    private static final long LOOK_MILLIS = 500;

    void execute(long records, Progress progress) throws Exception {
        if (folder.isFinished()) {
            return;
        }
        Optional<Path> from = request.resume() ? folder.newestCheckpoint() : Optional.empty();
        if (request.resume() && from.isEmpty()) {
            folder.startOver();
        }
        StreamExecutionEnvironment env = LocalFlink.environment(request.config().job(), folder.state(), from);
        var source = LogSource.files(env, partitions, plan);
        Streams streams = TradingTopology.build(
                new TradingTopology.Log(source, LogSource.origins(partitions)), plan, analysis, macro(env));
        new Outputs(analysis).sink(streams, request.out());
        StreamGraph graph = env.getStreamGraph();
        graph.registerJobStatusHook(folder.beginJob());
        await(env.executeAsync(graph), records, progress);
        if (!folder.isFinished()) {
            throw new IllegalStateException("the job has ended without its mark in " + folder.state());
        }
    }

    private Optional<TradingTopology.Log> macro(StreamExecutionEnvironment env) {
        if (macro.isEmpty()) {
            return Optional.empty();
        }
        var source = LogSource.macro(env, new MergingFileSource(macro), macro.size(), plan);
        return Optional.of(new TradingTopology.Log(source, LogSource.origins(macro)));
    }

    private static void await(JobClient job, long records, Progress progress) throws Exception {
        CompletableFuture<JobExecutionResult> result = job.getJobExecutionResult();
        Thread stop = new Thread(() -> stop(job, progress), "stop-backfill");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            while (!isDone(result)) {
                long read = read(job);
                progress.update(read, records == 0 ? 1.0 : Math.min(1.0, (double) read / records));
            }
            progress.update(records, 1.0);
        } finally {
            if (result.isDone()) {
                removeQuietly(stop);
            }
        }
    }

    private static boolean isDone(CompletableFuture<JobExecutionResult> result) throws Exception {
        try {
            result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    /** Records that the gate has seen, as of the last report of the task managers. */
    static long read(JobClient job) {
        try {
            Map<String, Object> counts = job.getAccumulators().get(1, TimeUnit.SECONDS);
            return counts.get(GateCount.RECORDS.accumulator()) instanceof Long count ? count : 0;
        } catch (ExecutionException | TimeoutException | IllegalStateException notYetOrNoMore) {
            // The cluster of a run ends with it, at any time between two looks.
            return 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static void stop(JobClient job, Progress progress) {
        progress.stopped();
        job.cancel();
    }

    private static void removeQuietly(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The process ends: the hook runs or has run.
            return;
        }
    }
}
