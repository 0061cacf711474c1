package io.tidemark.jobs.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
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
        List<String> names = containing(text, UnaryOperator.identity());
        if (names.isEmpty()) {
            names = containing(text.toUpperCase(Locale.ROOT), name -> name.toUpperCase(Locale.ROOT));
        }
        if (names.isEmpty()) {
            throw new UsageException("no usual timeframe contains '" + text + "'");
        }
        PrintWriter out = spec.commandLine().getOut();
        names.forEach(out::println);
        out.flush();
        return ExitCode.OK;
    }

    /** 1m is a minute and 1M a month, so the case counts as long as it finds something. */
    private List<String> containing(String part, UnaryOperator<String> folded) {
        return services.vocabulary().timeframes().stream()
                .filter(name -> folded.apply(name).contains(part))
                .toList();
    }
}
