package io.tidemark.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.jobs.cli.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run goes on with the files it began with, and with no others. */
class HistoryMarkTest {

    @TempDir
    Path dir;

    private Path one;
    private Path two;
    private HistoryMark mark;

    @BeforeEach
    void begins() throws IOException {
        one = Files.writeString(dir.resolve("one file.csv"), "abc");
        two = Files.writeString(dir.resolve("two.csv"), "defg");
        mark = new HistoryMark(dir.resolve("state"));
    }

    @Test
    void theSameFilesAreGivenBackAskedForOrNot() throws IOException {
        mark.begin(List.of(one, two));
        assertThat(mark.goOn(List.of(one, two))).containsExactly(one, two);
        assertThat(mark.goOn(List.of())).containsExactly(one, two);
        Files.delete(one);
        assertThat(mark.goOn(List.of())).as("one may have been read to its end").containsExactly(one, two);
    }

    @Test
    void othersAreRefused() throws IOException {
        mark.begin(List.of(one));
        assertThatThrownBy(() -> mark.goOn(List.of(two)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("one file.csv")
                .hasMessageContaining("history can only come first");
    }

    @Test
    void filesForARunThatBeganWithoutAreRefused() throws IOException {
        assertThatThrownBy(() -> mark.goOn(List.of(two))).hasMessageContaining("began without files");
        mark.begin(List.of());
        assertThatThrownBy(() -> mark.goOn(List.of(two))).hasMessageContaining("began without files");
        assertThat(mark.goOn(List.of())).isEmpty();
    }

    @Test
    void aFileThatHasGrownIsRefused() throws IOException {
        mark.begin(List.of(one));
        Files.writeString(one, "abcd");
        assertThatThrownBy(() -> mark.goOn(List.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("another length");
    }
}
