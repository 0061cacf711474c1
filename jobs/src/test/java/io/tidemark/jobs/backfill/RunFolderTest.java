package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The end of a run: Flink still removes its last checkpoint while the folder of all checkpoints goes. */
class RunFolderTest {

    private static final int CHECKPOINTS = 300;
    private static final int ROUNDS = 10;

    private final ExecutorService second = Executors.newSingleThreadExecutor();

    @TempDir
    Path out;

    @AfterEach
    void stop() {
        second.shutdownNow();
    }

    @Test
    void checkpointsMayGoWhileTheyAreRemoved() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<Path> files = checkpoints();
            CyclicBarrier start = new CyclicBarrier(2);
            Callable<Void> flink = () -> {
                start.await();
                for (Path file : files) {
                    Files.deleteIfExists(file);
                }
                return null;
            };
            Future<Void> removed = second.submit(flink);
            start.await();
            new RunFolder(out).end();
            removed.get();
            assertThat(out).isEmptyDirectory();
        }
    }

    @Test
    void nothingToRemoveIsRemoved() throws IOException {
        new RunFolder(out).end();
        assertThat(out).isEmptyDirectory();
    }

    /** Writes files of checkpoints; gives them with the deepest first. */
    private List<Path> checkpoints() throws IOException {
        Path job = new RunFolder(out).state().resolve("job");
        for (int i = 0; i < CHECKPOINTS; i++) {
            Path checkpoint = Files.createDirectories(job.resolve("chk-" + i));
            Files.writeString(checkpoint.resolve("_metadata"), "state");
        }
        try (Stream<Path> all = Files.walk(job)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
