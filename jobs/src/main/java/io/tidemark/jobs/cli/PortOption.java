package io.tidemark.jobs.cli;

import picocli.CommandLine.Option;

/** Where the web UI of a run is to be. */
final class PortOption {

    private static final int LAST = 65_535;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8081",
            description = "Port of the web UI; the next free one if it is taken. Default: ${DEFAULT-VALUE}.")
    int port;

    /** The port, once it is sure that there can be one. */
    int checked() {
        if (port < 0 || port > LAST) {
            throw new UsageException("--port must be between 0 and " + LAST + ", is " + port);
        }
        return port;
    }
}
