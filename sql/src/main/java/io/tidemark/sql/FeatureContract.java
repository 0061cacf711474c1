package io.tidemark.sql;

import java.util.List;

/** A feature set with the hash and the names of its contract, for the view {@code features_SET}. */
public record FeatureContract(String featureSet, String hash, List<String> names) {}
