package io.tidemark.jobs.refusal;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Optional;

/** The port at which Prometheus asks: a reporter that gets none only logs it, and nobody learns why there are no metrics. */
public final class Ports {

    private Ports() {}

    /** Looks whether the metrics can be where they are to be, beside a web UI at this port. */
    public static Optional<Refusal> metrics(Optional<Integer> metricsPort, int webPort) {
        if (metricsPort.isEmpty()) {
            return Optional.empty();
        }
        int port = metricsPort.get();
        if (port == webPort) {
            return Optional.of(new Refusal(
                    "job.metrics-port",
                    "is " + port + ", which is also the port of the web UI",
                    "only one of them can listen there",
                    "set another one, or another --port"));
        }
        return isFree(port)
                ? Optional.empty()
                : Optional.of(new Refusal(
                        "job.metrics-port",
                        port + " is taken",
                        "Prometheus would find somebody else there, perhaps another run",
                        "end that process or set another port"));
    }

    /** On all interfaces, as the reporter listens. */
    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
