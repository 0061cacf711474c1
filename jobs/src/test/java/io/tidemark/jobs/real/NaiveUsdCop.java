package io.tidemark.jobs.real;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The fifteen values of the contract of USD/COP by their definitions, from minutes and a macro table, with arrays and loops. */
final class NaiveUsdCop {

    private static final ZoneId BOGOTA = ZoneId.of("America/Bogota");
    private static final Set<String> COLOMBIAN_HOLIDAYS = Set.of("2014-04-17", "2014-04-18", "2014-05-01");
    private static final Set<String> AMERICAN_HOLIDAYS = Set.of("2014-04-18");
    private static final Set<String> AMERICAN = Set.of("VIX", "UST10Y");
    private static final int WINDOW = 252;
    private static final int STALE_DAYS = 5;

    /** A row of the table. */
    private record Receipt(String series, LocalDate date, Instant at, double value) {}

    private final List<Receipt> receipts = new ArrayList<>();
    private final TreeMap<Instant, double[]> bars = new TreeMap<>();

    /** Reads minutes of the bid (column 1) or the ask (column 6), and the table. */
    NaiveUsdCop(List<String> minutes, int column, Path table) throws IOException {
        for (String file : minutes) {
            Vendor.bars(Path.of(file), Vendor.ofDay(Path.of(file), ZoneOffset.UTC), column, 0)
                    .forEach(this::add);
        }
        List<String> lines = Files.readAllLines(table);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            receipts.add(new Receipt(
                    cells[0], LocalDate.parse(cells[1]), Instant.parse(cells[2]), Double.parseDouble(cells[3])));
        }
    }

    /** High, low and close of five minutes of an open market. */
    private void add(long millis, double[] minute) {
        var local = Instant.ofEpochMilli(millis).atZone(BOGOTA);
        LocalTime time = local.toLocalTime();
        if (!isOpen(local.toLocalDate()) || time.getHour() < 8 || time.getHour() >= 13) {
            return;
        }
        Instant open = local.minusMinutes(local.getMinute() % 5).toInstant();
        double[] bar = bars.computeIfAbsent(open, at -> new double[] {minute[1], minute[2], 0});
        bar[0] = Math.max(bar[0], minute[1]);
        bar[1] = Math.min(bar[1], minute[2]);
        bar[2] = minute[3];
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private static boolean isOpen(LocalDate day) {
        return isWeekday(day) && !COLOMBIAN_HOLIDAYS.contains(day.toString());
    }

    private static boolean hasBusiness(String series, LocalDate day) {
        if (series.equals("COL_10Y")) {
            return isOpen(day);
        }
        return isWeekday(day) && !(AMERICAN.contains(series) && AMERICAN_HOLIDAYS.contains(day.toString()));
    }

    /** The fifteen values by the closes of their bars, epoch milliseconds. */
    Map<Long, double[]> rows() {
        Instant[] opens = bars.keySet().toArray(Instant[]::new);
        double[][] hlc = bars.values().toArray(double[][]::new);
        double[] rsi = rsi(hlc, 9);
        double[] range = ranges(hlc, 14);
        double[] adx = adx(hlc, range, 14);
        Map<Long, double[]> rows = new TreeMap<>();
        Map<LocalDate, double[]> days = new TreeMap<>();
        for (int i = 0; i < opens.length; i++) {
            var local = opens[i].atZone(BOGOTA);
            double[] day = days.computeIfAbsent(local.toLocalDate(), this::day);
            double[] row = {
                logReturn(hlc, i, 1),
                logReturn(hlc, i, 12),
                logReturn(hlc, i, 48),
                rsi[i],
                100 * range[i] / hlc[i][2],
                adx[i],
                day[0],
                day[1],
                day[2],
                day[3],
                day[4],
                day[5],
                day[6],
                Double.NaN,
                local.getHour() / 24.0
            };
            rows.put(opens[i].plus(5, ChronoUnit.MINUTES).toEpochMilli(), row);
        }
        return rows;
    }

    private static double logReturn(double[][] hlc, int i, int n) {
        return i < n ? Double.NaN : Math.log(hlc[i][2] / hlc[i - n][2]);
    }

    /** Wilder's average of all from an index on, seeded with the first. */
    private static double[] wilder(double[] x, int from, int n) {
        double[] y = new double[x.length];
        for (int i = from; i < x.length; i++) {
            y[i] = i == from ? x[i] : (x[i] + (n - 1) * y[i - 1]) / n;
        }
        return y;
    }

    private static double[] rsi(double[][] hlc, int n) {
        double[] gains = new double[hlc.length];
        double[] losses = new double[hlc.length];
        for (int i = 1; i < hlc.length; i++) {
            double change = hlc[i][2] - hlc[i - 1][2];
            gains[i] = change > 0 ? change : 0;
            losses[i] = change < 0 ? -change : 0;
        }
        double[] up = wilder(gains, 1, n);
        double[] down = wilder(losses, 1, n);
        double[] rsi = new double[hlc.length];
        for (int i = 0; i < hlc.length; i++) {
            rsi[i] = i == 0 ? Double.NaN : 100 - 100 / (1 + up[i] / down[i]);
        }
        return rsi;
    }

    private static double[] ranges(double[][] hlc, int n) {
        double[] ranges = new double[hlc.length];
        for (int i = 0; i < hlc.length; i++) {
            ranges[i] = hlc[i][0] - hlc[i][1];
            if (i > 0) {
                ranges[i] = Math.max(ranges[i], Math.abs(hlc[i][0] - hlc[i - 1][2]));
                ranges[i] = Math.max(ranges[i], Math.abs(hlc[i][1] - hlc[i - 1][2]));
            }
        }
        return wilder(ranges, 0, n);
    }

    private static double[] adx(double[][] hlc, double[] range, int n) {
        double[] plus = new double[hlc.length];
        double[] minus = new double[hlc.length];
        for (int i = 1; i < hlc.length; i++) {
            double up = hlc[i][0] - hlc[i - 1][0];
            double down = hlc[i - 1][1] - hlc[i][1];
            plus[i] = up > down && up > 0 ? up : 0;
            minus[i] = down > up && down > 0 ? down : 0;
        }
        double[] plusAverage = wilder(plus, 0, n);
        double[] minusAverage = wilder(minus, 0, n);
        double[] index = new double[hlc.length];
        int first = -1;
        for (int i = 0; i < hlc.length; i++) {
            double up = plusAverage[i] / range[i];
            double down = minusAverage[i] / range[i];
            index[i] = up + down == 0 ? Double.NaN : 100 * Math.abs(up - down) / (up + down);
            first = first < 0 && !Double.isNaN(index[i]) ? i : first;
        }
        double[] adx = wilder(index, first, n);
        for (int i = 0; i < first; i++) {
            adx[i] = Double.NaN;
        }
        return adx;
    }

    /** The seven values of a day. */
    private double[] day(LocalDate day) {
        return new double[] {
            z(known("DXY", day)),
            change(known("DXY", day)),
            z(known("VIX", day)),
            z(known("EMBI", day)),
            change(known("BRENT", day)),
            newest(known("COL_10Y", day)) - newest(known("UST10Y", day)),
            change(known("USDMXN", day))
        };
    }

    /** Oldest first: the newest number of each date, of what had come before the open, up to the last day of business of both. */
    private List<Double> known(String series, LocalDate day) {
        Instant open = day.atTime(8, 0).atZone(BOGOTA).toInstant();
        LocalDate last = day.minusDays(1);
        while (!isOpen(last) || !hasBusiness(series, last)) {
            last = last.minusDays(1);
        }
        TreeMap<LocalDate, Receipt> newest = new TreeMap<>();
        for (Receipt each : receipts) {
            Receipt other = newest.get(each.date());
            if (each.series().equals(series)
                    && each.at().isBefore(open)
                    && !each.date().isAfter(last)
                    && (other == null || other.at().isBefore(each.at()))) {
                newest.put(each.date(), each);
            }
        }
        boolean stale = newest.isEmpty() || ChronoUnit.DAYS.between(newest.lastKey(), day) > STALE_DAYS;
        return stale ? List.of() : newest.values().stream().map(Receipt::value).toList();
    }

    private static double newest(List<Double> known) {
        return known.isEmpty() ? Double.NaN : known.get(known.size() - 1);
    }

    private static double change(List<Double> known) {
        int n = known.size();
        return n < 2 ? Double.NaN : (known.get(n - 1) - known.get(n - 2)) / known.get(n - 2);
    }

    /** In decimals: a value near its mean would lose digits. */
    private static double z(List<Double> known) {
        if (known.size() < WINDOW) {
            return Double.NaN;
        }
        BigDecimal n = BigDecimal.valueOf(WINDOW);
        List<BigDecimal> last = known.subList(known.size() - WINDOW, known.size()).stream()
                .map(BigDecimal::valueOf)
                .toList();
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal value : last) {
            sum = sum.add(value);
        }
        BigDecimal mean = sum.divide(n, MathContext.DECIMAL128);
        BigDecimal squares = BigDecimal.ZERO;
        for (BigDecimal value : last) {
            squares = squares.add(value.subtract(mean).pow(2));
        }
        double deviation = Math.sqrt(squares.doubleValue() / (WINDOW - 1));
        return last.get(WINDOW - 1).subtract(mean).doubleValue() / deviation;
    }
}
