package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same order gives the same bytes, whatever the parallelism and the state backend. */
class SameBytesTest {

    private static final long SEED = 31;

    @TempDir
    Path files;

    @Test
    void parallelismAndBackendDoNotShow() throws IOException {
        LogFolder.write(files.resolve("log"), SEED, 1);
        CommandRun first = run("first", "--parallelism 1");
        assertThat(first.code()).as(first.err()).isZero();
        OutputFiles.assertFilled(first.folder());
        for (Outcome outcome : new Outcome[] {Outcome.REJECTED, Outcome.LATE, Outcome.DUPLICATE, Outcome.PROCESSED}) {
            assertThat(first.count(outcome))
                    .as("%s records in the log", outcome)
                    .isPositive();
        }
        check(first, "three", "--parallelism 3");
        check(first, "rocks", "--parallelism 3 -D job.backend=rocksdb -D job.checkpoint-interval=200ms");
    }

    private void check(CommandRun first, String name, String options) throws IOException {
        CommandRun other = run(name, options);
        assertThat(other.code()).as(other.err()).isZero();
        OutputFiles.assertSame(other.folder(), first.folder());
    }

    private CommandRun run(String name, String options) throws IOException {
        Path out = files.resolve(name);
        String words = "backfill --log " + files + "/log/*.csv --timeframes 1h,1D,2D -D market.base-slice=5m --out "
                + out + " " + AskAll.options(files) + " " + options;
        return CommandRun.call(out, words.split(" +"));
    }
}
