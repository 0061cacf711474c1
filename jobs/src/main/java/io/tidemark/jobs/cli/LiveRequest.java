package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.TidemarkConfig;
import java.nio.file.Path;
import java.util.List;

/**
 * A checked order for a live run: {@code history} = files that come before the topic, {@code clock} = write heartbeats into the
 * log, {@code port} = of the web UI.
 */
public record LiveRequest(
        TidemarkConfig config, BackfillRequest.Documents documents, List<Path> history, boolean clock, int port) {

    public LiveRequest {
        history = List.copyOf(history);
    }
}
