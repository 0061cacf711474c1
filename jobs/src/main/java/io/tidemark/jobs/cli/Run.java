package io.tidemark.jobs.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Runs what a verb asked for, with progress on the error stream and the summary on the output stream. */
final class Run {

    private Run() {}

    /** One who does the work. */
    @FunctionalInterface
    interface Work<R> {
        Summary run(R request, Progress progress) throws Exception;
    }

    static <R> int of(CommandSpec spec, Surroundings surroundings, Work<R> work, R request) throws Exception {
        PrintWriter err = spec.commandLine().getErr();
        ProgressMeter meter = new ProgressMeter(err, surroundings.isTerminal(), surroundings.nanos());
        Summary summary;
        try {
            summary = work.run(request, meter);
        } finally {
            meter.clear();
        }
        summary.lines().forEach(line -> spec.commandLine().getOut().println(line));
        spec.commandLine().getOut().flush();
        summary.warning().ifPresent(warning -> err.println("tidemark: " + warning));
        return summary.warning().isPresent() ? ExitCode.BAD_INPUT : ExitCode.OK;
    }
}
