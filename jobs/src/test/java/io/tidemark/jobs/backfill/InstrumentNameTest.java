package io.tidemark.jobs.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstrumentNameTest {

    private static final String TRADE = "time,price,size\n2024-01-0%dT09:00:00Z,100,1\n2024-01-0%dT10:00:00Z,100,1\n";

    @TempDir
    Path files;

    @ParameterizedTest
    @CsvSource({
        "aapl.csv.gz, aapl",
        "BTC-USD.bitstamp.csv, BTC-USD.bitstamp",
        "spy_20131007_trade.csv.gz, spy",
        "2013-10-07_spy.TXT, spy",
        "usdm_btcusdt_20240808.gz, usdm_btcusdt",
        "btcusd_quotes.csv, btcusd",
        "005930.csv, 005930",
        "barstow.csv, barstow",
        "spy_20139999.csv, spy_20139999",
        "20140501_quote.csv.gz, ''",
        "2014-05-01.csv, ''",
        "trades.csv, ''",
        ".csv, ''"
    })
    void isWhatIsLeftOfTheFilesName(String file, String instrument) {
        assertThat(InstrumentName.of(Path.of("equity", file))).isEqualTo(instrument);
    }

    @Test
    void daysOfOneInstrumentAreReadInTurnAndOthersBesideThem() throws IOException {
        write("x_20240103.csv", 3);
        write("x_20240102.csv", 2);
        write("y.csv", 2);
        CommandRun run = CommandRun.backfill(files, "--trades @/*.csv --timeframes 1D --parallelism 2");
        assertThat(run.assertDone(6)).isEmpty();
        assertThat(run.lines("bars.csv").stream().skip(1).map(line -> line.replaceFirst("T.*", "")))
                .containsExactly("x,1D,2024-01-02", "x,1D,2024-01-03", "y,1D,2024-01-02");
    }

    @Test
    void feedsOfOneInstrumentAreOnePartition() throws IOException {
        String trade = "1704186000000000000 {\"e\":\"trade\",\"E\":1704186000000,\"s\":\"A\",\"t\":1,\"p\":\"1\","
                + "\"q\":\"1\",\"T\":1704186000000,\"m\":true}\n";
        Files.writeString(files.resolve("a"), trade);
        Files.writeString(files.resolve("b"), trade.replace("\"t\":1", "\"t\":2"));
        CommandRun.backfill(
                        files,
                        "--feed binance @/a --instrument X --feed binance @/b --instrument X --timeframes 1m"
                                + " --parallelism 1")
                .assertDone(2);
    }

    @Test
    void aDateAloneNamesNobody() throws IOException {
        write("20240102_trade.csv", 2);
        CommandRun.backfill(files, "--trades @/*.csv --timeframes 1D")
                .assertRefused("20240102_trade.csv: the name says no instrument; give it with --instrument");
    }

    @Test
    void aColumnOfNamesIsNotPassedOverUnasked() throws IOException {
        Files.writeString(
                files.resolve("all.csv"), "time,Symbol,price\n2024-01-02T09:00:00Z,A,1\n2024-01-02T09:00:00Z,B,900\n");
        CommandRun.backfill(files, "--trades @/all.csv --timeframes 1m")
                .assertRefused("all.csv:1: the column \"Symbol\" names instruments", "give --instrument");
        CommandRun.backfill(files, "--trades @/all.csv --instrument A.x --timeframes 1m --parallelism 1")
                .assertDone(2);
    }

    private void write(String name, int day) throws IOException {
        Files.writeString(files.resolve(name), String.format(java.util.Locale.ROOT, TRADE, day, day));
    }
}
