package io.tidemark.jobs.config;

import java.util.List;
import java.util.stream.Collectors;

/** A configuration that cannot be used, with all its problems in the order of the text, one per line of the message. */
public final class ConfigException extends RuntimeException {

    private final transient List<Problem> problems;

    ConfigException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** All problems found. */
    public List<Problem> problems() {
        return problems;
    }
}
