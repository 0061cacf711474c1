package io.tidemark.jobs.config;

import java.util.List;

/** The lattice of exponential averages. Empty {@code timeframes} = all that an alignment has. */
public record EmaConfig(
        boolean enabled, List<Integer> periods, List<Alignment> alignments, List<String> timeframes, Rows rows) {

    /** Which closes an average is made of. */
    public enum Alignment {
        DAILY,
        MULTI_TF,
        MULTI_TF_CAL,
        MULTI_TF_CAL_ANCHOR,
        MULTI_TF_V2
    }

    /** Which rows are kept: those at closes, these and the newest day's previews, or all. */
    public enum Rows {
        CANONICAL,
        LATEST,
        ALL
    }

    public EmaConfig {
        InvalidValues.checks()
                .require(!periods.isEmpty(), "periods", "must name at least one period")
                .require(
                        periods.stream().allMatch(period -> period >= 1 && period <= 10_000),
                        "periods",
                        "must lie between 1 and 10000")
                .require(!alignments.isEmpty(), "alignments", "must name at least one alignment")
                .done();
    }
}
