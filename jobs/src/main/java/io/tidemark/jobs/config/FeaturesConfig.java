package io.tidemark.jobs.config;

import java.nio.file.Path;
import java.util.List;

/** The feature sets computed at each closed bar: names of files {@code NAME.yaml} in {@code dir}. */
public record FeaturesConfig(List<String> sets, Path dir) {}
