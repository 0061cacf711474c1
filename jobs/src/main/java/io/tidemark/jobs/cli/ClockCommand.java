package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.KafkaConfig;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code clock}: the log's heartbeats alone. */
@Command(
        name = "clock",
        description =
                "Writes a heartbeat into every partition of market.raw each second, so that time passes where nothing"
                        + " trades. run does it by itself; this is for a job that runs elsewhere, with run --no-clock or flink run.",
        footer = {
            "",
            "Example:",
            "  ./tidemark clock --config mine.yaml",
            "",
            "Exit codes: 0 stopped, 2 the configuration or the cluster cannot be used."
        })
final class ClockCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    ConfigFileOptions options;

    private final Services services;
    private final Surroundings surroundings;

    ClockCommand(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        KafkaConfig kafka = KafkaRules.clusterOf(options.load(surroundings));
        return UntilStopped.run(spec, surroundings, services.heartbeats()::run, kafka);
    }
}
