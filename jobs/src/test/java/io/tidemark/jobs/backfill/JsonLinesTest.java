package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logs of JSON lines on the command line. */
class JsonLinesTest {

    private static final String TABLE = """
            type,instrument,event_us,ingest_us,price,size,side,id,sequence
            T,A.x,1704186000000000,,100.5,1,,1,
            H,,1704186120000000,,,,,,
            """;
    private static final String LINES = """
            {"type":"trade","instrument":"B.x","event_us":1704186000000000,"price":"7.25","size":2,"id":1}
            {"type":"trade","instrument":"B.x","event_us":1704186000000000,"price":"x","size":2,"id":2}
            {"type":"depth","bids":[[1,2]]}

            {"type":"heartbeat","event_us":1704186120000000}
            """;

    @TempDir
    Path files;

    @Test
    void oneLogMayHaveFilesOfBothFormats() throws IOException {
        text("a.csv", TABLE);
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(files.resolve("b.ndjson.gz")))) {
            packed.write(LINES.getBytes(StandardCharsets.UTF_8));
        }
        CommandRun run = CommandRun.backfill(files, "--log @/a.csv @/b.ndjson.gz --timeframes 1m --parallelism 1");
        List<SideRecord> turned = run.assertDone(4);
        assertThat(run.count(Outcome.PROCESSED)).isEqualTo(2);
        assertThat(run.count(Outcome.IGNORED)).isEqualTo(1);
        assertThat(turned).hasSize(1);
        assertThat(turned.get(0).reason()).isEqualTo("b.ndjson.gz:2: price \"x\" is not a number");
        assertThat(run.lines("bars.csv").stream().filter(line -> line.startsWith("B.x,")))
                .isNotEmpty()
                .allMatch(line -> line.contains(",7.25,"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "table.jsonl | type,instrument,event_us | table.jsonl:1: this is a CSV log and named like JSON lines",
                "array.json | [{\"type\":\"trade\"}] | array.json:1: a JSON array; a log has one object a line",
                "pretty.json | { | pretty.json:1: an object over several lines; a log has one object a line",
                "lines.csv | {\"type\":\"trade\"} | lines.csv:1: JSON, but named like CSV; name it .jsonl, .ndjson or .json",
                "lines.txt | {\"type\":\"trade\"} | lines.txt:1: JSON, but named like CSV",
            })
    void filesThatAreNamedWronglyAreRefused(String name, String text, String words) throws IOException {
        text(name, text + "\n");
        CommandRun.backfill(files, "--log @/" + name).assertRefused(words);
    }

    @Test
    void anEmptyFileHoldsNothing() throws IOException {
        text("empty.jsonl", "");
        CommandRun run = CommandRun.backfill(files, "--log @/empty.jsonl --timeframes 1D --parallelism 1");
        assertThat(run.assertDone(0)).isEmpty();
    }

    private void text(String name, String text) throws IOException {
        Files.writeString(files.resolve(name), text);
    }
}
