package io.tidemark.state.time;

import io.tidemark.state.name.NearestName;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The values of a {@link Session}, read and checked: times are minutes after the open, dates are days since 1970. An
 * error names the session, the key, the value and what would be right.
 */
final class SessionTimes {

    private static final int DAY = 24 * 60;

    private final Session session;
    final ZoneId zone;
    final Set<DayOfWeek> weekdays;
    /** Minutes from local midnight of the trading day to the open; negative when it opens on the day before. */
    final int openMinute;
    /** Minutes from the open to the close. */
    final int length;
    /** Minutes from the open: start and end of each break in turn. */
    final int[] breaks;
    /** Minutes from the open. */
    final int signalFrom;

    final int signalTo;
    final Set<LocalDate> holidays;
    /** Trading day → minutes from its open to its close. */
    final Map<LocalDate, Integer> earlyCloses;

    private SessionTimes(Session session) {
        this.session = session;
        this.zone = zone();
        this.weekdays = weekdays();
        int open = minute("open", session.open());
        this.openMinute = session.opensDayBefore() ? open - DAY : open;
        this.length = length();
        this.breaks = breaks();
        int[] window = window();
        this.signalFrom = window[0];
        this.signalTo = window[1];
        this.holidays = holidays();
        this.earlyCloses = earlyCloses();
    }

    /**
     * Reads a session.
     *
     * @throws IllegalArgumentException naming the first value that is wrong
     */
    static SessionTimes of(Session session) {
        SessionTimes times = new SessionTimes(session);
        times.checkNumbers();
        return times;
    }

    private void checkNumbers() {
        if (session.name() == null || session.name().isBlank()) {
            throw wrong("name", session.name(), "every session has a name");
        }
        if (session.source() == null || session.source().isBlank()) {
            throw wrong("source", session.source(), "say where the dates come from");
        }
        if (session.yearDays() < 1 || session.yearDays() > 366) {
            throw wrong("year_days", session.yearDays(), "365 for 24/7, 252 for equities, 260 for FX");
        }
        Session.Rolling rolling = session.rolling();
        if (rolling == null
                || rolling.week() < 1
                || rolling.month() < rolling.week()
                || rolling.year() < rolling.month()) {
            throw wrong("rolling", rolling, "{week: 7, month: 30, year: 365} for 24/7, else {5, 21, 252}");
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(String.valueOf(session.zone()));
        } catch (DateTimeException e) {
            String nearest = NearestName.of(String.valueOf(session.zone()), new TreeSet<>(ZoneId.getAvailableZoneIds()))
                    .map(zone -> "; did you mean " + zone + "?")
                    .orElse("");
            throw wrong("zone", session.zone(), "no such time zone" + nearest);
        }
    }

