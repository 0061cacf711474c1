package io.tidemark.jobs.cli;

import java.util.List;

/** The names that options may hold, for checks and for the nearest right one. */
public interface Vocabulary {

    /** The usual timeframes, shortest first within their family. */
    List<String> timeframes();

    /** True for every timeframe, also an unusual one like {@code 11m}. */
    boolean isTimeframe(String name);

    /** The exchange formats that {@code --feed} reads. */
    List<String> feeds();
}
