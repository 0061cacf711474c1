package io.tidemark.jobs.run;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Failures on purpose in one run: each after a completed checkpoint and some more records, up to a number of restarts. */
final class Faults {

    private static final long LOOK_NANOS = 1_000_000L;

    private static final Map<String, Faults> RUNS = new ConcurrentHashMap<>();

    private final AtomicInteger wanted = new AtomicInteger();
    private final Semaphore checkpoints = new Semaphore(0);
    private final AtomicInteger completed = new AtomicInteger();
    private final AtomicInteger restarts = new AtomicInteger();
    private final AtomicInteger armed = new AtomicInteger(-1);
    private volatile boolean slow;
    private volatile boolean toBeStopped;
    private volatile boolean crawls;

    private Faults() {}

    static Faults of(String run) {
        return RUNS.computeIfAbsent(run, key -> new Faults());
    }

    /** Asks for failures in the sink of closed bars until Flink has restarted its tasks so often. */
    void want(int failures) {
        wanted.set(failures);
    }

    int checkpoints() {
        return completed.get();
    }

    int restarts() {
        return restarts.get();
    }

    /** Flink counts the attempts of a task: all of them start again after a failure of one. */
    void started(String stream, int attempt) {
        if (stream.equals("closed")) {
            restarts.accumulateAndGet(attempt, Math::max);
        }
        armed.set(-1);
    }

    /** Waits until the sink of closed bars has heard of this many checkpoints, or the run's failure is known. */
    void awaitCheckpoints(int wanted, Future<?> end) throws Exception {
        while (!checkpoints.tryAcquire(wanted, 100, TimeUnit.MILLISECONDS)) {
            if (end.isDone()) {
                throw new IllegalStateException("the run is over before its checkpoints: " + end.get());
            }
        }
    }

    /** Waits for something that the run brings about, or until its failure is known. */
    static void await(BooleanSupplier happened, Future<?> end) throws Exception {
        while (!happened.getAsBoolean()) {
            if (end.isDone()) {
                throw new IllegalStateException("the run is over before it was enough: " + end.get());
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("waited in vain");
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    void completed(String stream) {
        if (stream.equals("closed")) {
            completed.incrementAndGet();
            checkpoints.release();
        }
        if (stream.equals("closed") && hasToFail()) {
            armed.compareAndSet(-1, 10);
        }
    }

    /** Keeps a run slow until it is stopped, so that it is not over before. */
    void slow(boolean on) {
        slow = on;
    }

    /** Somebody waits until he can stop this run. */
    void toBeStopped() {
        toBeStopped = true;
    }

    boolean isToBeStopped() {
        return toBeStopped;
    }

    /** Lets a slow run come hardly any further: a machine under load may take its time to stop it. */
    void crawl() {
        crawls = true;
    }

    boolean isCrawling() {
        return crawls && slow;
    }

    boolean isPaced() {
        return slow || hasToFail();
    }

    boolean hasToFail() {
        return restarts.get() < wanted.get();
    }

    void maybeFail(String stream) {
        if (stream.equals("closed") && armed.get() > 0 && armed.decrementAndGet() == 0) {
            armed.set(-1);
            throw new IllegalStateException("a failure on purpose");
        }
    }
}
