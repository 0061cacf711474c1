package io.tidemark.jobs.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the job runs; none of it shows in any output. {@code parallelism} empty = the processors of this machine;
 * {@code stateDir} holds checkpoints in a subfolder of each run; empty = below the output folder. At {@code metricsPort} a live run
 * answers Prometheus; empty = not at all.
 */
public record JobConfig(
        Optional<Integer> parallelism,
        int maxParallelism,
        Backend backend,
        Duration checkpointInterval,
        boolean objectReuse,
        Optional<Path> stateDir,
        Optional<Integer> metricsPort) {

    /** Where keyed state lives. */
    public enum Backend {
        HEAP,
        ROCKSDB
    }

    /** The number of key groups that Flink allows at most. */
    private static final int KEY_GROUPS = 32768;

    private static final int LAST_PORT = 65_535;

    public JobConfig {
        int wanted = parallelism.orElse(1);
        InvalidValues.checks()
                .require(
                        maxParallelism >= 1 && maxParallelism <= KEY_GROUPS,
                        "maxParallelism",
                        "must be between 1 and " + KEY_GROUPS)
                .require(
                        wanted >= 1 && wanted <= maxParallelism,
                        "parallelism",
                        "must be between 1 and max-parallelism (" + maxParallelism + ")")
                .require(
                        metricsPort.orElse(1) >= 1 && metricsPort.orElse(1) <= LAST_PORT,
                        "metricsPort",
                        "must be between 1 and " + LAST_PORT)
                .require(checkpointInterval.toMillis() >= 10, "checkpointInterval", "must be at least 10ms")
                .done();
    }
}
