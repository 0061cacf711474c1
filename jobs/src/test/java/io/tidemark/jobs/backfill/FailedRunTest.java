package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full fails the run with exit code 3; with space again, {@code --resume} ends it with the right bytes, and
 * refuses any other order. The full disk is {@code /dev/full}, laid under one file of the output after the other.
 */
class FailedRunTest {

    private static final String ORDER = "--log @/a.csv --timeframes 1m,5m,1D --parallelism 1 ";
    private static final long START = 1_704_186_000_000_000L;
    private static final long DAY = 86_400_000_000L;
    private static final int RECORDS = 25;

    private String all;

    @TempDir
    Path files;

    @BeforeEach
    void write() throws IOException {
        StringBuilder log = new StringBuilder("type,instrument,event_us,ingest_us,price,size,side,id,sequence\n");
        for (int i = 0; i < 20; i++) {
            trade(log, START + i * 20_000_000L, i);
        }
        for (int day = 1; day < 5; day++) {
            trade(log, START + day * DAY, 20 + day);
        }
        log.append("T,A.x,noon,,100.5,1,,99,\n");
        Files.writeString(files.resolve("a.csv"), log);
        all = AskAll.options(files);
    }

    private static void trade(StringBuilder log, long micros, int id) {
        log.append("T,A.x,")
                .append(micros)
                .append(id % 4 == 0 ? ",,101,1,," : ",,100.5,1,,")
                .append(id)
                .append(",\n");
    }

    static boolean isLinux() {
        return Files.exists(Path.of("/dev/full"));
    }

    @Test
    @EnabledIf("isLinux")
    void aFullDiskFailsTheRunUntilThereIsSpace() throws IOException {
        CommandRun whole = run("whole", "");
        whole.assertDone(RECORDS);
        OutputFiles.assertFilled(whole.folder());
        Path out = Files.createDirectories(files.resolve("out"));
        Files.copy(files.resolve("whole/run.properties"), out.resolve("run.properties"));
        for (String name : List.of(
                "summary.json", "bars.csv", "ema.csv", "features.csv", "signals.csv", "rejected.csv", "digest.json")) {
            Path full = out.resolve(name + ".unfinished");
            Files.createSymbolicLink(full, Path.of("/dev/full"));
            CommandRun failed = run("out", "--resume");
            assertThat(failed.err()).contains("tidemark: backfill failed: ", "No space left on device", "--resume");
            assertThat(failed.code()).isEqualTo(3);
            assertThat(out.resolve(name)).doesNotExist();
            Files.delete(full);
        }
        otherOrdersAreRefused();
        CommandRun resumed = run("out", "--resume");
        resumed.assertDone(RECORDS);
        OutputFiles.assertSame(out, whole.folder());
        Files.createDirectories(out.resolve("parts.merged/bars"));
        run("out", "--resume").assertDone(RECORDS);
        OutputFiles.assertSame(out, whole.folder());
    }

    private void otherOrdersAreRefused() throws IOException {
        Files.writeString(
                files.resolve("listed.yaml"),
                "instruments: {A.x: {asset-class: equity, session: US_EQUITY, base: A, quote: USD}}\n");
        for (String option : List.of(
                "-D market.instruments=@/listed.yaml",
                "--timeframes 1m,1D",
                "--session US_EQUITY",
                "--lateness 7s",
                "--align clock",
                "-D job.max-parallelism=8",
                "-D job.backend=rocksdb",
                "--through 2024-01-02")) {
            refusesToGoOn(option, "");
        }
        for (String option : List.of("--previews", "--ema-periods 2,3", "--ema --ema-periods 2,3")) {
            String before = all;
            all = all.replace(option, "");
            refusesToGoOn("", "");
            all = before;
        }
        refusesToGoOnWith("a.csv", "100.5", "100.55", "files = ");
        refusesToGoOnWith("core.yaml", "ema(close,2)", "ema(close,3)", "features = ");
        refusesToGoOnWith("cross.yaml", "cross_below(ema_2, ema_3)", "ema_2 < ema_3", "strategies = ");
    }

    private void refusesToGoOnWith(String file, String before, String after, String words) throws IOException {
        Path changed = files.resolve(file);
        String text = Files.readString(changed);
        Files.writeString(changed, text.replace(before, after));
        refusesToGoOn("", words);
        Files.writeString(changed, text);
    }

    private void refusesToGoOn(String option, String words) {
        CommandRun other = run("out", "--resume " + option);
        assertThat(other.err()).as(option).contains("--resume: the run was started with " + words);
        assertThat(other.code()).as(option).isEqualTo(2);
    }

    @Test
    void aRunKilledBeforeItBeganLeavesNothingInTheWay() throws IOException {
        Files.createDirectories(files.resolve("out"));
        Files.writeString(files.resolve("out/run.properties.unfinished"), "half");
        CommandRun resumed = run("out", "--resume");
        assertThat(resumed.err()).contains("no run was started in");
        assertThat(resumed.code()).isEqualTo(2);
        run("out", "").assertDone(RECORDS);
    }

    private CommandRun run(String out, String options) {
        String order = options.contains("--timeframes") ? ORDER.replace("--timeframes 1m,5m,1D", "") : ORDER;
        CommandRun run = CommandRun.backfill(files, order + all + " --out @/" + out + " " + options);
        return new CommandRun(run.code(), run.out(), run.err(), files.resolve(out));
    }
}
