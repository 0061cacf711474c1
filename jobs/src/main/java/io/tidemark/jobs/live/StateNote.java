package io.tidemark.jobs.live;

import io.tidemark.jobs.cli.UsageException;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is noted beside the checkpoints because the state cannot change it: the base slice. */
final class StateNote {

    private static final String FILE = "base-slice";

    private StateNote() {}

    /**
     * Notes the base slice with a first checkpoint, and refuses another one later: the job would fail at its first timer, after
     * each restart again.
     */
    static void requireBase(Path state, boolean isFirst, Timeframe base) throws IOException {
        Path note = state.resolve(FILE);
        if (isFirst || !Files.exists(note)) {
            Files.createDirectories(state);
            Files.writeString(note, base.name());
            return;
        }
        String noted = Files.readString(note).strip();
        if (!noted.equals(base.name())) {
            throw new UsageException("job.state-dir " + state + " has base slices of " + noted
                    + ", and the timeframes now need " + base.name() + ": set market.base-slice to " + noted
                    + " and leave out what cannot be composed of it, or give a new job.state-dir");
        }
    }
}
