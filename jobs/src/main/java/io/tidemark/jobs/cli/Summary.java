package io.tidemark.jobs.cli;

import java.util.List;

/** What a run did, as lines for the terminal. */
public record Summary(List<String> lines) {}
