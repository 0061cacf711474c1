package io.tidemark.jobs.config;

import io.tidemark.state.feature.FeatureSet;
import java.util.List;
import java.util.Map;

/**
 * A feature set: feature name → its definition, like {@code rsi_14: rsi(14)}. The order is the order of the values.
 * Empty {@code timeframes} = every timeframe of the run.
 */
public record FeatureSetFile(String name, List<String> timeframes, Map<String, String> features) {

    public FeatureSetFile {
        InvalidValues.checks()
                .require(name.matches("[a-z0-9_-]+"), "name", "must be lower-case letters, digits, - and _")
                .require(!features.isEmpty(), "features", "must define at least one feature")
                .require(
                        features.keySet().stream().allMatch(feature -> feature.matches("[a-z][a-z0-9_]*")),
                        "features",
                        "must have names of lower-case letters, digits and _")
                .done();
    }

    /** The features in their order. */
    public FeatureSet toSet() {
        return new FeatureSet(
                name,
                features.entrySet().stream()
                        .map(feature -> new FeatureSet.Feature(feature.getKey(), feature.getValue()))
                        .toList());
    }
}