    private Set<DayOfWeek> weekdays() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String text : session.weekdays()) {
            DayOfWeek found = null;
            for (DayOfWeek day : DayOfWeek.values()) {
                found = day.name().substring(0, 3).equals(text) ? day : found;
            }
            if (found == null || !days.add(found)) {
                throw wrong("weekdays", text, "write MON, TUE, WED, THU, FRI, SAT, SUN, each at most once");
            }
        }
        if (days.isEmpty()) {
            throw wrong("weekdays", session.weekdays(), "a session needs at least one trading day");
        }
        return days;
    }

    private int length() {
        int minutes = minute("close", session.close()) - openMinute;
        if (minutes <= 0 || minutes > DAY) {
            String hint = session.opensDayBefore()
                    ? "with opens_day_before it must not be later than the open " + session.open()
                    : "it must be later than the open " + session.open()
                            + "; say opens_day_before: true for a session that begins on the day before";
            throw wrong("close", session.close(), hint);
        }
        return minutes;
    }

    private int[] breaks() {
        int[] found = new int[session.breaks().size() * 2];
        int last = 0;
        for (int i = 0; i < session.breaks().size(); i++) {
            int[] range = range("breaks", session.breaks().get(i));
            if (range[0] <= last || range[1] >= length) {
                throw wrong("breaks", session.breaks().get(i), "breaks lie within the session, in order, apart");
            }
            last = range[1];
            found[2 * i] = range[0];
            found[2 * i + 1] = range[1];
        }
        return found;
    }

    private int[] window() {
        return session.signalWindow() == null ? new int[] {0, length} : range("signal_window", session.signalWindow());
    }

    /** Minutes from the open of a {@code HH:MM-HH:MM} within the session. */
    private int[] range(String key, String text) {
        String[] ends = text.split("-", -1);
        if (ends.length != 2) {
            throw wrong(key, text, "write HH:MM-HH:MM, e.g. 11:30-12:30");
        }
        int from = sinceOpen(minute(key, ends[0]));
        int to = sinceOpen(minute(key, ends[1]));
        to = to == 0 ? DAY : to;
        if (from >= to || to > length) {
            throw wrong(key, text, "it must lie within " + session.open() + "-" + session.close());
        }
        return new int[] {from, to};
    }

    private int sinceOpen(int minute) {
        return Math.floorMod(minute - openMinute, DAY);
    }

    private Set<LocalDate> holidays() {
        if (session.firstYear() < 1900 || session.lastYear() > 2200 || session.firstYear() > session.lastYear()) {
            String years = session.firstYear() + "-" + session.lastYear();
            throw wrong("first_year, last_year", years, "first ≤ last, within 1900-2200");
        }
        Set<LocalDate> dates = new TreeSet<>();
        session.holidays().forEach((year, texts) -> {
            for (String text : texts) {
                if (!dates.add(tradingDate("holidays", year, text))) {
                    throw wrong("holidays", year + "-" + text, "it is listed twice");
                }
            }
        });
        return dates;
    }

    private Map<LocalDate, Integer> earlyCloses() {
        Map<LocalDate, Integer> closes = new TreeMap<>();
        session.earlyCloses().forEach((year, texts) -> {
            for (Map.Entry<String, String> entry : texts.entrySet()) {
                LocalDate date = tradingDate("early_closes", year, entry.getKey());
                closes.put(date, earlyClose(date, entry.getValue()));
            }
        });
        return closes;
    }

    private int earlyClose(LocalDate date, String time) {
        int minutes = minute("early_closes", time) - openMinute;
        if (minutes <= 0 || minutes >= length) {
            String hint = "an early close lies between " + session.open() + " and " + session.close();
            throw wrong("early_closes", date + " " + time, hint);
        }
        if (holidays.contains(date)) {
            throw wrong("early_closes", date, "it is a holiday, too");
        }
        return minutes;
    }

    private LocalDate tradingDate(String key, int year, String text) {
        if (year < session.firstYear() || year > session.lastYear()) {
            String years = session.firstYear() + "-" + session.lastYear();
            throw wrong(key, year, "the file's years are " + years + ": change first_year or last_year");
        }
        LocalDate date;
        try {
            date = LocalDate.parse(year + "-" + text);
        } catch (DateTimeException e) {
            throw wrong(key, year + ": " + text, "no such date; write MM-DD, e.g. 12-25");
        }
        if (!weekdays.contains(date.getDayOfWeek())) {
            throw wrong(key, date, "it is a " + date.getDayOfWeek() + ", which has no session anyway");
        }
        return date;
    }

    private int minute(String key, String text) {
        boolean shaped = text != null && text.matches("[0-2][0-9]:[0-5][0-9]");
        int minutes = shaped ? Integer.parseInt(text.substring(0, 2)) * 60 + Integer.parseInt(text.substring(3)) : -1;
        if (minutes < 0 || minutes > DAY) {
            throw wrong(key, text, "write a time as \"HH:MM\" from \"00:00\" to \"24:00\"");
        }
        return minutes;
    }

    private IllegalArgumentException wrong(String key, Object value, String hint) {
        return new IllegalArgumentException("session " + session.name() + ": " + key + ": " + value + ": " + hint);
    }

    /** All trading days of the file in order. */
    List<LocalDate> tradingDays() {
        List<LocalDate> days = new ArrayList<>();
        LocalDate end = LocalDate.of(session.lastYear() + 1, 1, 1);
        for (LocalDate date = LocalDate.of(session.firstYear(), 1, 1); date.isBefore(end); date = date.plusDays(1)) {
            if (weekdays.contains(date.getDayOfWeek()) && !holidays.contains(date)) {
                days.add(date);
            }
        }
        return days;
    }

    /** The instant of a wall-clock time, given in minutes after the open of a trading day. */
    long instant(LocalDate tradingDay, int minutesAfterOpen) {
        int minute = openMinute + minutesAfterOpen;
        return tradingDay
                .plusDays(Math.floorDiv(minute, DAY))
                .atTime(Math.floorMod(minute, DAY) / 60, Math.floorMod(minute, DAY) % 60)
                .atZone(zone)
                .toInstant()
                .toEpochMilli();
    }
}
