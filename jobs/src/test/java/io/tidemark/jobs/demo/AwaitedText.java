package io.tidemark.jobs.demo;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.StringWriter;
import java.time.Duration;
import java.util.regex.Pattern;

/** Text that a run writes while the test waits for what it says. */
final class AwaitedText extends StringWriter {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Override
    public synchronized void flush() {
        notifyAll();
    }

    /** Waits until the pattern is found. */
    synchronized void await(String pattern) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!Pattern.compile(pattern).matcher(toString()).find()) {
            long left = NANOSECONDS.toMillis(deadline - System.nanoTime());
            if (left <= 0) {
                throw new AssertionError("no " + pattern + " in: " + this);
            }
            wait(left);
        }
    }
}
