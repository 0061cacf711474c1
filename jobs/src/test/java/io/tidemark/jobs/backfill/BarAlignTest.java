package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bars that count from another place than the run does are no input for it, and the user hears what is. */
class BarAlignTest {

    private static final String HEADER = "time,open,high,low,close,volume\n";

    @TempDir
    Path files;

    @BeforeEach
    void write() throws IOException {
        hours("clock.csv", "10:00", "11:00", "12:00", "13:00", "14:00", "15:00");
        hours("session.csv", "09:30", "10:30", "11:30", "12:30", "13:30", "14:30", "15:30");
        hours("mostly.csv", "10:00", "11:00", "12:00", "13:17", "14:00", "15:00");
        hours("neither.csv", "10:17", "11:17", "12:17");
        hours("one.csv", "09:30", "10:30", "11:00", "12:30", "13:17");
        Files.writeString(files.resolve("none.csv"), "time,price\nnoon,1\n2024-01-02T10:00:00Z,x\n");
        Files.writeString(files.resolve("night.csv"), "time,price\n2024-01-02T03:00:00-05:00,1\n");
    }

    @Test
    void barsOfFullHoursNeedTheClock() {
        equity("--bars @/clock.csv")
                .assertRefused(
                        "6 of 6 input bars do not open where bars count from the session's open (--align session)",
                        "all open where they count from full clock hours: give --align clock");
        equity("--bars @/mostly.csv").assertRefused("6 of 6 input bars", "5 open where", "give --align clock");
        CommandRun run = equity("--bars @/clock.csv --align clock");
        run.assertDone(6);
        assertThat(run.count(Outcome.PROCESSED)).isEqualTo(6);
        assertThat(run.out()).contains("intraday bars count from full clock hours");
    }

    @Test
    void barsOfTheSessionNeedTheSession() {
        equity("--bars @/session.csv --align clock")
                .assertRefused("7 of 7 input bars", "full clock hours (--align clock)", "give --align session");
        CommandRun run = equity("--bars @/session.csv");
        run.assertDone(7);
        assertThat(run.count(Outcome.PROCESSED)).isEqualTo(7);
        assertThat(run.out()).doesNotContain("clock");
    }

    @Test
    void autoTakesTheGridOfMostBars() {
        CommandRun run = equity("--bars @/mostly.csv --align auto");
        assertThat(run.assertDone(6)).hasSize(1);
        assertThat(run.out()).contains("processed 5", "intraday bars count from full clock hours");
    }

    @Test
    void aFewBarsOffTheGridAreRejectedOneByOne() {
        assertThat(equity("--bars @/one.csv").assertDone(5)).hasSize(2);
    }

    @Test
    void aRunThatCouldUseNothingSaysSo() throws IOException {
        CommandRun run = equity("--bars @/neither.csv");
        assertThat(run.err())
                .contains("tidemark: none of the 3 records could be used: 3 were rejected, the first is "
                        + files.resolve("neither.csv") + ":2: bar does not open on a slice of its session");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("in 3 records", "rejected 3", "written to ");
        assertThat(run.lines("rejected.csv")).hasSize(4);
        CommandRun again = equity("--bars @/neither.csv --resume");
        assertThat(run.err()).endsWith(again.err());
        assertThat(again.code()).isEqualTo(2);
    }

    @Test
    void theFirstReasonDoesNotSayItsPlaceTwice() {
        CommandRun run = CommandRun.backfill(files, "--trades @/none.csv --instrument A.x --timeframes 1m");
        assertThat(run.err())
                .contains("the first is " + files.resolve("none.csv") + ":2: time \"noon\" is not a time (");
        assertThat(run.code()).isEqualTo(2);
    }

    @Test
    void localTimesReadAsUtcAreSuspected() {
        String options = "--bars @/clock.csv --bar-size 1h --instrument A.x --session US_EQUITY --timeframes 1h";
        CommandRun.backfill(files, options)
                .assertRefused("give --align clock; times without an offset were read as UTC", "say --zone");
        CommandRun run = CommandRun.backfill(files, options + " --align clock --parallelism 1");
        run.assertDone(6);
        assertThat(run.out()).contains("ignored 4", "most records were ignored", "read as UTC", "say --zone");
        assertThat(equity("--bars @/clock.csv --align clock --out " + files + "/new")
                        .out())
                .doesNotContain("most records were ignored");
    }

    @Test
    void aFileOfANightIsNoMistake() {
        CommandRun run =
                CommandRun.backfill(files, "--trades @/night.csv --instrument A.x --session US_EQUITY --timeframes 1m");
        run.assertDone(1);
        assertThat(run.count(Outcome.IGNORED)).isEqualTo(1);
    }

    private CommandRun equity(String options) {
        return CommandRun.backfill(
                files,
                options + " --bar-size 1h --instrument A.x --session US_EQUITY --zone America/New_York"
                        + " --timeframes 1h,1D --parallelism 1");
    }

    private void hours(String name, String... times) throws IOException {
        StringBuilder text = new StringBuilder(HEADER);
        for (String time : times) {
            text.append("2024-01-02 ").append(time).append(",10,11,9,10,5\n");
        }
        Files.writeString(files.resolve(name), text);
    }
}
