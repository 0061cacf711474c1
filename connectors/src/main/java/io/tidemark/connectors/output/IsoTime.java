package io.tidemark.connectors.output;

import io.tidemark.state.market.MarketEvent;
import java.time.Instant;
import java.time.LocalDate;

/** Instants as ISO-8601 text in UTC with milliseconds; with microseconds only where there are any. */
final class IsoTime {

    /** No instant: an empty cell. */
    static final long NONE = MarketEvent.NONE;

    private static final String USUAL = "0000-00-00T00:00:00.000Z";
    private static final long DAY_MILLIS = 86_400_000L;

    private IsoTime() {}

    static void appendMillis(StringBuilder to, long millis) {
        long day = Math.floorDiv(millis, DAY_MILLIS);
        int ofDay = (int) Math.floorMod(millis, DAY_MILLIS);
        appendDay(to, day).append('T');
        digits(to, ofDay / 3_600_000, 2).append(':');
        digits(to, ofDay / 60_000 % 60, 2).append(':');
        digits(to, ofDay / 1_000 % 60, 2).append('.');
        digits(to, ofDay % 1_000, 3).append('Z');
    }

    static StringBuilder appendDay(StringBuilder to, long epochDay) {
        LocalDate date = LocalDate.ofEpochDay(epochDay);
        int year = date.getYear();
        if (year < 1_000 || year > 9_999) {
            return to.append(date);
        }
        digits(to.append(year).append('-'), date.getMonthValue(), 2).append('-');
        return digits(to, date.getDayOfMonth(), 2);
    }

    static void appendMicros(StringBuilder to, long micros) {
        if (micros == NONE) {
            return;
        }
        appendMillis(to, Math.floorDiv(micros, 1_000L));
        int rest = (int) Math.floorMod(micros, 1_000L);
        if (rest != 0) {
            to.setLength(to.length() - 1);
            digits(to, rest, 3).append('Z');
        }
    }

    static long parseMillis(String text) {
        if (text.length() == USUAL.length() && isUsual(text)) {
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
            long seconds = number(text, 11, 13) * 3_600L + number(text, 14, 16) * 60L + number(text, 17, 19);
            return day * DAY_MILLIS + seconds * 1_000L + number(text, 20, 23);
        }
        return Instant.parse(text).toEpochMilli();
    }

    static long parseMicros(String text) {
        if (text.isEmpty()) {
            return NONE;
        }
        Instant instant = Instant.parse(text);
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
    }

    /** True when the text has digits, signs and hours in all the usual places; the general parser judges the rest. */
    private static boolean isUsual(String text) {
        for (int i = 0; i < USUAL.length(); i++) {
            char wanted = USUAL.charAt(i);
            char c = text.charAt(i);
            if (wanted == '0' ? c < '0' || c > '9' : c != wanted) {
                return false;
            }
        }
        return number(text, 11, 13) < 24 && number(text, 14, 16) < 60 && number(text, 17, 19) < 60;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static StringBuilder digits(StringBuilder to, int number, int width) {
        if (width == 3) {
            to.append((char) ('0' + number / 100));
        }
        return to.append((char) ('0' + number / 10 % 10)).append((char) ('0' + number % 10));
    }
}
