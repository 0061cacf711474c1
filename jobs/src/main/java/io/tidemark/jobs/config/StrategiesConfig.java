package io.tidemark.jobs.config;

import java.nio.file.Path;
import java.util.List;

/** The strategies that are asked at each row of features: names of files {@code NAME.yaml} in {@code dir}. */
public record StrategiesConfig(List<String> active, Path dir) {}
