package io.tidemark.jobs.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short bars to longer ones, against those that the exchange made, and what a gap leaves behind. */
final class MinutesToLongerTest {

    private static final Map<String, String> NAMES =
            new TreeMap<>(Map.of("5m", "5m", "15m", "15m", "30m", "30m", "60m", "1h", "240m", "4h"));

    @TempDir
    Path dir;

    @Test
    void dogecoinFromOneMinuteEqualsTheExchange() throws IOException {
        RealRun run = run("dogeusdt", "1m", "5m,15m,30m,1h,4h");
        assertThat(compare(run, "dogeusdt", "5m")).isEqualTo(8_639);
        assertThat(compare(run, "dogeusdt", "15m")).isEqualTo(2_879);
        assertThat(compare(run, "dogeusdt", "30m")).isEqualTo(1_439);
        assertThat(compare(run, "dogeusdt", "60m")).isEqualTo(719);
        assertThat(compare(run, "dogeusdt", "240m")).isEqualTo(179);
    }

    @Test
    void bitcoinFromFiveMinutesEqualsTheExchange() throws IOException {
        RealRun run = run("btcusdt", "5m", "15m,30m,1h,4h");
        assertThat(compare(run, "btcusdt", "15m")).isEqualTo(8_639);
        assertThat(compare(run, "btcusdt", "30m")).isEqualTo(1_439);
        assertThat(compare(run, "btcusdt", "60m")).isEqualTo(719);
        assertThat(compare(run, "btcusdt", "240m")).isEqualTo(179);
    }

    private RealRun run(String name, String size, String timeframes) {
        List<String> file = List.of(RealRun.market("multi_timeframe/" + name + "_" + size + ".csv.gz")
                .toString());
        return RealRun.of(
                dir.resolve(name),
                "--bars",
                file,
                "--bar-size " + size + " --instrument " + name + " --timeframes " + timeframes);
    }

    /** Number of the exchange's bars, the last of which was still open: all others must equal ours. */
    private static int compare(RealRun run, String name, String file) throws IOException {
        TreeMap<Long, double[]> expected = new TreeMap<>(
                Vendor.bars(RealRun.market("multi_timeframe/" + name + "_" + file + ".csv.gz"), Vendor::utc, 1, 0));
        expected.pollLastEntry();
        Map<Long, RealRun.Row> bars = run.bars(name, NAMES.get(file));
        expected.forEach((at, bar) -> {
            RealRun.Row row = bars.get(at);
            assertThat(row).as("%s %s at %d", name, file, at).isNotNull();
            assertThat(row.ohlc()).as("%s %s at %d", name, file, at).isEqualTo(Vendor.prices(bar));
            assertThat(row.volume()).isCloseTo(bar[4], Percentage.withPercentage(1e-4));
        });
        return expected.size();
    }

    @Test
    void absentMinutesAreCountedAndNotInvented() throws IOException {
        RealRun gap = gap("in_eight_candles");
        assertThat(gap.bars("TSLA", "1m")).hasSize(8);
        assertThat(gap.bars("TSLA", "10m").values())
                .extracting(RealRun.Row::missing)
                .containsExactly(2);
        RealRun start = gap("missing_start");
        assertThat(start.bars("TSLA", "1m")).hasSize(7);
        // What was before the first bar is not missing: the log knows nothing of it, and says partial_start.
        assertThat(start.bars("TSLA", "10m").values())
                .extracting(RealRun.Row::missing)
                .containsExactly(0);
        assertThat(start.read("bars.csv", line -> line.startsWith("TSLA,10m")))
                .extracting(cells -> cells[14])
                .containsExactly("true");
    }

    private RealRun gap(String name) {
        List<String> file = List.of(
                RealRun.market("crypto_1m/gap_ten_minutes_" + name + ".csv").toString());
        return RealRun.of(dir.resolve(name), "--bars", file, "--bar-size 1m --instrument TSLA --timeframes 1m,10m");
    }
}
