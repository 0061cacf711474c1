package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that cannot be used are refused before anything is run. */
class BadFilesTest {

    private static final String GOOD = "time,price,size\n2024-01-02T09:00:00Z,100.5,2\n";

    @TempDir
    Path files;

    @BeforeEach
    void write() throws IOException {
        text("good.csv", GOOD);
        text("prise.csv", "time,prise,size\n2024-01-02T09:00:00Z,100.5,2\n");
        text("bare.csv", "2024-01-02T09:00:00Z,100.5,2\n");
        text("named.csv", "time,symbol_,price\n2024-01-02T09:00:00Z,A,1\n");
        text("close.csv", "date,open,high,low\n2024-01-02,1,2,1\n");
        text("log.csv", "type,instrument,event_us\n");
        text("wide.csv", "c,".repeat(300) + "price\n");
        text("hours.csv", "ms_of_day,price\n1,1\n");
        bytes("binary.csv", new byte[] {0, 1, 2, 3, (byte) 0xff, '\n', 0});
        byte[] packed = packed(GOOD.repeat(500));
        bytes("cut.csv.gz", Arrays.copyOf(packed, packed.length - 12));
        bytes("head.csv.gz", Arrays.copyOf(packed, 6));
        packed[packed.length / 2] ^= 0x55;
        bytes("damaged.csv.gz", packed);
        Files.createDirectories(files.resolve("folder"));
    }

    /** {@code @} stands for the folder of the files. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--trades @/prise.csv | prise.csv:1: no column for price of trades; found: time, prise, size; nearest: \"prise\"",
                "--trades @/bare.csv | bare.csv:1: the first line names no column, and none were given",
                "--trades @/good.csv --columns time,prize,size | column \"prize\" is not known; nearest: \"price\"",
                "--trades @/good.csv --columns time,size | no column for price of trades",
                "--trades @/good.csv --conditions sise --exclude-mask 1 | good.csv:1: no column \"sise\" for sale conditions; found: time, price, size (nearest: size)",
                "--trades @/good.csv --conditions flags --exclude-mask 1 --columns time,price,_ | good.csv:1: no column \"flags\"",
                "--quotes @/good.csv | good.csv:1: no column for bid",
                "--bars @/close.csv --bar-size 1D | close.csv:1: no column for close of bars",
                "--log @/log.csv | log.csv:1: no column for price",
                "--trades @/wide.csv | wide.csv:1: 301 columns; at most 256 can be read",
                "--trades @/hours.csv | hours.csv:1: times of day need a date",
                "--trades @/binary.csv | binary.csv:1: the first line names no column",
                "--trades @/missing.csv | missing.csv: no such file; @ holds ",
                "--trades @/god.csv | god.csv: no such file; nearest: @/good.csv",
                "--trades @/none/good.csv | good.csv: no such file; @ holds ",
                "--trades @/good.csv/x | good.csv/x: no such file",
                "--trades @/folder | folder is a folder; give its files",
                "--trades /dev/full | /dev/full is no regular file",
                "--trades @/*.tsv | no file matches @/*.tsv; @ holds ",
                "--trades @/[a | [a is no valid pattern: Missing ']",
                "--trades @/good.csv @/g*.csv | good.csv is given twice",
                "--trades @/cut.csv.gz | cut.csv.gz:978: the gzip data ends in mid-file: it is truncated",
                "--trades @/head.csv.gz | head.csv.gz:1: the gzip data ends in mid-file: it is truncated",
                "--trades @/damaged.csv.gz | damaged.csv.gz:",
            })
    void areRefused(String options, String words) {
        CommandRun.backfill(files, options + (options.contains("log") ? "" : " --instrument A.x"))
                .assertRefused(words.replace("@", files.toString()));
    }

    @Test
    void anInstrumentInTwoPartitionsIsRefused() throws IOException {
        String head = "type,instrument,event_us,ingest_us,price,size,side,id,sequence\n";
        text("day1.csv", head + "T,A.x,1704186000000000,,100.5,1,,1,\nT,B.x,1704186000000000,,100.5,1,,1,\n");
        text("other.csv", head + "T,C.x,1704186000000000,,100.5,1,,1,\nH,,1704186060000000,,,,,,\n");
        text("day2.csv", head + "H,,1704272400000000,,,,,,\nT,B.x,1704272400000000,,100.5,1,,2,\n");
        CommandRun.backfill(files, "--log @/day1.csv @/other.csv @/day2.csv")
                .assertRefused("B.x is both in " + files + "/day1.csv and in " + files + "/day2.csv;"
                        + " each file of --log is a partition, and an instrument lives in one:"
                        + " join these files into one, in order of time");
        CommandRun.backfill(files, "--log @/day1.csv @/other.csv --timeframes 1m")
                .assertDone(3);
    }

    void aQuotedPatternNamesItsFiles() throws IOException {
        text("many/1.csv", GOOD);
        text("many/2.csv", GOOD.replace("09:00", "09:01"));
        text("many/3.txt", "no table");
        CommandRun run =
                CommandRun.backfill(files, "--trades @/many/*.csv --instrument A.x --timeframes 1m --parallelism 1");
        assertThat(run.assertDone(2)).isEmpty();
        assertThat(run.lines("bars.csv")).hasSize(3);
    }

    private void text(String name, String text) throws IOException {
        bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(String name, byte[] bytes) throws IOException {
        Files.createDirectories(files.resolve(name).getParent());
        Files.write(files.resolve(name), bytes);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
