package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed again and again, before, between and behind its checkpoints and at its end, gives the same bytes. */
class ResumeTest {

    private static final long SEED = 7;
    private static final int DENSITY = 6;
    private static final int KILLS_BY_CHECKPOINT = 3;

    @TempDir
    Path files;

    private int children;

    @Test
    void endsWithTheBytesOfAnUndisturbedRun() throws Exception {
        LogFolder.write(files.resolve("log"), SEED, DENSITY);
        Path whole = files.resolve("whole");
        CommandRun undisturbed = CommandRun.call(whole, words(whole, false).toArray(String[]::new));
        assertThat(undisturbed.code()).as(undisturbed.err()).isZero();
        OutputFiles.assertFilled(whole);

        Path out = files.resolve("out");
        kill(out, false, "at the start", () -> Files.exists(out.resolve("run.properties")));
        assertThat(ChildRun.checkpoints(out)).isZero();
        Random draws = new Random(SEED);
        for (int i = 0; i < KILLS_BY_CHECKPOINT; i++) {
            int reached = ChildRun.checkpoints(out) + 1 + draws.nextInt(3);
            kill(out, true, "behind checkpoint " + reached, () -> ChildRun.checkpoints(out) >= reached);
        }
        int before = ChildRun.checkpoints(out);
        kill(out, true, "when all is committed", () -> Files.exists(out.resolve("state/finished")));
        // Flink deletes those of the finished job next; what is left is of a job that was killed before.
        ChildRun.deleteCheckpoints(out, before);
        assertThat(ChildRun.checkpoints(out)).isEqualTo(before);
        kill(out, true, "during the merge", () -> Files.exists(out.resolve("bars.csv.unfinished")));
        CommandRun end = CommandRun.call(out, words(out, true).toArray(String[]::new));
        assertThat(end.code()).as(end.err()).isZero();
        OutputFiles.assertSame(out, whole);
        assertThat(end.out()).isEqualTo(undisturbed.out().replace(whole.toString(), out.toString()));
    }

    private void kill(Path out, boolean resume, String when, BooleanSupplier condition) throws Exception {
        Path scratch = files.resolve("child-" + children++);
        ChildRun child = ChildRun.start(scratch, words(out, resume));
        assertThat(child.killWhen(condition))
                .as("killed %s; %s", when, Files.readString(child.err()))
                .isTrue();
        assertThat(Files.readAllLines(child.err()))
                .as("progress and nothing else")
                .allMatch(line -> line.matches(" *\\d+ %.*") || isOfTheRace(line));
    }

    /**
     * With a checkpoint every 20 ms, which no user has, Flink now and then opens the gateway of one it has aborted, says
     * so with a stack trace, and goes on.
     */
    private static boolean isOfTheRace(String line) {
        return line.startsWith("\tat ")
                || line.endsWith("FencedPekkoRpcActor - Caught exception while executing runnable in main thread.")
                || line.contains("IllegalStateException: Trying to open gateway for unseen checkpoint");
    }

    private List<String> words(Path out, boolean resume) throws IOException {
        List<String> words = new ArrayList<>(List.of("backfill", "--log", files + "/log/*.csv"));
        words.addAll(List.of("--timeframes", "1m,1D,2D", "--parallelism", "2"));
        words.addAll(List.of(AskAll.options(files).split(" ")));
        words.addAll(List.of("-D", "job.checkpoint-interval=20ms", "--out", out.toString()));
        if (resume) {
            words.add("--resume");
        }
        return words;
    }
}
