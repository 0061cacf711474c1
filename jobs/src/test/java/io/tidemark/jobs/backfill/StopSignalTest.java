package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is asked to end, as by Ctrl-C, ends well. The signal here is the one of {@code kill}: whoever runs the
 * tests in the background has told their processes to ignore the other.
 */
class StopSignalTest {

    /** 128 and the signal's number. */
    private static final int TERMINATED = 143;

    @TempDir
    Path files;

    @Test
    void theDemoSumsUpAndLeavesNothingBehind() throws Exception {
        Path scratch = files.resolve("demo");
        ChildRun demo = ChildRun.start(scratch, List.of("demo", "--port", "0", "--speed", "600"));
        await(demo, () -> text(demo.err()).contains("BTC-USD.simbit"));

        assertThat(stop(demo)).isEqualTo(TERMINATED);
        assertThat(text(scratch.resolve("out.txt"))).contains(" records = ", " processed");
        try (Stream<Path> left = Files.list(scratch.resolve("tmp"))) {
            assertThat(left.filter(each -> each.getFileName().toString().startsWith("tidemark")))
                    .isEmpty();
        }
    }

    @Test
    void aBackfillSaysHowToGoOn() throws Exception {
        LogFolder.write(files.resolve("log"), 7, 6);
        Path out = files.resolve("out");
        Path scratch = files.resolve("backfill");
        List<String> words = List.of(
                "backfill",
                "--log",
                files + "/log/*.csv",
                "--timeframes",
                "1m,1D",
                "--out",
                out.toString(),
                "-D",
                "job.checkpoint-interval=20ms");
        ChildRun run = ChildRun.start(scratch, words);
        await(run, () -> ChildRun.checkpoints(out) > 0);

        assertThat(stop(run)).isEqualTo(TERMINATED);
        assertThat(out.resolve("digest.json")).doesNotExist();
        assertThat(text(run.err()) + text(scratch.resolve("out.txt"))).contains("--resume");
        Stream<String> again = Stream.concat(words.stream(), Stream.of("--resume"));
        assertThat(ChildRun.start(files.resolve("again"), again.toList()).join())
                .isZero();
    }

    private static void await(ChildRun run, BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            assertThat(run.process().waitFor(10, TimeUnit.MILLISECONDS))
                    .as("ended too soon: %s", text(run.err()))
                    .isFalse();
        }
    }

    private static int stop(ChildRun run) throws InterruptedException {
        run.process().destroy();
        return run.join();
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
