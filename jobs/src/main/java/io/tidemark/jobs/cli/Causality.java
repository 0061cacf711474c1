package io.tidemark.jobs.cli;

import java.util.List;

/** Tries whether features look ahead. */
@FunctionalInterface
public interface Causality {

    /** Tries a set over a log. A {@link UsageException} is the user's mistake; anything else is a failed run. */
    Verdict check(CausalityRequest request, Progress progress) throws Exception;

    /** Whether no feature looks ahead, and the lines that show it. */
    record Verdict(boolean isCausal, List<String> lines) {}
}
