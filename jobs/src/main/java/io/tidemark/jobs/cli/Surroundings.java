package io.tidemark.jobs.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * What the process finds around itself: the folder Tidemark lives in, environment variables, whether a person watches,
 * and a clock like {@link System#nanoTime}.
 */
public record Surroundings(Path home, Map<String, String> environment, boolean isTerminal, LongSupplier nanos) {

    /** Those of this process; the launcher sets {@code tidemark.home}. */
    static Surroundings ofProcess() {
        return new Surroundings(
                Path.of(System.getProperty("tidemark.home", ".")),
                System.getenv(),
                System.console() != null,
                System::nanoTime);
    }
}
