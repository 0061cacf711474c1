package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.ConfigReader;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.jobs.config.FeaturesConfig;
import io.tidemark.jobs.config.StrategiesConfig;
import io.tidemark.jobs.config.StrategyFile;
import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.state.feature.KernelRegistry;
import io.tidemark.state.macro.MacroCatalog;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the feature sets and strategies that a run names, and adds the sets that its strategies read. */
final class DocumentRules {

    private static final String MACRO = "macro";

    private final TidemarkConfig config;
    private final ConfigFiles files;

    DocumentRules(TidemarkConfig config, ConfigFiles files) {
        this.config = config;
        this.files = files;
    }

    BackfillRequest.Documents documents(Optional<Path> features, Optional<Path> strategies) {
        FeaturesConfig sets = config.features();
        Map<String, FeatureSetFile> named = new LinkedHashMap<>();
        sets.sets().forEach(name -> add(named, files.read(sets.dir(), name, FeatureSetFile.class)));
        features.ifPresent(file -> add(named, ConfigReader.read(file, FeatureSetFile.class)));
        List<StrategyFile> active = strategies(strategies);
        for (StrategyFile strategy : active) {
            if (!named.containsKey(strategy.features())) {
                add(named, files.read(sets.dir(), strategy.features(), FeatureSetFile.class));
            }
        }
        return new BackfillRequest.Documents(
                files.instruments(config.market().instruments()),
                List.copyOf(named.values()),
                active,
                macro(config, files, named.values()));
    }

    /** The macro series, if one of the sets reads any. */
    static Optional<MacroCatalog> macro(TidemarkConfig config, ConfigFiles files, Collection<FeatureSetFile> sets) {
        return sets.stream().anyMatch(DocumentRules::readsMacro)
                ? Optional.of(files.macro(config.macro().dir(), config.market().sessions()))
                : Optional.empty();
    }

    private static boolean readsMacro(FeatureSetFile set) {
        KernelRegistry registry = KernelRegistry.builtIn();
        return set.features().values().stream().anyMatch(expression -> readsMacro(expression, registry));
    }

    /** As written, or by a default: {@code regime_vix} reads {@code macro_z(vix,252)}. A mistake is said by whoever compiles it. */
    private static boolean readsMacro(String expression, KernelRegistry registry) {
        try {
            return registry.canonical(expression).contains(MACRO);
        } catch (IllegalArgumentException mistake) {
            return expression.contains(MACRO);
        }
    }

    private List<StrategyFile> strategies(Optional<Path> file) {
        StrategiesConfig active = config.strategies();
        Map<String, StrategyFile> named = new LinkedHashMap<>();
        active.active().forEach(name -> add(named, files.read(active.dir(), name, StrategyFile.class)));
        file.ifPresent(path -> add(named, ConfigReader.read(path, StrategyFile.class)));
        return new ArrayList<>(named.values());
    }

    private static void add(Map<String, FeatureSetFile> sets, FeatureSetFile set) {
        if (sets.put(set.name(), set) != null) {
            throw new UsageException("two feature sets have the name " + set.name());
        }
    }

    private static void add(Map<String, StrategyFile> strategies, StrategyFile strategy) {
        if (strategies.put(strategy.id(), strategy) != null) {
            throw new UsageException("two strategies have the id " + strategy.id());
        }
    }
}
