package io.tidemark.state.feature.ema;

import java.io.Serializable;
import java.util.List;
import java.util.TreeSet;

/**
 * What the lattice computes.
 *
 * @param periods in closes, from 2
 * @param timeframes narrows the timeframes by name; empty: all
 */
public record EmaConfig(List<Integer> periods, List<EmaAlignment> alignments, Rows rows, List<String> timeframes)
        implements Serializable {

    /** Periods unless said otherwise. */
    public static final List<Integer> PERIODS = List.of(5, 9, 10, 21, 50, 100, 200);

    /** Which rows are kept. Differences count all rows whatever is kept. */
    public enum Rows {
        /** At canonical closes only. */
        CANONICAL,
        /** Canonical for ever, previews of the newest day: emitted like ALL, whoever stores them replaces. */
        LATEST,
        /** Every day. */
        ALL
    }

    /** Checks that nothing is named twice and that periods are at least 2. */
    public EmaConfig {
        periods = List.copyOf(periods);
        alignments = List.copyOf(alignments);
        timeframes = List.copyOf(timeframes);
        requireDistinct("periods", periods);
        requireDistinct("alignments", alignments);
        requireDistinct("timeframes", timeframes);
        for (int period : periods) {
            if (period < 2) {
                throw new IllegalArgumentException("ema.periods: " + period + " is below 2");
            }
        }
    }

    /** All periods, alignments and timeframes, keeping the given rows. */
    public static EmaConfig of(Rows rows) {
        return new EmaConfig(PERIODS, List.of(EmaAlignment.values()), rows, List.of());
    }

    private static <T extends Comparable<? super T>> void requireDistinct(String key, List<T> values) {
        if (new TreeSet<>(values).size() < values.size()) {
            throw new IllegalArgumentException("ema." + key + " names one twice: " + values);
        }
    }
}
