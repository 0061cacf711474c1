package io.tidemark.jobs.real;

import static org.assertj.core.api.Assertions.assertThat;

import com.tictactec.ta.lib.Core;
import com.tictactec.ta.lib.MInteger;
import com.tictactec.ta.lib.RetCode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of {@code ema.csv} over real days, against the definitions and against TA-Lib. */
final class AveragesTest {

    private static final List<Integer> PERIODS = List.of(5, 21);
    private static final String OPTIONS = " --ema --ema-periods 5,21 --ema-timeframes ";

    /** Which alignments a timeframe has, by those that are asked for. */
    private static final Map<String, List<String>> ALIGNMENTS = new TreeMap<>(Map.of(
            "1D", List.of("daily", "multi_tf_v2"),
            "3D", List.of("multi_tf", "multi_tf_v2"),
            "1W", List.of("multi_tf"),
            "1M", List.of("multi_tf"),
            "2W_CAL_US", List.of("multi_tf_cal"),
            "1M_CAL", List.of("multi_tf_cal"),
            "1W_CAL_ANCHOR_ISO", List.of("multi_tf_cal_anchor"),
            "3M_CAL_ANCHOR", List.of("multi_tf_cal_anchor")));

    private static final String TIMEFRAMES = String.join(",", ALIGNMENTS.keySet());

    @TempDir
    Path dir;

    /** Real days of an equity: the exchange was open on exactly these since the start of its session file. */
    @Test
    void anEquityEqualsTheDefinitions() throws IOException {
        Path file = RealRun.market("lean/equity_usa/daily/spy.csv.gz");
        var midnight = Vendor.lean(ZoneOffset.UTC);
        TreeMap<LocalDate, Double> closes = new TreeMap<>();
        Vendor.bars(file, midnight, 1, 4).forEach((at, bar) -> closes.put(date(at), bar[3]));
        DayCloses days = new DayCloses(
                LocalDate.of(1997, 12, 31),
                closes.keySet().toArray(LocalDate[]::new),
                closes.values().stream().mapToDouble(Double::doubleValue).toArray(),
                LocalDate.of(2021, 4, 1),
                0,
                new int[] {5, 21, 252});
        RealRun run =
                run(file, "--session US_EQUITY --zone America/New_York --price-scale 4 --through 2021-04-01T00:00:00Z");
        assertThat(compare(run, days, Vendor.NEW_YORK)).isGreaterThan(80_000);
        equalsTaLib(run, days);
    }

    /** Every day of a currency, newest first in its file, two of them absent. */
    @Test
    void aCurrencyEqualsTheDefinitions() throws IOException {
        Path file = RealRun.market("crypto_bars/coinbase_ethusd_1d_2016_2025.csv.gz");
        TreeMap<LocalDate, Double> closes = new TreeMap<>();
        Vendor.bars(file, text -> Long.parseLong(text) * 1_000, 1, 0)
                .forEach((at, bar) -> closes.put(date(at), bar[3]));
        LocalDate first = closes.firstKey();
        LocalDate[] dates = first.datesUntil(closes.lastKey().plusDays(1)).toArray(LocalDate[]::new);
        assertThat(dates.length - closes.size()).isEqualTo(2);
        DayCloses days = new DayCloses(
                first.minusDays(1),
                dates,
                Arrays.stream(dates)
                        .mapToDouble(date -> closes.getOrDefault(date, Double.NaN))
                        .toArray(),
                dates[dates.length - 1].plusDays(1),
                first.toEpochDay(),
                new int[] {7, 30, 365});
        RealRun run = run(file, "--through 2025-10-30T00:00:00Z");
        assertThat(compare(run, days, ZoneOffset.UTC)).isGreaterThan(50_000);
        equalsTaLib(run, days);
    }

    private static LocalDate date(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    private RealRun run(Path file, String options) {
        return RealRun.of(
                dir.resolve("out"),
                "--bars",
                List.of(file.toString()),
                "--bar-size 1D --instrument X --timeframes 2D," + TIMEFRAMES + OPTIONS + TIMEFRAMES + " " + options);
    }

    /** Number of rows, each of which equals the definition, and none of which is missing. */
    private static int compare(RealRun run, DayCloses days, ZoneId zone) throws IOException {
        Map<String, double[]> expected = expected(days);
        List<String[]> rows = run.read("ema.csv", line -> true);
        for (String[] cells : rows) {
            String key = key(cells[1], cells[2], cells[3], day(cells[4], zone));
            double[] row = expected.remove(key);
            assertThat(row).as(key).isNotNull();
            assertThat(cells[11]).as("roll of %s", key).isEqualTo(Boolean.toString(row[NaiveAverages.ROLL] == 1));
            for (int i = 0; i < NaiveAverages.ROLL; i++) {
                String where = "column " + (5 + i) + " of " + key;
                assertThat(cells[5 + i].isEmpty()).as(where).isEqualTo(Double.isNaN(row[i]));
                if (!Double.isNaN(row[i])) {
                    assertThat(Double.parseDouble(cells[5 + i]))
                            .as(where)
                            .isCloseTo(row[i], Offset.offset(1e-12 * row[NaiveAverages.EMA]));
                }
            }
        }
        assertThat(expected.keySet()).as("rows that are missing").isEmpty();
        return rows.size();
    }

    /** A row belongs to the session day that has just closed. */
    private static LocalDate day(String close, ZoneId zone) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(Vendor.utc(close) - 1), zone);
    }

    private static Map<String, double[]> expected(DayCloses days) {
        Map<String, double[]> expected = new HashMap<>();
        ALIGNMENTS.forEach((timeframe, alignments) -> {
            int tfDays = days.tfDays(timeframe);
            for (String alignment : alignments) {
                for (int period : PERIODS) {
                    boolean daily = alignment.equals("daily") || alignment.equals("multi_tf_v2");
                    double[][] rows = daily
                            ? NaiveAverages.ofDays(days.closes(), tfDays, period)
                            : NaiveAverages.ofBars(days.closes(), days.barCloses(timeframe), tfDays, period);
                    for (int day = 0; day < rows.length; day++) {
                        if (rows[day] != null) {
                            expected.put(
                                    key(alignment, timeframe, Integer.toString(period), days.dates()[day]), rows[day]);
                        }
                    }
                }
            }
        });
        return expected;
    }

    private static String key(String alignment, String timeframe, String period, LocalDate date) {
        return alignment + "," + timeframe + "," + period + "," + date;
    }

    private static void equalsTaLib(RealRun run, DayCloses days) throws IOException {
        double[] closes = Arrays.stream(days.closes())
                .filter(close -> !Double.isNaN(close))
                .toArray();
        for (int period : PERIODS) {
            MInteger begin = new MInteger();
            MInteger count = new MInteger();
            double[] values = new double[closes.length];
            assertThat(new Core().ema(0, closes.length - 1, closes, period, begin, count, values))
                    .isEqualTo(RetCode.Success);
            double[] ours = run.read("ema.csv", line -> line.startsWith("X,daily,1D," + period + ",")).stream()
                    .mapToDouble(cells -> Double.parseDouble(cells[6]))
                    .toArray();
            assertThat(ours).hasSize(count.value).hasSizeGreaterThan(3_000);
            for (int i = 0; i < ours.length; i++) {
                assertThat(ours[i]).isCloseTo(values[i], Offset.offset(1e-9 * values[i]));
            }
        }
    }
}
