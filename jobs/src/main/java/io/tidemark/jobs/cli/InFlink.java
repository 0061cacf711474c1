package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.live.FlinkRun;
import io.tidemark.jobs.live.LiveSubmission;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;

/**
 * The command line in a process that has loaded the job's jar to submit it: {@code flink run}, the web UI, an application cluster.
 * There is one verb, and its end is not the end of the process, which may be a JobManager.
 */
final class InFlink {

    private InFlink() {}

    /**
     * Runs the verb {@code run}.
     *
     * @throws IllegalArgumentException with what would be on the error stream, when nothing was submitted
     */
    static void run(Surroundings surroundings, String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("run")) {
            throw new IllegalArgumentException(
                    "flink run … tidemark.jar takes run --config FILE, not " + Arrays.toString(arguments));
        }
        ConfigFiles files = new ConfigFiles(surroundings.home());
        LiveSubmission submission = new LiveSubmission(files, surroundings.environment());
        StringWriter errors = new StringWriter();
        // Not through CommandLines.execute: when Flink wants to see the graph alone, it ends this with an error of its
        // own.
        int code = CommandLines.of(Services.none().withLive(new FlinkRun(submission)), surroundings)
                .setErr(new PrintWriter(errors))
                .execute(arguments);
        if (code != ExitCode.OK) {
            throw new IllegalArgumentException(errors.toString().strip());
        }
    }
}
