package io.tidemark.jobs.cli;

/** What the process tells its caller. */
final class ExitCode {

    static final int OK = 0;
    /** {@code verify} found a difference, {@code causality} a feature that looks ahead. */
    static final int DIFFERENT = 1;
    /** Options, files or configuration cannot be used and nothing was run, or no record of the input could be used. */
    static final int BAD_INPUT = 2;
    /** The run failed. */
    static final int FAILED = 3;
    /** Stopped by Ctrl-C, as shells count signals. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
