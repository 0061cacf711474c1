package io.tidemark.benchmarks;

import io.tidemark.state.record.Digest;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * What the tasks of one run leave behind for its caller in the same JVM: rows, a check sum of them, a digest, and the
 * bytes that the threads of the keyed tasks have allocated.
 */
final class Tally {

    private static final ConcurrentMap<String, Tally> RUNS = new ConcurrentHashMap<>();

    private final Digest digest = new Digest();
    private long rows;
    private long check;
    private final Map<Long, Long> allocatedBytes = new HashMap<>();

    /** The tally of a run, made when first asked for. */
    static Tally of(String run) {
        return RUNS.computeIfAbsent(run, key -> new Tally());
    }

    /** Takes the tally of a run that has ended. */
    static Tally take(String run) {
        Tally tally = RUNS.remove(run);
        return tally == null ? new Tally() : tally;
    }

    /** Adds what one task has done; it must be called by that task's thread, at its end. */
    synchronized void add(long taskRows, long taskCheck, Digest taskDigest) {
        rows += taskRows;
        check += taskCheck;
        // Two sinks of one task share its thread.
        allocatedBytes.put(Thread.currentThread().getId(), threads().getCurrentThreadAllocatedBytes());
        if (taskDigest != null) {
            digest.add(taskDigest);
        }
    }

    synchronized long rows() {
        return rows;
    }

    synchronized long check() {
        return check;
    }

    synchronized long allocatedBytes() {
        return allocatedBytes.values().stream().mapToLong(Long::longValue).sum();
    }

    synchronized String digest() {
        return digest.toString();
    }

    private static com.sun.management.ThreadMXBean threads() {
        return (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
    }
}
