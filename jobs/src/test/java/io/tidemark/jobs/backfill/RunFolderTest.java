package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the folder of a run says about it. */
class RunFolderTest {

    private static final int ROUNDS = 20;
    private static final int CHECKPOINTS = 100;

    @TempDir
    Path out;

    @Test
    void theNewestCheckpointIsThatOfTheHighestNumberWhateverTheClockSaid() throws IOException {
        RunFolder folder = RunFolder.of(out, Optional.empty());
        assertThat(folder.newestCheckpoint()).isEmpty();
        checkpoint("first/chk-9", 3_000);
        checkpoint("second/chk-10", 1_000);
        checkpoint("first/chk-2", 2_000);
        Files.createDirectories(out.resolve("state/third/chk-11"));
        assertThat(folder.newestCheckpoint()).contains(out.resolve("state/second/chk-10"));
    }

    @Test
    void endsWhileFlinkStillDeletesTheLastCheckpoint() throws Exception {
        RunFolder folder = RunFolder.of(out, Optional.empty());
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < CHECKPOINTS; i++) {
                checkpoint("job/chk-" + i, 0);
            }
            FutureTask<Void> flink = new FutureTask<>(() -> {
                for (int i = 0; i < CHECKPOINTS; i++) {
                    Files.deleteIfExists(out.resolve("state/job/chk-" + i + "/_metadata"));
                    Files.deleteIfExists(out.resolve("state/job/chk-" + i));
                }
                return null;
            });
            new Thread(flink, "deletes-too").start();
            folder.end();
            flink.get();
            assertThat(out.resolve("state")).doesNotExist();
        }
    }

    private void checkpoint(String name, long modifiedMillis) throws IOException {
        Path metadata =
                Files.createDirectories(out.resolve("state").resolve(name)).resolve("_metadata");
        Files.writeString(metadata, "");
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(modifiedMillis));
    }
}
