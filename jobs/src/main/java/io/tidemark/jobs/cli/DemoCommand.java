package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.Durations;
import io.tidemark.jobs.config.Setting;
import io.tidemark.jobs.config.TidemarkConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: a simulated market through the whole graph. */
@Command(
        name = "demo",
        description = "Simulates twelve instruments on three venues and runs them through the whole job."
                + " Needs no account, no network and no data.",
        footer = {
            "",
            "Example:",
            "  ./tidemark demo --duration 6h --out out/demo",
            "",
            "Exit codes: 0 done, 2 options cannot be used, 3 the run failed."
        })
final class DemoCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Mixin
    ConfigOptions configOptions;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out/demo", description = "Where the output goes.")
    Path out;

    @Option(
            names = "--duration",
            paramLabel = "DURATION",
            defaultValue = "1h",
            description = "Market time to simulate, like 1h or 2d. Default: ${DEFAULT-VALUE}.")
    String duration;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed gives the same market. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Option(names = "--parallelism", paramLabel = "N", description = "Parallel tasks. Default: the processors.")
    String parallelism;

    private final Services services;
    private final Surroundings surroundings;

    DemoCommand(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        return Run.of(spec, surroundings, services.demo()::run, request());
    }

    private DemoRequest request() {
        List<Setting> flags =
                parallelism == null ? List.of() : List.of(new Setting("--parallelism", "job.parallelism", parallelism));
        TidemarkConfig config =
                configOptions.load(Optional.empty(), flags, surroundings).config();
        new ConfigRules(config, services.vocabulary(), new ConfigFiles(surroundings.home())).check();
        OutFolder.check(out, false);
        return new DemoRequest(config, out, duration(), seed);
    }

    private Duration duration() {
        try {
            Duration parsed = Durations.parse(duration);
            if (parsed.isZero()) {
                throw new UsageException("--duration must be greater than 0");
            }
            return parsed;
        } catch (IllegalArgumentException e) {
            throw new UsageException("--duration: '" + duration + "' " + e.getMessage());
        }
    }
}
