package io.tidemark.jobs.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever cannot be used is refused with exit code 2 and one clear sentence, and nothing is run. */
class BackfillRefusalTest {

    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        for (String name : new String[] {"a.csv", "b.csv", "full/x.csv", "run/" + OutFolder.RUN_FILE}) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "time,price\n");
        }
        Files.writeString(folder.resolve("set.yaml"), "name: mine\nfeatures:\n  rsi_14: rsi(14)\n  ema_9: [ema]\n");
        Files.writeString(
                folder.resolve("strategy.yaml"),
                "id: one\nversion: 1\nfeatures: core-furst\nrules:\n  enter-long: rsi_14 < 30\n");
        Files.writeString(
                folder.resolve("venue.yaml"),
                "instruments: {A.x: {asset-class: equity, session: NSA, base: A, quote: INR}}\n");
        Files.writeString(folder.resolve("bad.yaml"), "instruments: {A.x: {asset-class: fx, base: A, quote: B}}\n");
        Files.createDirectories(folder.resolve("config/features"));
        Files.writeString(
                folder.resolve("config/features/core-first.yaml"), "name: core-first\nfeatures:\n  tr: tr()\n");
    }

    /** {@code @} stands for the test's folder. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--out @/o | there is nothing to read: give --trades, --quotes, --bars, --feed, --log or --from-db",
                "--trades --out @/o | --trades names no file",
                "--trades @/a.csv | --out is missing",
                "--trades @/a.csv --quotes @/b.csv --out @/o | --trades and --quotes exclude each other",
                "--log @/a.csv --feed binance @/b.csv --out @/o | --feed and --log exclude each other",
                "--trades @/none.csv --out @/o | none.csv: no such file",
                "--trades @/full --out @/o | is a folder; give its files",
                "--trades @/a.csv @/b.csv @/a.csv --out @/o | a.csv is given twice",
                "--trades @/a.csv --outt @/o | unknown option --outt (nearest: --out)",
                "--trades @/a.csv --out @/o --timefames 1m | unknown option --timefames (nearest: --timeframes)",
                "@/a.csv --out @/o | a.csv' is left over: it belongs to no option; files go behind --trades",
                "--bars @/a.csv --out @/o | --bars needs --bar-size",
                "--bars @/a.csv --bar-size 1X --out @/o | --bar-size: '1X' is not a timeframe",
                "--trades @/a.csv --bar-size 1D --out @/o | --bar-size belongs to --bars, and the input is --trades",
                "--feed binanse @/a.csv --out @/o | 'binanse' is no known format (nearest: binance)",
                "--feed binance --out @/o | --feed binance names no file",
                "--feed --out @/o | --feed needs a format and files",
                "--feed binance @/a.csv --feed binance @/b.csv --instrument X --out @/o | give one per feed",
                "--trades @/a.csv --instrument A --instrument B --out @/o | --instrument is given 2 times",
                "--log @/a.csv --instrument A --out @/o | --instrument makes no sense with --log",
                "--feed binance @/a.csv --columns time --out @/o | --columns makes no sense with --feed",
                "--log @/a.csv --zone UTC --out @/o | --zone makes no sense with --log",
                "--trades @/a.csv --conditions c --out @/o | --conditions COLUMN and --exclude-mask HEX need each other",
                "--trades @/a.csv --exclude-mask 1 --out @/o | --conditions COLUMN and --exclude-mask HEX need each",
                "--quotes @/a.csv --conditions c --exclude-mask 1 --out @/o | --conditions belongs to --trades",
                "--trades @/a.csv --conditions c --exclude-mask 0xZZ --out @/o | '0xZZ' is not a mask",
                "--trades @/a.csv --price-scale 19 --out @/o | --price-scale: 19 is not between 0 and 18",
                "--trades @/a.csv --price-scale x --out @/o | 'x' is not an int",
                "--trades @/a.csv --time-format mss --out @/o | 'mss' is not one of auto, s, ms, us, ns, iso",
                "--trades @/a.csv --time-format ms-of-day --out @/o | --time-format ms-of-day needs --date DATE",
                "--trades @/a.csv --time-format iso --date 2024-01-01 --out @/o | --date is for times of day",
                "--trades @/a.csv --time-format ns --zone Asia/Tokyo --out @/o | --zone is for local times",
                "--trades @/a.csv --date 2024-02-30 --out @/o | '2024-02-30' is not a date like 2013-10-07",
                "--trades @/a.csv --zone Asia/Tokio --out @/o | not a time zone (nearest: Asia/Tokyo)",
                "--trades @/a.csv --through noon --out @/o | --through: 'noon' is not a time like",
                "--trades @/a.csv --timeframes 1m,1d --out @/o | '1d' is not a timeframe (nearest: 1D)",
                "--trades @/a.csv --timeframes 1m,1m --out @/o | --timeframes: timeframes must name each timeframe once",
                "--trades @/a.csv --timeframes all,1m --out @/o | all stands alone",
                "--trades @/a.csv --session CRIPTO --out @/o | no session 'CRIPTO' (nearest: CRYPTO)",
                "--trades @/a.csv --session MARS --out @/o | no session 'MARS' (known: CRYPTO, FX_24x5",
                "--trades @/a.csv --align sesion --out @/o | --align: 'sesion' is not one of session, clock, auto",
                "--trades @/a.csv --lateness 2 --out @/o | --lateness: '2' is not a duration",
                "--trades @/a.csv --parallelism 0 --out @/o | --parallelism: parallelism must be between 1 and",
                "--trades @/a.csv --parallelism two --out @/o | --parallelism: 'two' is not a whole number",
                "--trades @/a.csv --ema-periods 9 --out @/o | --ema-timeframes and --ema-periods narrow --ema",
                "--trades @/a.csv --ema --ema-periods 0 --out @/o | --ema-periods: periods must lie between 1 and",
                "--trades @/a.csv --ema --ema-timeframes 7X --out @/o | ema.timeframes: '7X' is not a timeframe",
                "--trades @/a.csv -D market.latenes-bound=1s --out @/o | unknown key 'latenes-bound' (nearest:",
                "--trades @/a.csv -D market --out @/o | -D market: expected key=value",
                "--trades @/a.csv --config @/none.yaml --out @/o | none.yaml: no such file",
                "--trades @/a.csv --config @/set.yaml --environment x --out @/o | set.x.yaml: no such file",
                "--trades @/a.csv --features @/set.yaml --out @/o | set.yaml:4:10: expected a single value, found a list",
                "--trades @/a.csv --strategies @/strategy.yaml --out @/o | no such file (nearest: core-first)",
                "--trades @/a.csv -D market.instruments=@/venue.yaml --out @/o | instrument A.x: there is no session 'NSA'",
                "--trades @/a.csv -D market.instruments=@/bad.yaml --out @/o | bad.yaml:1:20: missing key 'session'",
                "--trades @/a.csv --out @/a.csv | a.csv is a file; give a folder",
                "--trades @/a.csv --out @/full | full is not empty; give a new folder",
                "--trades @/a.csv --out @/run | run holds a run already; give another folder, or --resume",
                "--trades @/a.csv --out @/full --resume | --resume: no run was started in",
                "--trades @/a.csv --out @/a.csv/o | cannot be created:",
                "--trades @/a.csv --out @/o --out @/p | option '--out' (DIR) should be specified only once",
            })
    void refuses(String options, String sentence) {
        Cli cli = new Cli(folder);
        String[] arguments =
                ("backfill " + options).replace("@", folder.toString()).split(" ");
        Cli.Result result = cli.run(arguments);
        assertThat(result.err()).contains(sentence);
        assertThat(result.code()).as(Arrays.toString(arguments)).isEqualTo(2);
        assertThat(result.err()).startsWith("tidemark: ").contains("--help").doesNotContain("\tat ");
        assertThat(result.out()).isEmpty();
        assertThat(cli.asked).as("nothing was run").isNull();
        assertThat(folder.resolve("o")).doesNotExist();
    }

    @Test
    void reportsEveryProblemOfTheConfigurationAtOnce() {
        Cli.Result result = new Cli(folder)
                .run(("backfill --trades " + folder + "/a.csv --parallelism 0 --lateness x --out " + folder + "/o")
                        .split(" "));
        assertThat(result.err().lines().filter(line -> line.startsWith("tidemark: ")))
                .hasSize(2);
    }
}
