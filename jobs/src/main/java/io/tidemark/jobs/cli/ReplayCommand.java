package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.TidemarkConfig;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code topics replay}: records that had failed, into the log again. */
@Command(
        name = "replay",
        description = "Puts the records of a file into market.raw, all of them or none, each into the partition of its"
                + " instrument. A line is a record of the log, or one of dlq.failed as topics tail prints it, whose raw is"
                + " taken. If the job could not use a single one of them, nothing is sent.",
        footer = {
            "",
            "Examples:",
            "  ./tidemark topics tail dlq.failed --config mine.yaml --last 100 > failed.jsonl      then mend the lines",
            "  ./tidemark topics replay --from failed.jsonl --config mine.yaml --check",
            "  ./tidemark topics replay --from failed.jsonl --config mine.yaml",
            "",
            "The log's time goes on meanwhile: what is too old will be in market.late; history is for backfill.",
            "Exit codes: 0 sent, 2 nothing was sent: a line, the file or the cluster cannot be used, 3 the brokers failed."
        })
final class ReplayCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(names = "--from", paramLabel = "FILE", required = true, description = "The file, a record a line.")
    Path file;

    @Option(names = "--check", description = "Only say what would be sent where.")
    boolean checkOnly;

    @Mixin
    ConfigFileOptions options;

    private final Services services;
    private final Surroundings surroundings;

    ReplayCommand(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        TidemarkConfig effective = options.load(surroundings);
        KafkaRules.clusterOf(effective);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("--from " + file + ": no such file");
        }
        ConfigFiles files = new ConfigFiles(surroundings.home());
        ReplayRequest request = new ReplayRequest(
                effective, files.instruments(effective.market().instruments()), file, checkOnly);
        PrintWriter out = spec.commandLine().getOut();
        services.topics().replay(request).forEach(out::println);
        out.flush();
        return ExitCode.OK;
    }
}
