package io.tidemark.jobs.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How each kind of file is read: the options that a user needs, and how many of its records cannot be used. No file of the
 * market data is left out: each is in a row of the table, in another test, or of a kind that is no market log.
 */
final class EveryFileTest {

    private static final String NEW_YORK = "--session US_EQUITY --zone America/New_York --price-scale 4";

    /** Folder, pattern of names, input, options, rejected records. */
    private static final String TABLE = """
            crypto_1m | btcusdt_1d_.* | --bars | --bar-size 1D | 0
            crypto_1m | btcusdt_1m_.* | --bars | --bar-size 1m | 0
            crypto_bars | coinbase_.* | --bars | --bar-size 1D | 0
            crypto_bars | ethusd_5m_.* | --bars | --bar-size 5m --timeframes 5m | 0
            equity_daily | skender_bad.csv | --bars | --bar-size 1D --session US_EQUITY | 259
            equity_daily | skender_bitcoin.* | --bars | --bar-size 1D | 0
            equity_daily | skender_compare.* | --bars | --bar-size 1D --session US_EQUITY | 0
            equity_daily | skender_default.* | --bars | --bar-size 1D --session US_EQUITY | 0
            equity_daily | skender_intraday.* | --bars | --bar-size 1m --session US_EQUITY --zone America/New_York | 0
            equity_daily | skender_longish.* | --bars | --bar-size 1D --session US_EQUITY | 0
            equity_daily | skender_penny.* | --bars | --bar-size 1D --session US_EQUITY | 0
            equity_daily | skender_zeros.* | --bars | --bar-size 1D --session US_EQUITY | 200
            equity_daily | ta4j_aapl.* | --bars | --bar-size 1D --session US_EQUITY | 0
            fx | gbpusd_1m.* | --trades | --columns time,price | 0
            lean/crypto_bybit/minute/btcusdt | .*_quote.* | --bars | --bar-size 1m | 0
            lean/crypto_bybit/minute/btcusdt | .*_trade.* | --bars | --bar-size 1m | 0
            lean/crypto_coinbase/daily | .*_quote.* | --bars | --bar-size 1D | 0
            lean/crypto_coinbase/daily | .*_trade.* | --bars | --bar-size 1D | 0
            lean/crypto_coinbase/minute/btcusd | .*_quote.* | --bars | --bar-size 1m | 0
            lean/crypto_coinbase/minute/btcusd | .*_trade.* | --bars | --bar-size 1m | 0
            lean/crypto_coinbase/second/btcusd | .*_trade.* | --bars | --bar-size 1s | 0
            lean/cryptofuture_binance/minute/btcusd | .*_quote.* | --bars | --bar-size 1m | 0
            lean/cryptofuture_binance/minute/btcusd | .*_trade.* | --bars | --bar-size 1m | 0
            lean/equity_usa/daily | aapl.* | --bars | --bar-size 1D NEW_YORK | 0
            lean/equity_usa/daily | ibm.* | --bars | --bar-size 1D NEW_YORK | 0
            lean/equity_usa/daily | qqq.* | --bars | --bar-size 1D NEW_YORK | 0
            lean/equity_usa/daily | spy.* | --bars | --bar-size 1D NEW_YORK | 0
            lean/equity_usa/minute/ibm | .*_quote.* | --bars | --bar-size 1m NEW_YORK | 0
            lean/equity_usa/minute/ibm | .*_trade.* | --bars | --bar-size 1m NEW_YORK | 0
            lean/equity_usa/minute/spy | .*_quote.* | --bars | --bar-size 1m NEW_YORK | 0
            lean/equity_usa/minute/spy | .*_trade.* | --bars | --bar-size 1m NEW_YORK | 0
            lean/equity_usa/second/ibm | .*_quote.* | --bars | --bar-size 1s NEW_YORK | 0
            lean/equity_usa/second/ibm | .*_trade.* | --bars | --bar-size 1s NEW_YORK | 0
            lean/equity_usa/second/spy | .*_quote.* | --bars | --bar-size 1s NEW_YORK | 0
            lean/equity_usa/second/spy | .*_trade.* | --bars | --bar-size 1s NEW_YORK | 0
            lean/equity_usa/tick/ibm | .*_quote.* | --quotes | NEW_YORK | 0
            lean/forex_oanda/daily | eurusd.* | --bars | --bar-size 1D | 0
            lean/forex_oanda/daily | gbpusd.* | --bars | --bar-size 1D | 0
            lean/forex_oanda/minute/eurusd | .* | --bars | --bar-size 1m | 0
            lean/forex_oanda/second/eurusd | .* | --bars | --bar-size 1s | 0
            multi_timeframe | btcusdt_15m.* | --bars | --bar-size 15m | 0
            multi_timeframe | btcusdt_30m.* | --bars | --bar-size 30m | 0
            multi_timeframe | btcusdt_60m.* | --bars | --bar-size 1h | 0
            multi_timeframe | btcusdt_240m.* | --bars | --bar-size 4h | 0
            multi_timeframe | dogeusdt_5m.* | --bars | --bar-size 5m | 0
            multi_timeframe | dogeusdt_15m.* | --bars | --bar-size 15m | 0
            multi_timeframe | dogeusdt_30m.* | --bars | --bar-size 30m | 0
            multi_timeframe | dogeusdt_60m.* | --bars | --bar-size 1h | 0
            multi_timeframe | dogeusdt_240m.* | --bars | --bar-size 4h | 0
            """;

