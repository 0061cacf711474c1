package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the folder of a run says about it. */
class RunFolderTest {

    @TempDir
    Path out;

    @Test
    void theNewestCheckpointIsThatOfTheHighestNumberWhateverTheClockSaid() throws IOException {
        RunFolder folder = new RunFolder(out);
        assertThat(folder.newestCheckpoint()).isEmpty();
        checkpoint("first/chk-9", 3_000);
        checkpoint("second/chk-10", 1_000);
        checkpoint("first/chk-2", 2_000);
        Files.createDirectories(out.resolve("state/third/chk-11"));
        assertThat(folder.newestCheckpoint()).contains(out.resolve("state/second/chk-10"));
    }

    private void checkpoint(String name, long modifiedMillis) throws IOException {
        Path metadata =
                Files.createDirectories(out.resolve("state").resolve(name)).resolve("_metadata");
        Files.writeString(metadata, "");
        Files.setLastModifiedTime(metadata, FileTime.fromMillis(modifiedMillis));
    }
}
