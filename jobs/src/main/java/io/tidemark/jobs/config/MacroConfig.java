package io.tidemark.jobs.config;

import java.nio.file.Path;
import java.util.List;

/** Macro series: the folder of their registry {@code series.yaml}, and the tables of values that a bounded run reads. */
public record MacroConfig(Path dir, List<Path> files) {}
