package io.tidemark.jobs.cli;

import java.io.PrintWriter;

/** Where a run shows what it does, and whether a person watches, so that lines may be drawn over. */
public record Screen(PrintWriter out, boolean isTerminal) {}
