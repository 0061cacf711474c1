package io.tidemark.jobs.refusal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.jobs.cli.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints are read with what they were made with, or not at all. */
final class StateOriginTest {

    private static final StateOrigin MADE = new StateOrigin(720, "heap", "1m", "cluster-a", "topic-a", 4);

    @TempDir
    Path dir;

    @Test
    void theSameGoesOn() throws IOException {
        MADE.keepOrMatch(dir, false);
        assertThatCode(() -> MADE.keepOrMatch(dir, true)).doesNotThrowAnyException();
    }

    @Test
    void anotherIsRefusedByNameAndNumber() throws IOException {
        MADE.keepOrMatch(dir, false);
        assertRefused(
                new StateOrigin(128, "heap", "1m", "cluster-a", "topic-a", 4),
                "job.max-parallelism is 128, and the checkpoints in " + dir + " were made with 720");
        assertRefused(
                new StateOrigin(720, "rocksdb", "1m", "cluster-a", "topic-a", 4),
                "job.backend is rocksdb, and the checkpoints in " + dir + " were made with heap");
        assertRefused(
                new StateOrigin(720, "heap", "1s", "cluster-a", "topic-a", 4),
                "market.base-slice is 1s, and the checkpoints in " + dir + " were made with 1m");
        assertRefused(new StateOrigin(720, "heap", "1m", "cluster-b", "topic-a", 4), "cluster of the log is cluster-b");
        assertRefused(new StateOrigin(720, "heap", "1m", "cluster-a", "topic-b", 4), "topic of the log is topic-b");
        assertRefused(new StateOrigin(720, "heap", "1m", "cluster-a", "topic-a", 8), "partitions of the log is 8");
    }

    @Test
    void whereNothingWasSavedAnythingMayBegin() throws IOException {
        MADE.keepOrMatch(dir, false);
        StateOrigin other = new StateOrigin(128, "rocksdb", "1m", "cluster-b", "topic-b", 8);
        other.keepOrMatch(dir, false);
        assertThatCode(() -> other.keepOrMatch(dir, true)).doesNotThrowAnyException();
    }

    private void assertRefused(StateOrigin now, String sentence) {
        assertThatThrownBy(() -> now.keepOrMatch(dir, true))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(sentence);
    }
}
