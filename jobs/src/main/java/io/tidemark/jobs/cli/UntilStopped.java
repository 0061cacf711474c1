package io.tidemark.jobs.cli;

import java.io.PrintWriter;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Model.CommandSpec;

/** Runs what a verb asked for until it is done or Ctrl-C is pressed, and prints the summary in both cases. */
final class UntilStopped {

    private UntilStopped() {}

    /** One who does the work and ends it when {@code stop} is done. */
    @FunctionalInterface
    interface Work<R> {
        Summary run(R request, Screen screen, CompletableFuture<Void> stop) throws Exception;
    }

    /** Has said everything when it returns: after Ctrl-C the process ends right then. */
    static <R> int run(CommandSpec spec, Surroundings surroundings, Work<R> work, R request) throws Exception {
        Screen screen = new Screen(spec.commandLine().getErr(), surroundings.isTerminal());
        try (CtrlC ctrlC = CtrlC.watched()) {
            Summary summary = work.run(request, screen, ctrlC.pressed());
            PrintWriter out = spec.commandLine().getOut();
            summary.lines().forEach(out::println);
            out.flush();
            return ExitCode.OK;
        } catch (CancellationException beforeItBegan) {
            screen.out().println("stopped");
            screen.out().flush();
            return ExitCode.INTERRUPTED;
        }
    }
}
