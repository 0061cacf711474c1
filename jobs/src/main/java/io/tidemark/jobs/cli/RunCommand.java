package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.TidemarkConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code run}: the live job in a Flink of this process. */
@Command(
        name = "run",
        description =
                "Runs the live job: from Kafka's market.raw through the whole graph to Kafka's taps, exactly once."
                        + " Ctrl-C stops it; the same command goes on where it was.",
        footer = {
            "",
            "Examples:",
            "  ./tidemark topics apply --config mine.yaml      once: make the topics",
            "  ./tidemark run --config mine.yaml",
            "  ./tidemark run --history log/part-*.jsonl.gz --config mine.yaml      warm from the first bar on",
            "",
            "Exit codes: 0 stopped, 2 the configuration or the cluster cannot be used, 3 the run failed."
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(names = "--config", paramLabel = "FILE", description = "A configuration file over the defaults.")
    Path config;

    @Mixin
    ConfigOptions configOptions;

    @Option(
            names = "--history",
            arity = "1..*",
            paramLabel = "FILE",
            parameterConsumer = FilesConsumer.class,
            description =
                    "Part files of a log that come before the topic, as --log of backfill takes them: the run reads them"
                            + " first, then the topic from the first record behind them.")
    List<Path> history = new ArrayList<>();

    @Option(
            names = "--no-clock",
            description =
                    "Write no heartbeats into the log: somebody else does, or the log is replayed in market time.")
    boolean noClock;

    @Mixin
    PortOption port;

    private final Services services;
    private final Surroundings surroundings;

    RunCommand(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        return UntilStopped.run(spec, surroundings, services.live()::run, request());
    }

    private LiveRequest request() {
        ConfigFiles files = new ConfigFiles(surroundings.home());
        TidemarkConfig effective = configOptions
                .load(Optional.ofNullable(config), List.of(), surroundings)
                .config();
        new ConfigRules(effective, services.vocabulary(), files).check();
        if (effective.kafka().bootstrapServers().isEmpty()) {
            throw new UsageException("kafka.bootstrap-servers is not set: run reads the log from Kafka");
        }
        if (effective.job().stateDir().isEmpty()) {
            throw new UsageException("job.state-dir is not set: a live run keeps its checkpoints there");
        }
        BackfillRequest.Documents documents =
                new DocumentRules(effective, files).documents(Optional.empty(), Optional.empty());
        return new LiveRequest(effective, documents, InputRules.matched(history), !noClock, port.checked());
    }
}
