package io.tidemark.jobs.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bid and ask of EUR/USD from ticks to the seconds and minutes that the vendor made of them. */
final class FxTicksTest {

    private static final String ROOT = "lean/forex_oanda/";
    private static final int SECONDS = 29_925;
    private static final int MINUTES = 15_366;

    @TempDir
    Path dir;

    @Test
    void secondsAndMinutesEqualTheVendors() throws IOException {
        List<String> ticks = RealRun.files(ROOT + "tick/eurusd", ".*_quote.csv.gz");
        String options =
                "--instrument EURUSD.oanda --date from-name --time-format ms-of-day --timeframes 1s,1m --session CRYPTO";
        RealRun run = RealRun.of(dir.resolve("out"), "--quotes", ticks, options);

        assertThat(run.count("processed")).isEqualTo(532_903);
        int seconds = compare(run, ticks, "1s", "second");
        int minutes = compare(run, ticks, "1m", "minute");
        assertThat(seconds).isEqualTo(SECONDS);
        assertThat(minutes).isEqualTo(MINUTES);
    }

    /** Every bar of every day that exists as ticks and as bars, and no other bar on those days. */
    private static int compare(RealRun run, List<String> ticks, String timeframe, String folder) throws IOException {
        Map<Long, RealRun.Row> bids = run.bars("EURUSD.oanda#bid", timeframe);
        Map<Long, RealRun.Row> asks = run.bars("EURUSD.oanda#ask", timeframe);
        int equal = 0;
        for (String name : RealRun.files(ROOT + folder + "/eurusd", ".*_quote.csv.gz")) {
            Path file = Path.of(name);
            if (ticks.stream()
                    .noneMatch(tick -> tick.endsWith(file.getFileName().toString()))) {
                continue;
            }
            var time = Vendor.ofDay(file, ZoneOffset.UTC);
            Map<Long, double[]> bid = Vendor.bars(file, time, 1, 0);
            Map<Long, double[]> ask = Vendor.bars(file, time, 6, 0);
            long midnight = time.applyAsLong("0");
            assertThat(bids.keySet().stream().filter(at -> at >= midnight && at < midnight + 86_400_000L))
                    .as("bars of %s", file)
                    .hasSameElementsAs(bid.keySet());
            bid.forEach((at, prices) -> assertThat(bids.get(at).ohlc()).isEqualTo(Vendor.prices(prices)));
            ask.forEach((at, prices) -> assertThat(asks.get(at).ohlc()).isEqualTo(Vendor.prices(prices)));
            equal += bid.size();
        }
        return equal;
    }
}
