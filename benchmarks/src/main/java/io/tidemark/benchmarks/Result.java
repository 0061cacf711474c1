package io.tidemark.benchmarks;

/** What one run of one arm took and gave: CPU and wall nanoseconds, bytes allocated by keyed tasks, rows, digest, checkpoints. */
record Result(
        long n,
        long cpuNanos,
        long wallNanos,
        long allocatedBytes,
        long rows,
        long check,
        String digest,
        long shuffled,
        Checkpoints checkpoints) {}
