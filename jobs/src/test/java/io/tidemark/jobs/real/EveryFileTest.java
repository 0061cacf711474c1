package io.tidemark.jobs.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each kind of file is read: the options that a user needs, and how many of its records cannot be used. */
final class EveryFileTest {

    private static final String NEW_YORK = "--session US_EQUITY --zone America/New_York --price-scale 4 ";

    @TempDir
    Path dir;

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

    @ParameterizedTest(name = "{0}/{1} {2} {3}")
    @CsvSource({
        "crypto_1m, btcusdt_1d_.*, --bars, --bar-size 1D, 0",
        "crypto_1m, btcusdt_1m_.*, --bars, --bar-size 1m, 0",
        "crypto_bars, coinbase_.*, --bars, --bar-size 1D, 0",
        "crypto_bars, ethusd_5m_.*, --bars, --bar-size 5m --timeframes 5m, 0",
        "equity_daily, skender_bad.csv, --bars, --bar-size 1D --session US_EQUITY, 259",
        "equity_daily, skender_bitcoin.*, --bars, --bar-size 1D, 0",
        "equity_daily, skender_compare.*, --bars, --bar-size 1D --session US_EQUITY, 0",
        "equity_daily, skender_default.*, --bars, --bar-size 1D --session US_EQUITY, 0",
        "equity_daily, skender_intraday.*, --bars, --bar-size 1m --session US_EQUITY --zone America/New_York, 0",
        "equity_daily, skender_longish.*, --bars, --bar-size 1D --session US_EQUITY, 0",
        "equity_daily, skender_penny.*, --bars, --bar-size 1D --session US_EQUITY, 0",
        "equity_daily, ta4j_aapl.*, --bars, --bar-size 1D --session US_EQUITY, 0",
        "fx, gbpusd_1m.*, --trades, --columns time%price, 0",
        "lean/crypto_bybit/minute/btcusdt, .*_quote.*, --bars, --bar-size 1m, 0",
        "lean/crypto_bybit/minute/btcusdt, .*_trade.*, --bars, --bar-size 1m, 0",
        "lean/crypto_coinbase/daily, .*_quote.*, --bars, --bar-size 1D, 0",
        "lean/crypto_coinbase/daily, .*_trade.*, --bars, --bar-size 1D, 0",
        "lean/crypto_coinbase/minute/btcusd, .*_quote.*, --bars, --bar-size 1m, 0",
        "lean/crypto_coinbase/minute/btcusd, .*_trade.*, --bars, --bar-size 1m, 0",
        "lean/crypto_coinbase/second/btcusd, .*_trade.*, --bars, --bar-size 1s, 0",
        "lean/cryptofuture_binance/minute/btcusd, .*_quote.*, --bars, --bar-size 1m, 0",
        "lean/equity_usa/daily, qqq.*, --bars, --bar-size 1D NEW_YORK, 0",
        "lean/equity_usa/minute/spy, .*_quote.*, --bars, --bar-size 1m NEW_YORK, 0",
        "lean/equity_usa/second/ibm, .*_quote.*, --bars, --bar-size 1s NEW_YORK, 0",
        "lean/equity_usa/second/ibm, .*_trade.*, --bars, --bar-size 1s NEW_YORK, 0",
        "lean/equity_usa/tick/ibm, 20131007_quote.*, --quotes, NEW_YORK, 0",
        "lean/forex_oanda/daily, gbpusd.*, --bars, --bar-size 1D, 0",
        "lean/forex_oanda/minute/eurusd, .*, --bars, --bar-size 1m, 0",
        "lean/forex_oanda/second/eurusd, .*, --bars, --bar-size 1s, 0",
    })
    void isRead(String folder, String pattern, String input, String options, long rejected) throws IOException {
        List<String> files = RealRun.files(folder, pattern);
        String all = (options.replace("NEW_YORK", NEW_YORK.strip()).replace('%', ',') + " --instrument X");
        RealRun run = RealRun.of(
                dir.resolve("out"), input, files, all.contains("--timeframes") ? all : all + " --timeframes 1D");
        assertThat(run.count("processed")).isPositive();
        assertThat(run.count("rejected")).isEqualTo(rejected);
        assertThat(run.count("late") + run.count("duplicate") + run.count("quarantined"))
                .isZero();
        // Whoever is turned away is told the place and the reason.
        assertThat(run.read("rejected.csv", line -> line.startsWith("rejected,")))
                .allMatch(cells -> cells[1].matches("\"?[^:]+:\\d+: .+"));
    }
}
