package io.tidemark.jobs.service;

import java.util.regex.Pattern;

/** Tells hosts that are this machine, by their names: what goes there leaves no trace on any network. */
public final class Loopback {

    private static final Pattern HERE = Pattern.compile("(localhost|127[.][0-9.]+|::1|\\[::1])(:[0-9]+)?");

    private Loopback() {}

    /** True for {@code localhost}, {@code 127.…} and {@code ::1}, with or without a port. */
    public static boolean isHere(String hostAndPort) {
        return HERE.matcher(hostAndPort).matches();
    }
}
