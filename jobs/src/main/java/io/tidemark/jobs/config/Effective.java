package io.tidemark.jobs.config;

import java.util.List;

/** A configuration after all layers, and one line per key that says its value and where it was written. */
public record Effective(TidemarkConfig config, List<String> lines) {}
