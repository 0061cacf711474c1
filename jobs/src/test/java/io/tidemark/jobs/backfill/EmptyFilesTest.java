package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Empty files are no mistake: they are read and hold nothing, and the run says so. */
class EmptyFilesTest {

    @TempDir
    Path files;

    @BeforeEach
    void write() throws IOException {
        text("empty.csv", "");
        text("header.csv", "time,price,size\n");
        text("none.csv.gz", "");
        text("quotes.csv", "time,bid,ask\n");
        text("bars.csv", "date,open,high,low,close\n");
        text("log.csv", "type,instrument,event_us,ingest_us,price,size,side,id,sequence\n");
        text("blank.csv", "\n\r\n\n");
        text("mark.csv", "\uFEFF");
        text("good.csv", "time,price,size\n2024-01-02T09:00:00Z,100.5,2\n");
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(files.resolve("packed.csv.gz")))) {
            packed.flush();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--trades @/empty.csv",
                "--trades @/header.csv",
                "--trades @/blank.csv",
                "--trades @/mark.csv",
                "--trades @/packed.csv.gz",
                "--trades @/none.csv.gz",
                "--quotes @/quotes.csv",
                "--bars @/bars.csv --bar-size 1D",
                "--feed binance @/empty.csv",
                "--log @/log.csv",
                "--trades @/empty.csv @/header.csv @/blank.csv @/mark.csv",
            })
    void holdNothing(String options) throws IOException {
        String named = options.contains("--log") ? "" : " --instrument A.x";
        CommandRun run = CommandRun.backfill(files, options + named + " --timeframes 1D --parallelism 1");
        assertThat(run.assertDone(0)).isEmpty();
        for (String table : List.of("bars.csv", "ema.csv", "features.csv", "signals.csv", "rejected.csv")) {
            assertThat(run.lines(table)).as("the header alone of %s", table).hasSize(1);
        }
        assertThat(run.out()).contains("in 0 records, up to nothing");
        assertThat(run.err()).doesNotContain("tidemark: ");
    }

    @Test
    void takeNothingFromTheirNeighbours() throws IOException {
        CommandRun run = CommandRun.backfill(
                files, "--trades @/empty.csv @/good.csv @/header.csv --instrument A.x --timeframes 1m --parallelism 1");
        assertThat(run.assertDone(1)).isEmpty();
        assertThat(run.count(Outcome.PROCESSED)).isEqualTo(1);
    }

    private void text(String name, String text) throws IOException {
        Files.writeString(files.resolve(name), text);
    }
}
