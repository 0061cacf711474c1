package io.tidemark.jobs.service;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Looks for a port of the loopback interface that nobody listens on. */
public final class FreePort {

    private static final int TRIES = 20;
    private static final int ANY = 0;
    private static final int LAST = 65_535;

    private FreePort() {}

    /** The wanted port, else one of the next few, else any free one. */
    public static int near(int wanted) throws IOException {
        for (int port = wanted; port < wanted + TRIES && port <= LAST; port++) {
            try {
                return bind(port);
            } catch (IOException taken) {
                continue;
            }
        }
        return bind(ANY);
    }

    private static int bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
