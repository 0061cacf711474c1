package io.tidemark.jobs.cli;

import java.nio.file.Path;
import java.util.List;

/** Compares the outputs of two runs. */
@FunctionalInterface
public interface Verification {

    /** Compares two output folders. */
    Verdict compare(Path left, Path right) throws Exception;

    /** Whether both are equal, and the lines that show it: a line per stream, or the first differences. */
    record Verdict(boolean isEqual, List<String> lines) {}
}
