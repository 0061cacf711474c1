package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.state.market.Instrument;
import java.nio.file.Path;
import java.util.SortedMap;

/** Records of a file that are to go into the log again, or, {@code checkOnly}, only to be looked at. */
public record ReplayRequest(
        TidemarkConfig config, SortedMap<String, Instrument> instruments, Path file, boolean checkOnly) {}
