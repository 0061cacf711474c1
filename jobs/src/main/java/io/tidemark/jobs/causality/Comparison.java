package io.tidemark.jobs.causality;

import io.tidemark.jobs.causality.Difference.Way;
import io.tidemark.state.feature.FeatureRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares rows that should be the same, bit for bit, and counts for each feature. */
final class Comparison {

    private final List<String> features;
    private final long[] rows;
    private final long[] values;
    private final int[] cuts;
    private final long[] lastCut;
    private final Difference[] first;

    Comparison(List<String> features) {
        this.features = features;
        this.rows = new long[features.size()];
        this.values = new long[features.size()];
        this.cuts = new int[features.size()];
        this.lastCut = new long[features.size()];
        this.first = new Difference[features.size()];
    }

    /** Both in order of time; the first that is no row of the other side ends it. */
    void compare(List<FeatureRow> whole, List<FeatureRow> other, long cutMillis, Way way) {
        for (int i = 0; i < Math.max(whole.size(), other.size()); i++) {
            FeatureRow one = i < whole.size() ? whole.get(i) : null;
            FeatureRow two = i < other.size() ? other.get(i) : null;
            if (one == null || two == null || !isSame(one, two)) {
                missing(one, two, cutMillis, way);
                return;
            }
            compare(one, two, cutMillis, way);
        }
    }

    private static boolean isSame(FeatureRow one, FeatureRow two) {
        return one.ts() == two.ts()
                && one.instrument().equals(two.instrument())
                && one.timeframe().equals(two.timeframe())
                && one.contractHash().equals(two.contractHash());
    }

    private void compare(FeatureRow one, FeatureRow two, long cutMillis, Way way) {
        for (int feature = 0; feature < first.length; feature++) {
            double value = one.values()[feature];
            count(feature, value, cutMillis);
            double there = two.values()[feature];
            if (Double.doubleToLongBits(value) != Double.doubleToLongBits(there)) {
                say(feature, one, Difference.text(value), Difference.text(there), cutMillis, way);
            }
        }
    }

    private void count(int feature, double value, long cutMillis) {
        rows[feature]++;
        values[feature] += Double.isNaN(value) ? 0 : 1;
        if (cuts[feature] == 0 || lastCut[feature] != cutMillis) {
            cuts[feature]++;
            lastCut[feature] = cutMillis;
        }
    }

    /** One side has a row that the other has not: the earlier of the two. */
    private void missing(FeatureRow one, FeatureRow two, long cutMillis, Way way) {
        boolean isExtra = one == null || two != null && two.ts() < one.ts();
        FeatureRow there = isExtra ? two : one;
        for (int feature = 0; feature < first.length; feature++) {
            String value = Difference.text(there.values()[feature]);
            String whole = isExtra ? Difference.NO_ROW : value;
            say(feature, there, whole, isExtra ? value : Difference.NO_ROW, cutMillis, way);
        }
    }

    private void say(int feature, FeatureRow row, String whole, String other, long cutMillis, Way way) {
        if (first[feature] == null) {
            first[feature] = new Difference(row.instrument(), row.timeframe(), row.ts(), whole, other, cutMillis, way);
        }
    }

    /** A finding for each feature, in the order of the set. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < first.length; i++) {
            findings.add(new Finding(features.get(i), rows[i], values[i], cuts[i], Optional.ofNullable(first[i])));
        }
        return findings;
    }
}
