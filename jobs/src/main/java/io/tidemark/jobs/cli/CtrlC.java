package io.tidemark.jobs.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Turns Ctrl-C into an interrupt of one thread and lets it finish before the process ends. The exit code is then the
 * JVM's own, {@link ExitCode#INTERRUPTED}.
 */
final class CtrlC implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    private CtrlC(Thread worker) {
        hook = new Thread(() -> stop(worker), "ctrl-c");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** From now until it is closed, the end of the process interrupts this thread and waits for the closing. */
    static CtrlC interrupts(Thread worker) {
        return new CtrlC(worker);
    }

    private void stop(Thread worker) {
        worker.interrupt();
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
