package io.tidemark.jobs.cli;

import java.util.List;
import java.util.Optional;

/** What a run did, as lines for the terminal, and why its output is not what was wanted, if it is not. */
public record Summary(List<String> lines, Optional<String> warning) {

    /** The summary of a run that did what was wanted. */
    public Summary(List<String> lines) {
        this(lines, Optional.empty());
    }
}
