package io.tidemark.state.feature;

import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import java.util.List;

/**
 * The features of one bar: of a set, in the order of its contract, NaN where null. {@code ts} is the close of the bar in
 * epoch milliseconds, when the values are known. The array belongs to the row: nobody writes to it any more. {@code missing}
 * are the macro series that the set reads and the bar's day did without, each with the reason: {@code DXY:stale}; then the
 * features that are null since a kernel they are made of has failed: {@code rsi_14:failed}.
 */
public record FeatureRow(
        String instrument,
        String timeframe,
        long ts,
        String featureSet,
        String contractHash,
        double[] values,
        List<String> missing) {

    /** Name of the output stream of features. */
    public static final String STREAM = "features";

    /** Version of the code that makes rows, to be raised when a feature of the same name gives other values than before. */
    public static final int BUILDER_VERSION = 2;

    private static final int HASH_DIGITS = 16;

    /** Rows that lack nothing share one list. */
    public FeatureRow {
        missing = List.copyOf(missing);
    }

    /** A row that lacks nothing. */
    public FeatureRow(
            String instrument, String timeframe, long ts, String featureSet, String contractHash, double[] values) {
        this(instrument, timeframe, ts, featureSet, contractHash, values, List.of());
    }

    /** First 16 hex of SHA-256 over the values in their order, eight bytes each, big-endian; null as NaN, −0 as 0. */
    public String dataHash() {
        CanonicalBytes bytes = new CanonicalBytes();
        for (double value : values) {
            bytes.put(value);
        }
        return Digest.id(bytes).substring(0, HASH_DIGITS);
    }

    /** A digit per value: 1 where there is one, 0 where it is null. */
    public String validity() {
        char[] digits = new char[values.length];
        for (int i = 0; i < digits.length; i++) {
            digits[i] = Double.isNaN(values[i]) ? '0' : '1';
        }
        return new String(digits);
    }

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
        if (!missing.isEmpty()) {
            // Rows that lack nothing keep the bytes from before there was a list.
            bytes.put(missing.size());
            missing.forEach(bytes::put);
        }
        return bytes;
    }
}
