package io.tidemark.jobs.cli;

import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: a simulated market through the whole graph. */
@Command(
        name = "demo",
        description = "Simulates twelve instruments on three venues, runs them through the whole job in a local Flink"
                + " and shows a live table and the link to Flink's web UI. Needs no account, no network and no data.",
        footer = {
            "",
            "Examples:",
            "  ./tidemark demo                       until Ctrl-C",
            "  ./tidemark demo --seconds 20 --seed 7",
            "",
            "Exit codes: 0 done, 2 options cannot be used, 3 the run failed, 130 stopped by Ctrl-C."
        })
final class DemoCommand implements Callable<Integer> {

    private static final int FASTEST = 3_600;

    @Spec
    CommandSpec spec;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            description = "End so many seconds after the market opened. Default: when you press Ctrl-C.")
    Long seconds;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "60",
            description = "Market seconds per second. Default: ${DEFAULT-VALUE}, a market minute each second.")
    int speed;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed gives the same market. Default: ${DEFAULT-VALUE}.")
    long seed;

    @Mixin
    PortOption port;

    private final Services services;
    private final Surroundings surroundings;

    DemoCommand(Services services, Surroundings surroundings) {
        this.services = services;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws Exception {
        return UntilStopped.run(spec, surroundings, services.demo()::run, request());
    }

    private DemoRequest request() {
        if (seconds != null && seconds < 1) {
            throw new UsageException("--seconds must be at least 1, is " + seconds);
        }
        if (speed < 1 || speed > FASTEST) {
            throw new UsageException("--speed must be between 1 and " + FASTEST + ", is " + speed);
        }
        return new DemoRequest(
                seconds == null ? OptionalLong.empty() : OptionalLong.of(seconds), seed, speed, port.checked());
    }
}
