package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code job.state-dir} holds the checkpoints of its runs, apart from each other, and nothing once they have ended. */
class StateDirTest {

    private static final int DENSITY = 4;

    @TempDir
    Path files;

    @Test
    void aKilledRunGoesOnFromTheStateThere() throws Exception {
        LogFolder.write(files.resolve("log"), 7, DENSITY);
        Path shared = files.resolve("shared");
        Files.createDirectories(shared.resolve("of another"));
        Path whole = files.resolve("whole");
        assertThat(CommandRun.call(whole, words(whole, false, "").toArray(String[]::new))
                        .code())
                .isZero();

        Path out = files.resolve("out");
        Path state = RunFolder.of(out, Optional.of(shared)).state();
        ChildRun child = ChildRun.start(files.resolve("child"), words(out, false, shared.toString()));
        assertThat(child.killWhen(() -> ChildRun.checkpointsBelow(state) > 0)).isTrue();
        assertThat(out.resolve("state")).doesNotExist();

        CommandRun elsewhere = CommandRun.call(out, words(out, true, "").toArray(String[]::new));
        assertThat(elsewhere.err()).contains("--resume: the run was started with state = " + state);
        CommandRun end =
                CommandRun.call(out, words(out, true, shared.toString()).toArray(String[]::new));
        assertThat(end.code()).as(end.err()).isZero();
        OutputFiles.assertSame(out, whole);
        assertThat(names(shared)).containsExactly("of another");
    }

    @Test
    void runsOfOneFolderAreApart() {
        Optional<Path> shared = Optional.of(files);
        Path state = RunFolder.of(Path.of("a/out"), shared).state();
        assertThat(state)
                .isEqualTo(RunFolder.of(Path.of("a/../a/out"), shared).state())
                .isNotEqualTo(RunFolder.of(Path.of("b/out"), shared).state());
        assertThat(state.getParent()).isEqualTo(files);
        assertThat(RunFolder.of(Path.of("a/out"), Optional.empty()).state()).isEqualTo(Path.of("a/out/state"));
    }

    @Test
    void whatAnEarlierRunLeftIsNotTakenForThisOne() throws IOException {
        Files.writeString(files.resolve("a.csv"), "time,price\n2024-01-02T09:00:00Z,1\n");
        Path state = RunFolder.of(files.resolve("out"), Optional.of(files.resolve("s")))
                .state();
        Files.createDirectories(state);
        Files.writeString(state.resolve("finished"), "");
        CommandRun.backfill(files, "--trades @/a.csv --instrument A.x --timeframes 1m -D job.state-dir=@/s")
                .assertDone(1);
    }

    @Test
    void aFolderThatCannotBeIsRefused() throws IOException {
        Files.writeString(files.resolve("a.csv"), "time,price\n2024-01-02T09:00:00Z,1\n");
        CommandRun.backfill(files, "--trades @/a.csv --instrument A.x --timeframes 1m -D job.state-dir=@/a.csv")
                .assertRefused("job.state-dir " + files.resolve("a.csv"), "cannot be created");
    }

    private List<String> words(Path out, boolean resume, String shared) {
        List<String> words = new ArrayList<>(List.of("backfill", "--log", files + "/log/*.csv"));
        words.addAll(List.of("--timeframes", "1m,1D", "--parallelism", "2", "--out", out.toString()));
        words.addAll(List.of("-D", "job.checkpoint-interval=20ms", "-D", "job.state-dir=" + shared));
        if (resume) {
            words.add("--resume");
        }
        return words;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