    /** Files that another test reads whole, by their paths. */
    private static final Map<String, Class<?>> READ_BY = new LinkedHashMap<>(Map.of(
            "crypto_1m/gap_ten_minutes_.*", MinutesToLongerTest.class,
            "equity_daily/skender_mismatch.csv", EveryFileTest.class,
            "l2_feed/.*", LateFeedsTest.class,
            "lean/equity_usa/hour/.*", HoursToDaysTest.class,
            "lean/equity_usa/tick/.*_trade.csv.gz", RegularHoursTest.class,
            "lean/forex_oanda/hour/eurusd.csv.gz", HoursToDaysTest.class,
            "lean/forex_oanda/tick/.*", FxTicksTest.class,
            "multi_timeframe/(dogeusdt_1m|btcusdt_5m).csv.gz", MinutesToLongerTest.class));

    /** Files that are no intraday or daily log of a market, and what they are. */
    private static final Map<String, String> OTHER_KINDS = new LinkedHashMap<>(Map.of(
            "lean/equity_usa/factor_files/.*", "price and split factors by date",
            "lean/equity_usa/map_files/.*", "names that a stock went by",
            "lean/interest-rate-usa.csv", "a macro series: a central bank's rate",
            "macro/.*", "macro series: one value a day, known later than it is dated"));

    @TempDir
    Path dir;

    /** A row of the table. */
    private record Kind(String folder, String pattern, String input, String options, long rejected) {

        static Kind of(String row) {
            String[] cells = Arrays.stream(row.split("\\|")).map(String::strip).toArray(String[]::new);
            return new Kind(cells[0], cells[1], cells[2], cells[3], Long.parseLong(cells[4]));
        }

        boolean has(String path) {
            int slash = path.lastIndexOf('/');
            return path.substring(0, slash).equals(folder)
                    && path.substring(slash + 1).matches(pattern);
        }

        String line() {
            String all = options.replace("NEW_YORK", NEW_YORK) + " --instrument X";
            return all.contains("--timeframes") ? all : all + " --timeframes 1D";
        }
    }

    static Stream<Kind> kinds() {
        return TABLE.lines().map(Kind::of);
    }

    @Test
    void noFileIsForgotten() throws IOException {
        List<Kind> kinds = kinds().toList();
        TreeSet<String> forgotten = new TreeSet<>(files());
        assertThat(forgotten).hasSizeGreaterThan(100);
        forgotten.removeIf(path -> kinds.stream().anyMatch(kind -> kind.has(path)));
        for (String pattern : READ_BY.keySet()) {
            assertThat(forgotten.removeIf(path -> path.matches(pattern)))
                    .as("%s has files that are in no row of the table", pattern)
                    .isTrue();
        }
        for (String pattern : OTHER_KINDS.keySet()) {
            assertThat(forgotten.removeIf(path -> path.matches(pattern)))
                    .as("%s has files that are nowhere else", pattern)
                    .isTrue();
        }
        assertThat(forgotten).as("files that no test reads").isEmpty();
    }

    private static List<String> files() throws IOException {
        Path market = RealRun.market("");
        try (Stream<Path> all = Files.walk(market)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> market.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    /** Its dates are in no order: whatever stands behind a later date is late, and nothing is lost. */
    @Test
    void rowsInNoOrderAreLate() throws IOException {
        RealRun run = RealRun.of(
                dir.resolve("out"),
                "--bars",
                RealRun.files("equity_daily", "skender_mismatch.*"),
                "--bar-size 1D --session US_EQUITY --instrument X --timeframes 1D");
        assertThat(run.count("late")).isEqualTo(463);
        assertThat(run.count("ignored")).as("18 January 2016, a holiday").isEqualTo(1);
        assertThat(run.count("processed")).isEqualTo(38);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void isRead(Kind kind) throws IOException {
        List<String> files = RealRun.files(kind.folder(), kind.pattern());
        RealRun run = RealRun.of(dir.resolve("out"), kind.input(), files, kind.line());
        long records = 0;
        for (String file : files) {
            records += Vendor.lines(Path.of(file)).stream()
                    .filter(Predicate.not(EveryFileTest::isHeader))
                    .count();
        }
        assertThat(run.json("summary.json").get("in").asLong()).isEqualTo(records);
        assertThat(run.count("rejected")).isEqualTo(kind.rejected());
        assertThat(run.count("late") + run.count("duplicate") + run.count("quarantined"))
                .isZero();
        assertThat(run.count("processed") + run.count("ignored")).isEqualTo(records - kind.rejected());
        // Only files of zeros have nothing to use.
        assertThat(run.count("processed") > 0).isEqualTo(records > kind.rejected());
        // Whoever is turned away is told the place and the reason.
        assertThat(run.read("rejected.csv", line -> line.startsWith("rejected,")))
                .allMatch(cells -> cells[1].matches("\"?[^:]+:\\d+: .+"));
    }

    private static boolean isHeader(String line) {
        return Character.isLetter(line.charAt(0));
    }
}
