package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.TidemarkConfig;

/** A checked order for a live run: {@code clock} = write heartbeats into the log, {@code port} = of the web UI. */
public record LiveRequest(TidemarkConfig config, BackfillRequest.Documents documents, boolean clock, int port) {}
