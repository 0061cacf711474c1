package io.tidemark.jobs.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What the process finds around itself: the folder Tidemark lives in, environment variables, whether a person watches,
 * and a clock like {@link System#nanoTime}.
 */
public record Surroundings(Path home, Map<String, String> environment, boolean isTerminal, LongSupplier nanos) {

    /** Those of this process; the launcher sets {@code tidemark.home} and {@code tidemark.terminal}. */
    static Surroundings ofProcess() {
        return new Surroundings(
                Path.of(System.getProperty("tidemark.home", ".")), System.getenv(), isWatched(), System::nanoTime);
    }

    /** The launcher knows best: newer JDKs give a console to a pipe as well. */
    private static boolean isWatched() {
        String launcher = System.getProperty("tidemark.terminal");
        return launcher == null ? System.console() != null : Boolean.parseBoolean(launcher);
    }
}
