package io.tidemark.jobs.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vendors' hour bars to the daily bars of the same vendor. */
final class HoursToDaysTest {

    @TempDir
    Path dir;

    @Test
    void fxDaysEqualOnBothSides() throws IOException {
        Path hours = RealRun.market("lean/forex_oanda/hour/eurusd.csv.gz");
        Path days = RealRun.market("lean/forex_oanda/daily/eurusd.csv.gz");
        RealRun run = RealRun.of(
                dir.resolve("out"),
                "--bars",
                List.of(hours.toString()),
                "--bar-size 1h --instrument EURUSD.oanda --timeframes 1D");

        for (int side = 0; side < 2; side++) {
            Map<Long, double[]> expected = Vendor.bars(days, Vendor.lean(ZoneOffset.UTC), side == 0 ? 1 : 6, 0);
            Map<Long, RealRun.Row> bars = run.bars("EURUSD.oanda" + (side == 0 ? "#bid" : "#ask"), "1D");
            assertThat(bars.keySet()).isEqualTo(expected.keySet()).hasSize(3_738);
            expected.forEach((at, bar) -> assertThat(bars.get(at).ohlc()).isEqualTo(Vendor.prices(bar)));
        }
    }

    /** The vendor's day is all that traded between two midnights in New York. */
    @ParameterizedTest
    @ValueSource(strings = {"spy", "ibm"})
    void equityDaysOfAllHoursEqual(String name) throws IOException {
        RealRun run = run(name, "");
        assertThat(different(run, name, ZoneOffset.UTC)).isEmpty();
        assertThat(run.bars(name, "1D")).hasSize(5_849);
    }

    /** By the exchange's hours only what traded after an early close is left out. */
    @ParameterizedTest
    @ValueSource(strings = {"spy", "ibm"})
    void equityDaysOfRegularHoursDifferOnDaysWithTradesAfterAnEarlyClose(String name) throws IOException {
        RealRun run = run(name, " --zone America/New_York --session US_EQUITY --align auto");
        assertThat(run.json("summary.json").get("align").asText()).isEqualTo("clock");
        List<Long> different = different(run, name, Vendor.NEW_YORK);
        assertThat(run.bars(name, "1D")).hasSize(5_849);
        assertThat(different).hasSize(23);
        assertThat(run.count("ignored")).isGreaterThanOrEqualTo(different.size());
    }

    private RealRun run(String name, String options) {
        Path hours = RealRun.market("lean/equity_usa/hour/" + name + ".csv.gz");
        return RealRun.of(
                dir.resolve(name + options.length()),
                "--bars",
                List.of(hours.toString()),
                "--bar-size 1h --price-scale 4 --timeframes 1D --instrument " + name + options);
    }

    private static List<Long> different(RealRun run, String name, ZoneId zone) throws IOException {
        Path days = RealRun.market("lean/equity_usa/daily/" + name + ".csv.gz");
        long open = zone.equals(ZoneOffset.UTC) ? 0 : 34_200_000L;
        var midnight = Vendor.lean(zone);
        Map<Long, double[]> expected = Vendor.bars(days, text -> midnight.applyAsLong(text) + open, 1, 4);
        Map<Long, RealRun.Row> bars = run.bars(name, "1D");
        List<Long> different = new ArrayList<>();
        expected.forEach((at, bar) -> {
            RealRun.Row row = bars.get(at);
            boolean equal =
                    row != null && java.util.Arrays.equals(row.ohlc(), Vendor.prices(bar)) && row.volume() == bar[4];
            if (!equal) {
                different.add(at);
            }
        });
        return different;
    }
}
