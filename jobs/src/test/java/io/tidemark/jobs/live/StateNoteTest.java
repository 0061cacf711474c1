package io.tidemark.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.jobs.cli.UsageException;
import io.tidemark.state.time.Timeframe;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A state of minutes does not go on in seconds. */
final class StateNoteTest {

    @TempDir
    Path dir;

    @Test
    void anotherBaseSliceIsRefusedBeforeTheStart() throws Exception {
        Path state = dir.resolve("state");
        StateNote.requireBase(state, true, Timeframe.of("1m"));
        StateNote.requireBase(state, false, Timeframe.of("1m"));
        assertThatThrownBy(() -> StateNote.requireBase(state, false, Timeframe.of("1s")))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("has base slices of 1m, and the timeframes now need 1s")
                .hasMessageContaining("set market.base-slice to 1m");
        StateNote.requireBase(state, true, Timeframe.of("1s"));
        assertThat(state.resolve("base-slice")).hasContent("1s");
    }
}
