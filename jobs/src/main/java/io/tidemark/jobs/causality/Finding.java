package io.tidemark.jobs.causality;

import java.util.Optional;

/** What was found of one feature: rows compared, how many of them had a value, at how many cuts, the first difference. */
record Finding(String feature, long rows, long values, int cuts, Optional<Difference> difference) {

    boolean looksAhead() {
        return difference.isPresent();
    }
}
