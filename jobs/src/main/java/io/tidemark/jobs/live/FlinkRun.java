package io.tidemark.jobs.live;

import io.tidemark.jobs.cli.Live;
import io.tidemark.jobs.cli.LiveRequest;
import io.tidemark.jobs.cli.Screen;
import io.tidemark.jobs.cli.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** The live job of {@code flink run}: submitted to the cluster of that command, which then has ports, restarts and metrics. */
public final class FlinkRun implements Live {

    private final LiveSubmission submission;

    /** A run by this submission. */
    public FlinkRun(LiveSubmission submission) {
        this.submission = submission;
    }

    @Override
    public Summary run(LiveRequest request, Screen screen, CompletableFuture<Void> stop) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        List<String> lines = new ArrayList<>();
        lines.add("tidemark run: submitted as job " + submission.submit(request, env));
        if (request.clock()) {
            lines.add("it writes no heartbeats: ./tidemark clock does (not for a log that is replayed in market time)");
        }
        return new Summary(lines);
    }
}
