package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.KafkaConfig;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code topics tail}: what a topic says. */
@Command(
        name = "tail",
        description =
                "Prints the last records of a topic, as readers see them (committed ones): key, tab, value. Controls in"
                        + " them are escaped.",
        footer = {
            "",
            "Examples:",
            "  ./tidemark topics tail market.bars --config mine.yaml --follow",
            "  ./tidemark topics tail dlq.failed --config mine.yaml --last 1",
            "",
            "Exit codes: 0 done, 2 there is no such topic or the cluster cannot be used, 130 stopped by Ctrl-C."
        })
final class TailCommand implements Callable<Integer> {

    private static final int MOST = 10_000;

    @Spec
    CommandSpec spec;

    @Parameters(paramLabel = "TOPIC", description = "The topic.")
    String topic;

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "10",
            description = "So many of the newest records. Default: ${DEFAULT-VALUE}.")
    int last;

    @Option(names = "--follow", description = "Go on with the records that come, until Ctrl-C.")
    boolean follow;

    @Mixin
    ConfigFileOptions options;

    private final Services services;
    private final Surroundings surroundings;

    TailCommand(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        if (last < 0 || last > MOST) {
            throw new UsageException("--last must be between 0 and " + MOST + ", is " + last);
        }
        KafkaConfig kafka = KafkaRules.clusterOf(options.load(surroundings));
        PrintWriter out = spec.commandLine().getOut();
        try (CtrlC ctrlC = CtrlC.watched()) {
            services.topics().tail(new TailRequest(kafka, topic, last, follow), out, ctrlC.pressed());
        }
        out.flush();
        return ExitCode.OK;
    }
}
