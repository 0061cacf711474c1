package io.tidemark.jobs.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Failures on purpose in one run: each after a completed checkpoint and some more records, up to a wanted number. */
final class Faults {

    private static final Map<String, Faults> RUNS = new ConcurrentHashMap<>();

    private static final long SLOW_NANOS = 200_000L;

    private final AtomicInteger left = new AtomicInteger();
    private final Semaphore checkpoints = new Semaphore(0);
    private final AtomicInteger restarts = new AtomicInteger();
    private final AtomicInteger armed = new AtomicInteger(-1);

    private Faults() {}

    static Faults of(String run) {
        return RUNS.computeIfAbsent(run, key -> new Faults());
    }

    /** Asks for this many failures, all in the sink of closed bars. */
    void want(int failures) {
        left.set(failures);
    }

    int restarts() {
        return restarts.get();
    }

    void started(String stream, boolean restored) {
        if (stream.equals("closed") && restored) {
            restarts.incrementAndGet();
        }
        armed.set(-1);
    }

    /** Waits until the sink of closed bars has heard of this many checkpoints. */
    void awaitCheckpoints(int wanted) throws InterruptedException {
        checkpoints.acquire(wanted);
    }

    void completed(String stream) {
        if (stream.equals("closed")) {
            checkpoints.release();
        }
        if (stream.equals("closed") && left.get() > 0) {
            armed.compareAndSet(-1, 50);
        }
    }

    void maybeFail(String stream) {
        if (stream.equals("closed") && left.get() > 0) {
            // A run that has yet to fail is a slow one: a short log must not be over before its first checkpoint is.
            LockSupport.parkNanos(SLOW_NANOS);
        }
        if (stream.equals("closed") && armed.get() > 0 && armed.decrementAndGet() == 0) {
            armed.set(-1);
            if (left.getAndDecrement() > 0) {
                throw new IllegalStateException("a failure on purpose");
            }
        }
    }
}
