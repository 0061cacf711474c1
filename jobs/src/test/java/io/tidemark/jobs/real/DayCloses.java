package io.tidemark.jobs.real;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * A run of session days with the close of each, NaN where the file has none, and the periods they belong to: the rules of
 * daily-and-longer timeframes, written down once more with {@code java.time}.
 *
 * @param before the session day before the first one
 * @param after the session day behind the last one
 * @param ordinal number of the first day in the venue's count of session days
 * @param nominal days of a rolling week, month and year
 */
record DayCloses(LocalDate before, LocalDate[] dates, double[] closes, LocalDate after, long ordinal, int[] nominal) {

    private static final int MONTHS = 12;

    /** Nominal number of days of a timeframe. */
    int tfDays(String timeframe) {
        int count = count(timeframe);
        return switch (unit(timeframe)) {
            case 'D' -> count;
            case 'W' -> count * nominal[0];
            case 'M' -> count % MONTHS == 0 ? count / MONTHS * nominal[2] : count * nominal[1];
            default -> count * nominal[2];
        };
    }

    /** Close of the bar that closes with each day, NaN where none does: calendar bars that began before the data do not. */
    double[] barCloses(String timeframe) {
        double[] bars = new double[dates.length];
        boolean whole = !timeframe.contains("_CAL") || timeframe.contains("_ANCHOR");
        long period = whole ? Long.MIN_VALUE : period(timeframe, before, ordinal - 1);
        double last = Double.NaN;
        for (int day = 0; day < dates.length; day++) {
            long own = period(timeframe, dates[day], ordinal + day);
            LocalDate next = day + 1 < dates.length ? dates[day + 1] : after;
            last = Double.isNaN(closes[day]) ? last : closes[day];
            boolean ends = own != period(timeframe, next, ordinal + day + 1);
            bars[day] = ends && own != period ? last : Double.NaN;
            last = ends ? Double.NaN : last;
        }
        return bars;
    }

    /** A number that is another one in every period of a timeframe. */
    private long period(String timeframe, LocalDate date, long number) {
        int count = count(timeframe);
        if (!timeframe.contains("_CAL")) {
            return Math.floorDiv(number, (long) tfDays(timeframe));
        }
        boolean anchored = timeframe.contains("_ANCHOR");
        if (unit(timeframe) == 'W') {
            DayOfWeek start = timeframe.endsWith("_US") ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
            LocalDate origin =
                    (anchored ? date.withDayOfYear(1) : LocalDate.EPOCH).with(TemporalAdjusters.nextOrSame(start));
            long tile = Math.floorDiv(ChronoUnit.DAYS.between(origin, date), 7L * count);
            return anchored ? date.getYear() * 100L + 1 + tile : tile;
        }
        int months = unit(timeframe) == 'Y' ? count * MONTHS : count;
        int month = date.getMonthValue() - 1;
        return anchored
                ? date.getYear() * 100L + month / months
                : Math.floorDiv((date.getYear() - 1970L) * MONTHS + month, (long) months);
    }

    private static int count(String timeframe) {
        return Integer.parseInt(timeframe.split("[DWMY]", 2)[0]);
    }

    private static char unit(String timeframe) {
        return timeframe.charAt(Integer.toString(count(timeframe)).length());
    }
}
