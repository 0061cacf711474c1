package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.ConfigReader;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.jobs.config.TidemarkConfig;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds a feature set by its name or as a file. */
final class FeatureSets {

    private static final String SUFFIX = ".yaml";

    private FeatureSets() {}

    /**
     * The set of this name in the configured folder, or that of a file ending in {@code .yaml}.
     *
     * @throws io.tidemark.jobs.config.ConfigException with every problem, or the nearest name when there is none
     */
    static FeatureSetFile read(String set, TidemarkConfig config, ConfigFiles files) {
        Path path = Path.of(set);
        if (set.endsWith(SUFFIX) && Files.isRegularFile(path)) {
            return ConfigReader.read(path, FeatureSetFile.class);
        }
        return files.read(config.features().dir(), set, FeatureSetFile.class);
    }
}
