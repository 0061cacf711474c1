package io.tidemark.jobs.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** US equities in their regular hours: ticks with sale conditions to bars, and minutes to hours. */
final class RegularHoursTest {

    private static final String EQUITY = " --session US_EQUITY --zone America/New_York --instrument ";

    @TempDir
    Path dir;

    /** The vendor's own rules for conditions are not published: two bits explain nearly all of its bars. */
    @ParameterizedTest
    @CsvSource({"ibm, 0.97, 0.99", "spy, 0.97, 0.99"})
    void ticksWithoutExcludedConditionsGiveTheVendorsBars(String name, double minutes, double seconds)
            throws IOException {
        List<String> ticks = RealRun.files("lean/equity_usa/tick/" + name, ".*_trade.csv.gz");
        RealRun run = RealRun.of(
                dir.resolve("out"),
                "--trades",
                ticks,
                "--conditions sale_condition_hex --exclude-mask 0x100020 --timeframes 1s,1m" + EQUITY + name);

        double equalMinutes = share(run, name, "1m", "minute", ticks);
        double equalSeconds = share(run, name, "1s", "second", ticks);
        assertThat(equalMinutes).isGreaterThanOrEqualTo(minutes);
        assertThat(equalSeconds).isGreaterThanOrEqualTo(seconds);
    }

    private static double share(RealRun run, String name, String timeframe, String folder, List<String> ticks)
            throws IOException {
        Map<Long, RealRun.Row> bars = run.bars(name, timeframe);
        int equal = 0;
        int all = 0;
        for (String each : RealRun.files("lean/equity_usa/" + folder + "/" + name, ".*_trade.csv.gz")) {
            Path file = Path.of(each);
            if (ticks.stream()
                    .noneMatch(tick -> tick.endsWith(file.getFileName().toString()))) {
                continue;
            }
            for (var bar : regular(file).entrySet()) {
                RealRun.Row row = bars.get(bar.getKey());
                equal += row != null && Arrays.equals(row.ohlc(), Vendor.prices(bar.getValue())) ? 1 : 0;
                all++;
            }
        }
        return (double) equal / all;
    }

    private static Map<Long, double[]> regular(Path file) throws IOException {
        var time = Vendor.ofDay(file, Vendor.NEW_YORK);
        Map<Long, double[]> bars = Vendor.bars(file, time, 1, 4);
        bars.keySet().removeIf(at -> at < time.applyAsLong("34200000") || at >= time.applyAsLong("57600000"));
        return bars;
    }

    /** Minute and hour files come from different feeds: only volumes agree, but for the closing auction of ibm. */
    @ParameterizedTest
    @CsvSource({"spy, 42", "ibm, 37"})
    void volumesOfHoursEqualThoseOfMinutes(String name, int equal) throws IOException {
        List<String> minutes = RealRun.files("lean/equity_usa/minute/" + name, "2013.*_trade.csv.gz");
        RealRun run = RealRun.of(
                dir.resolve("out"),
                "--bars",
                minutes,
                "--bar-size 1m --price-scale 4 --align clock --timeframes 1h" + EQUITY + name);
        Map<Long, double[]> hours = Vendor.bars(
                RealRun.market("lean/equity_usa/hour/" + name + ".csv.gz"), Vendor.lean(Vendor.NEW_YORK), 1, 4);
        List<Long> found = new ArrayList<>();
        run.bars(name, "1h").forEach((at, row) -> {
            if (row.volume() == hours.get(at)[4]) {
                found.add(at);
            }
        });
        assertThat(run.bars(name, "1h")).hasSize(42);
        assertThat(found).hasSize(equal);
    }
}
