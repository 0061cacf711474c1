package io.tidemark.jobs.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A folder that is gone when closed, also while a cluster that is shutting down still deletes in it. */
record TemporaryFolder(Path path) implements AutoCloseable {

    private static final int TRIES = 50;
    private static final long PAUSE_NANOS = 100_000_000L;

    static TemporaryFolder create() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("tidemark-demo-"));
    }

    @Override
    public void close() throws IOException {
        for (int left = TRIES; left > 0; left--) {
            try {
                delete();
                return;
            } catch (IOException | UncheckedIOException busy) {
                if (left == 1) {
                    throw busy;
                }
                // The cluster tells nobody when it is down; until then a file may come or go under our hands.
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void delete() throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(path)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : deepestFirst) {
            Files.deleteIfExists(each);
        }
    }
}
