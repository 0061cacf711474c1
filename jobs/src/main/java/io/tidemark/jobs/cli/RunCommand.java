package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.TidemarkConfig;
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
            "  flink run -d tidemark.jar run --config mine.yaml      on a Flink of your own, which then has port and clock",
            "",
            "Exit codes: 0 stopped, 2 the configuration or the cluster cannot be used, 3 the run failed."
        })
final class RunCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    ConfigFileOptions configOptions;

    @Mixin
    HistoryOption history;

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
        TidemarkConfig effective = configOptions.load(surroundings);
        BackfillRequest.Documents documents = new LiveRules(services, surroundings).documents(effective);
        return new LiveRequest(effective, documents, history.files(), !noClock, port.checked());
    }
}
