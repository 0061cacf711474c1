package io.tidemark.connectors.database;

import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition that another thread or process brings about. */
final class Await {

    private static final int TRIES = 3_000;
    private static final long PAUSE_NANOS = 10_000_000;

    private Await() {}

    /** A condition that may fail to be asked. */
    @FunctionalInterface
    interface Condition {
        boolean holds() throws Exception;
    }

    static void until(String what, Condition condition) throws Exception {
        for (int left = TRIES; left > 0; left--) {
            if (condition.holds()) {
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new TimeoutException("waited in vain until " + what);
    }
}
