package io.tidemark.connectors.codec;

import io.tidemark.state.market.MarketEvent;

/** Reads times out of bytes as epoch microseconds (finer digits are cut); holds the state of one parse at a time. */
final class TimeText {

    /** The bytes are no time of the expected format. */
    static final long NOT_A_TIME = MarketEvent.NONE;

    private static final long SECOND = 1_000_000L;
    private static final long DAY_SECONDS = 86_400L;
    /** Year 9999 in seconds: anything beyond is an error of unit, and would overflow later. */
    private static final long LAST_SECOND = 253_402_300_799L;

    private final LocalZone zone;
    private byte[] bytes;
    private int at;
    private int end;
    private long day;
    private boolean dateOnly;
    private long baseDay = MarketEvent.NONE;

    TimeText(LocalZone zone) {
        this.zone = zone;
    }

    /** Sets the date, in days since 1970-01-01, that times of day belong to. */
    void onDay(long epochDay) {
        baseDay = epochDay;
    }

    /** True when a date is known for times of day. */
    boolean hasDay() {
        return baseDay != MarketEvent.NONE;
    }

    /** True when the last text was a date without a time. */
    boolean isDateOnly() {
        return dateOnly;
    }

    /** Days since 1970-01-01 of the date that the last calendar text wrote. */
    long day() {
        return day;
    }

    /** Epoch microseconds of the text, or {@link #NOT_A_TIME}. */
    long parse(byte[] text, int from, int to, TimeFormat format) {
        bytes = text;
        at = from;
        end = to;
        dateOnly = false;
        if (from == to) {
            return NOT_A_TIME;
        }
        return switch (format) {
            case AUTO -> auto();
            case S -> epoch(SECOND, 1);
            case MS -> epoch(1_000L, 1);
            case US -> epoch(1, 1);
            case NS -> epoch(1, 1_000L);
            case ISO -> calendar();
            case MS_OF_DAY -> ofDay();
        };
    }

    private long auto() {
        int digits = 0;
        int i = bytes[at] == '-' ? at + 1 : at;
        while (i < end && isDigit(bytes[i])) {
            i++;
            digits++;
        }
        if (i < end && bytes[i] != '.') {
            return calendar();
        }
        return switch (digits) {
            case 8 -> calendar();
            case 10 -> epoch(SECOND, 1);
            case 13 -> epoch(1_000L, 1);
            case 16 -> epoch(1, 1);
            case 19 -> epoch(1, 1_000L);
            default -> NOT_A_TIME;
        };
    }

    /** A number with an optional fraction, times {@code factor}, divided by {@code divisor}, in microseconds. */
    private long epoch(long factor, long divisor) {
        boolean negative = bytes[at] == '-';
        if (negative) {
            at++;
        }
        int start = at;
        long units = digits(19);
        if (at == start || units < 0) {
            return NOT_A_TIME;
        }
        if (divisor == 1 && units > LAST_SECOND * SECOND / factor) {
            return NOT_A_TIME;
        }
        long finer = fraction(factor);
        if (finer < 0 || at != end) {
            return NOT_A_TIME;
        }
        long micros = units * factor + finer;
        return Math.floorDiv(negative ? -micros : micros, divisor);
    }

    /** A fraction of a unit of so many microseconds, cut; 0 without one, −1 when there is a point and no digit. */
    private long fraction(long unit) {
        if (at == end || bytes[at] != '.') {
            return 0;
        }
        at++;
        int start = at;
        long value = 0;
        for (long weight = unit / 10; at < end && isDigit(bytes[at]); at++, weight /= 10) {
            value += (bytes[at] - '0') * weight;
        }
        return at == start ? -1 : value;
    }

    private long ofDay() {
        long millisMicros = epoch(1_000L, 1);
        if (millisMicros < 0 || millisMicros >= DAY_SECONDS * SECOND || !hasDay()) {
            return NOT_A_TIME;
        }
        day = baseDay;
        return toMicros(day * DAY_SECONDS + millisMicros / SECOND, millisMicros % SECOND);
    }

    private long toMicros(long localSecond, long finer) {
        return zone.toEpochSecond(localSecond) * SECOND + finer;
    }

    private long calendar() {
        if (!date()) {
            return NOT_A_TIME;
        }
        if (at == end) {
            dateOnly = true;
            return toMicros(day * DAY_SECONDS, 0);
        }
        byte separator = bytes[at++];
        if (separator != ' ' && separator != 'T' && separator != 't') {
            return NOT_A_TIME;
        }
        long second = timeOfDay();
        if (second < 0) {
            return NOT_A_TIME;
        }
        long finer = fraction(SECOND);
        if (finer < 0) {
            return NOT_A_TIME;
        }
        long local = day * DAY_SECONDS + second;
        if (at == end) {
            return toMicros(local, finer);
        }
        long offset = offset();
        return offset == NOT_A_TIME ? NOT_A_TIME : (local - offset) * SECOND + finer;
    }

    private boolean date() {
        int start = at;
        long first = digits(8);
        int length = at - start;
        if (length == 8) {
            return setDay(first / 10_000, first / 100 % 100, first % 100);
        }
        if (length == 4 && take('-')) {
            long month = pair();
            return month > 0 && take('-') && setDay(first, month, pair());
        }
        if ((length == 1 || length == 2) && take('/')) {
            return usDate(first);
        }
        return false;
    }

    private boolean usDate(long month) {
        int start = at;
        long dayOfMonth = digits(2);
        if (at == start || !take('/')) {
            return false;
        }
        start = at;
        long year = digits(4);
        if (at - start == 2) {
            return setDay(year < 70 ? 2_000 + year : 1_900 + year, month, dayOfMonth);
        }
        return at - start == 4 && setDay(year, month, dayOfMonth);
    }

    private boolean setDay(long year, long month, long dayOfMonth) {
        if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > EpochDays.lengthOf(year, month) || year < 1) {
            return false;
        }
        day = EpochDays.of(year, month, dayOfMonth);
        return true;
    }

    private long timeOfDay() {
        int start = at;
        long hour = digits(2);
        if (at == start || hour > 23 || !take(':')) {
            return -1;
        }
        long minute = pair();
        if (minute < 0 || minute > 59) {
            return -1;
        }
        long second = take(':') ? pair() : 0;
        return second < 0 || second > 59 ? -1 : hour * 3_600 + minute * 60 + second;
    }

    private long offset() {
        take(' ');
        if (take('Z') || take('z')) {
            return at == end ? 0 : NOT_A_TIME;
        }
        boolean west = take('-');
        if (!west && !take('+')) {
            return NOT_A_TIME;
        }
        long hours = pair();
        take(':');
        long minutes = at == end ? 0 : pair();
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59 || at != end) {
            return NOT_A_TIME;
        }
        long seconds = hours * 3_600 + minutes * 60;
        return west ? -seconds : seconds;
    }

    private boolean take(char expected) {
        if (at < end && bytes[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    private long pair() {
        int start = at;
        long value = digits(2);
        return at - start == 2 ? value : -1;
    }

    private long digits(int most) {
        long value = 0;
        for (int stop = Math.min(end, at + most); at < stop && isDigit(bytes[at]); at++) {
            value = value * 10 + (bytes[at] - '0');
        }
        return value;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
