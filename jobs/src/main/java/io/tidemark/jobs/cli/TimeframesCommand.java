package io.tidemark.jobs.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code timeframes}: the names that {@code --timeframes} understands. */
@Command(
        name = "timeframes",
        description = "Lists the usual timeframes. Any other n seconds, minutes or hours work too: 11m, 90s.",
        footer = {"", "Example:", "  ./tidemark timeframes W_CAL"})
final class TimeframesCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "Only names that contain this.")
    String text = "";

    private final Services services;

    TimeframesCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() {
        List<String> names = services.vocabulary().timeframes().stream()
                .filter(name -> name.contains(text))
                .toList();
        if (names.isEmpty()) {
            throw new UsageException("no usual timeframe contains '" + text + "'");
        }
        PrintWriter out = spec.commandLine().getOut();
        names.forEach(out::println);
        out.flush();
        return ExitCode.OK;
    }
}
