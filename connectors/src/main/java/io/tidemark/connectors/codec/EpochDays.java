package io.tidemark.connectors.codec;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as days since 1970-01-01, without objects: the proleptic Gregorian calendar of {@link java.time.LocalDate}. */
final class EpochDays {

    private static final Pattern IN_NAME = Pattern.compile("(?<!\\d)(\\d{4})-?(\\d{2})-?(\\d{2})(?!\\d)");
    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private EpochDays() {}

    /** Days since 1970-01-01 of a valid date. */
    static long of(long year, long month, long day) {
        // Years that start in March: the leap day is the last, and months follow one formula.
        long shifted = month > 2 ? year : year - 1;
        long era = Math.floorDiv(shifted, 400L);
        long yearOfEra = shifted - era * 400;
        long dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }

    /** Days of a month. */
    static int lengthOf(long year, long month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : LENGTHS[(int) month - 1];
    }

    /** The date in a file's name, e.g. {@code 20131007_trade.csv.gz}; {@link TimeText#NOT_A_TIME} without one. */
    static long inName(String file) {
        Matcher matcher = IN_NAME.matcher(file);
        while (matcher.find()) {
            long year = Long.parseLong(matcher.group(1));
            long month = Long.parseLong(matcher.group(2));
            long day = Long.parseLong(matcher.group(3));
            if (month >= 1 && month <= 12 && day >= 1 && day <= lengthOf(year, month)) {
                return of(year, month, day);
            }
        }
        return TimeText.NOT_A_TIME;
    }
}
