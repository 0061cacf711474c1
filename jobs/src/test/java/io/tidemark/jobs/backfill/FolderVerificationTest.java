package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderVerificationTest {

    @TempDir
    Path files;

    @Test
    void aFolderWithoutOutputIsNoOutput() throws IOException {
        Files.writeString(files.resolve("a.csv"), "time,price\n2024-01-02T09:00:00Z,1\n");
        CommandRun.backfill(files, "--trades @/a.csv --timeframes 1m --parallelism 1")
                .assertDone(1);
        Path begun = Files.createDirectories(files.resolve("begun"));
        Files.writeString(begun.resolve("run.properties"), "");
        Path out = files.resolve("out");
        assertThat(verify(out, out).code()).isZero();
        CommandRun other = verify(out, files);
        assertThat(other.err()).contains(files + " holds no output of a run");
        assertThat(other.code()).isEqualTo(2);
        CommandRun unfinished = verify(begun, out);
        assertThat(unfinished.err()).contains("the run in " + begun + " has not ended");
        assertThat(unfinished.code()).isEqualTo(2);
    }

    private CommandRun verify(Path left, Path right) {
        return CommandRun.call(files, "verify", left.toString(), right.toString());
    }
}
