package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.TidemarkConfig;
import java.nio.file.Path;
import java.time.Duration;

/** What the demo shall do: simulate {@code duration} of market time from a seed, and write below {@code out}. */
public record DemoRequest(TidemarkConfig config, Path out, Duration duration, long seed) {}
