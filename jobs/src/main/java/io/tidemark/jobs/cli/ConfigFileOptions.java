package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.Setting;
import io.tidemark.jobs.config.TidemarkConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that choose the configuration of a verb that works with it. */
final class ConfigFileOptions extends ConfigOptions {

    @Option(names = "--config", paramLabel = "FILE", description = "A configuration file over the defaults.")
    Path config;

    /** The effective configuration. */
    TidemarkConfig load(Surroundings surroundings) {
        return load(List.of(), surroundings);
    }

    /** The effective configuration; {@code flags} are other options that set keys, and win. */
    TidemarkConfig load(List<Setting> flags, Surroundings surroundings) {
        return load(Optional.ofNullable(config), flags, surroundings).config();
    }
}
