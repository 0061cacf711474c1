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

    private static final String ORDER = "--log @/a.csv --timeframes 1m,1D --parallelism 1 --features @/core.yaml"
            + " -D strategies.active=rise -D strategies.dir=@/strategies";

    @TempDir
    Path files;

    @BeforeEach
    void write() throws IOException {
        StringBuilder log = new StringBuilder("type,instrument,event_us,ingest_us,price,size,side,id,sequence\n");
        for (int i = 0; i < 20; i++) {
            log.append("T,A.x,")
                    .append(1_704_186_000_000_000L + i * 20_000_000L)
                    .append(",,100.5,1,,")
                    .append(i);
            log.append(",\n");
        }
        log.append("T,A.x,noon,,100.5,1,,99,\n");
        Files.writeString(files.resolve("a.csv"), log);
        Files.writeString(files.resolve("core.yaml"), "name: core\nfeatures:\n  ema_2: ema(close,2)\n");
        Files.createDirectories(files.resolve("strategies"));
        Files.writeString(
                files.resolve("strategies/rise.yaml"),
                "id: rise\nversion: 1\nfeatures: core\nrules:\n  enter-long: ema_2 > 100\n");
    }

    static boolean isLinux() {
        return Files.exists(Path.of("/dev/full"));
    }

    @Test
    @EnabledIf("isLinux")
    void aFullDiskFailsTheRunUntilThereIsSpace() throws IOException {
        CommandRun whole = run("whole", "");
        whole.assertDone(21);
        Path out = Files.createDirectories(files.resolve("out"));
        Files.copy(files.resolve("whole/run.properties"), out.resolve("run.properties"));
        for (String name : List.of("summary.json", "bars.csv", "rejected.csv", "digest.json")) {
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
        resumed.assertDone(21);
        OutputFiles.assertSame(out, whole.folder());
        Files.createDirectories(out.resolve("parts.merged/bars"));
        run("out", "--resume").assertDone(21);
        OutputFiles.assertSame(out, whole.folder());
    }

    private void otherOrdersAreRefused() throws IOException {
        Files.writeString(
                files.resolve("listed.yaml"),
                "instruments: {A.x: {asset-class: equity, session: US_EQUITY, base: A, quote: USD}}\n");
        for (String option : List.of(
                "-D market.instruments=@/listed.yaml",
                "--timeframes 1m",
                "--session US_EQUITY",
                "--lateness 7s",
                "--align clock",
                "--previews",
                "--ema",
                "-D job.max-parallelism=8",
                "-D job.backend=rocksdb",
                "--through 2024-01-02")) {
            refusesToGoOn(option, "");
        }
        refusesToGoOnWith("a.csv", "100.5", "100.55", "files = ");
        refusesToGoOnWith("core.yaml", "ema(close,2)", "ema(close,3)", "features = ");
        refusesToGoOnWith("strategies/rise.yaml", "ema_2 > 100", "ema_2 > 101", "strategies = ");
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
        run("out", "").assertDone(21);
    }

    private CommandRun run(String out, String options) {
        String order = ORDER;
        if (options.contains("--timeframes")) {
            order = order.replace("--timeframes 1m,1D", "");
        }
        CommandRun run = CommandRun.backfill(files, order + " --out @/" + out + " " + options);
        return new CommandRun(run.code(), run.out(), run.err(), files.resolve(out));
    }
}
