package io.tidemark.state.feature;

import io.tidemark.state.record.CanonicalBytes;

/**
 * The features of one bar: of a set, in the order of its contract, NaN where null. {@code ts} is the close of the bar in
 * epoch milliseconds, when the values are known. The array belongs to the row: nobody writes to it any more.
 */
public record FeatureRow(
        String instrument, String timeframe, long ts, String featureSet, String contractHash, double[] values) {

    /** Name of the output stream of features. */
    public static final String STREAM = "features";

    /** Writes the row's canonical bytes. */
    public CanonicalBytes write(CanonicalBytes bytes) {
        bytes.begin(STREAM)
                .put(instrument)
                .put(timeframe)
                .put(ts)
                .put(featureSet)
                .put(contractHash)
                .put(values.length);
        for (double value : values) {
            bytes.put(value);
        }
        return bytes;
    }
}
