package io.tidemark.jobs.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells a run that Ctrl-C was pressed and lets it finish before the process ends. The exit code is then the JVM's own,
 * {@link ExitCode#INTERRUPTED}.
 */
final class CtrlC implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final CompletableFuture<Void> pressed = new CompletableFuture<>();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "ctrl-c");

    private CtrlC() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now until it is closed, the end of the process completes {@link #pressed} and waits for the closing. */
    static CtrlC watched() {
        return new CtrlC();
    }

    /** Done when somebody wants the process to end. */
    CompletableFuture<Void> pressed() {
        return pressed;
    }

    private void stop() {
        pressed.complete(null);
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // Then the hook has seen the latch and ends by itself.
            return;
        }
    }
}
