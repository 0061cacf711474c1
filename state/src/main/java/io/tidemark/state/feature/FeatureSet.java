package io.tidemark.state.feature;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A named, ordered list of features. Their order and names are the contract that models are trained on. */
public record FeatureSet(String name, List<Feature> features) implements Serializable {

    /** One feature: the name of its value and the expression that computes it. */
    public record Feature(String name, String expression) implements Serializable {}

    /** Checks that no name is used twice. */
    public FeatureSet {
        features = List.copyOf(features);
        TreeSet<String> seen = new TreeSet<>();
        for (Feature feature : features) {
            if (!seen.add(feature.name())) {
                throw new IllegalArgumentException("feature set " + name + " names '" + feature.name() + "' twice");
            }
        }
    }

    /** A set of expressions under their usual names: {@code rsi(14)} is {@code rsi_14}. */
    public static FeatureSet of(String name, List<String> expressions) {
        KernelRegistry registry = KernelRegistry.builtIn();
        List<Feature> features = new ArrayList<>();
        for (String expression : expressions) {
            features.add(new Feature(registry.featureName(expression), expression));
        }
        return new FeatureSet(name, features);
    }

    /** Names in order. */
    public List<String> names() {
        return features.stream().map(Feature::name).toList();
    }

    /** First 16 hex digits of the SHA-256 of the Python text of the tuple of names. */
    public String contractHash() {
        return ContractHash.of(names());
    }
}
