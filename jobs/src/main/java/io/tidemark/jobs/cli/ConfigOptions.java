package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigLoader;
import io.tidemark.jobs.config.Effective;
import io.tidemark.jobs.config.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that choose the configuration. */
class ConfigOptions {

    @Option(
            names = "--environment",
            paramLabel = "NAME",
            description = "Lay FILE's overlay over it: tidemark.yaml, then tidemark.NAME.yaml.")
    String overlay;

    @Option(names = "-D", paramLabel = "KEY=VALUE", description = "Set a key, like -D market.lateness-bound=5s.")
    List<String> settings = new ArrayList<>();

    /** The effective configuration; {@code flags} are other options that set keys, and win. */
    final Effective load(Optional<Path> file, List<Setting> flags, Surroundings surroundings) {
        List<Setting> all = new ArrayList<>();
        for (String setting : settings) {
            try {
                all.add(Setting.of(setting));
            } catch (IllegalArgumentException e) {
                throw new UsageException(e.getMessage());
            }
        }
        all.addAll(flags);
        return new ConfigLoader(surroundings.home(), surroundings.environment())
                .load(file, Optional.ofNullable(overlay), all);
    }
}
