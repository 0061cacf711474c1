package io.tidemark.jobs.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.service.SavedState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.RecoveryClaimMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job goes on from: the last, never something else than was asked for. */
final class SavedStateTest {

    private static final Path WHOLE =
            Path.of(System.getProperty("tidemark.home"), "jobs/src/test/resources/savepoints/v1/_metadata");

    @TempDir
    Path dir;

    @Test
    void theNewestWasCompletedLastWhateverItsNumber() throws IOException {
        state("checkpoints/abandoned/chk-900", 1, Files.readAllBytes(WHOLE));
        Path back = state("checkpoints/now/chk-7", 2, Files.readAllBytes(WHOLE));
        assertThat(new SavedState(dir).newest()).contains(back);
        Path savepoint = state("savepoints/savepoint-1", 3, Files.readAllBytes(WHOLE));
        assertThat(new SavedState(dir).newest()).contains(savepoint);
    }

    /** Beginning anew, or further back than need be, would say things twice. */
    @Test
    void aDamagedOneIsNeverPassedOverWithoutAWord() throws IOException {
        Path whole = state("checkpoints/job/chk-1", 1, Files.readAllBytes(WHOLE));
        byte[] bytes = Files.readAllBytes(WHOLE);
        for (byte[] damaged : new byte[][] {Arrays.copyOf(bytes, bytes.length / 2), {}}) {
            Path newest = state("checkpoints/job/chk-2", 2, damaged);
            assertThatThrownBy(() -> new SavedState(dir).newest())
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(newest + ", cannot be read");
        }
        Files.delete(dir.resolve("checkpoints/job/chk-2/_metadata"));
        assertThat(new SavedState(dir).newest()).contains(whole);
    }

    @Test
    void aCheckpointIsTheJobsOwnAndASavepointIsNot() throws IOException {
        assertThat(claim(state("checkpoints/job/chk-1", 1, Files.readAllBytes(WHOLE))))
                .isEqualTo(RecoveryClaimMode.CLAIM);
        assertThat(claim(state("savepoints/savepoint-1", 1, Files.readAllBytes(WHOLE))))
                .isEqualTo(RecoveryClaimMode.NO_CLAIM);
    }

    @Test
    void whoAsksForNothingBeginsOnlyWhereNothingIs() throws IOException {
        assertThat(Origin.of(Optional.empty(), dir).state()).isEmpty();
        assertThatThrownBy(() -> Origin.of(Optional.of("latest"), dir))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("there is no checkpoint and no savepoint below " + dir);
        Path left = state("savepoints/savepoint-1", 1, Files.readAllBytes(WHOLE));
        assertThatThrownBy(() -> Origin.of(Optional.empty(), dir))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("a job has left " + left);
        assertThat(Origin.of(Optional.of("beginning"), dir).state()).isEmpty();
        assertThat(Origin.of(Optional.of("latest"), dir).state()).contains(left);
    }

    @Test
    void aSavepointHasTheNameThatTheClusterPrints() throws IOException {
        Path savepoint = state("savepoints/savepoint-1", 1, Files.readAllBytes(WHOLE));
        for (String name : new String[] {
            savepoint.toString(), savepoint.toUri().toString(), "file:" + savepoint, savepoint.resolve("_metadata") + ""
        }) {
            assertThat(SavedState.named(name)).as(name).isEqualTo(savepoint);
        }
        assertThatThrownBy(() -> SavedState.named(dir.resolve("savepoints").toString()))
                .isInstanceOf(UsageException.class)
                .hasMessage("there is no savepoint at " + dir.resolve("savepoints"));
    }

    private static RecoveryClaimMode claim(Path state) {
        Configuration conf = new Configuration();
        new Origin(Optional.of(state)).set(conf);
        assertThat(conf.get(StateRecoveryOptions.SAVEPOINT_PATH))
                .isEqualTo(state.toUri().toString());
        return conf.get(StateRecoveryOptions.RESTORE_MODE);
    }

    private Path state(String name, int second, byte[] metadata) throws IOException {
        Path folder = Files.createDirectories(dir.resolve(name));
        Path file = Files.write(folder.resolve("_metadata"), metadata);
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1_000L));
        return folder;
    }
}
