package io.tidemark.state.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Periods of a day and longer, by walking over every local date and asking whether a new period begins there. */
final class NaivePeriods {

    /** One period; dates are exclusive at the end, flags as in {@link Period}. */
    static final class Span {
        LocalDate from;
        LocalDate to;
        boolean stubStart;
        boolean stubEnd;
        final List<Integer> days = new ArrayList<>();
    }

    private final NaiveSession session;
    private final int count;
    private final char unit;
    private final String scheme;

    NaivePeriods(NaiveSession session, String name) {
        this.session = session;
        int digits = name.replaceAll("[^0-9].*", "").length();
        this.count = Integer.parseInt(name.substring(0, digits));
        this.unit = name.charAt(digits);
        this.scheme = name.substring(digits + 1);
    }

    /** The span of every session day, by ordinal. */
    List<Span> spans() {
        return scheme.isEmpty() ? rolling() : calendar();
    }

    private List<Span> rolling() {
        Session.Rolling rolling = session.session.rolling();
        int length = count;
        length *= unit == 'W' ? rolling.week() : unit == 'M' ? rolling.month() : unit == 'Y' ? rolling.year() : 1;
        List<Span> spans = new ArrayList<>();
        Span span = null;
        for (int day = 0; day < session.days.size(); day++) {
            if (day % length == 0) {
                span = new Span();
                span.from = session.days.get(day);
            }
            span.days.add(day);
            span.to = span.days.size() < length
                    ? LocalDate.MAX
                    : session.days.get(day).plusDays(1);
            spans.add(span);
        }
        return spans;
    }

    private List<Span> calendar() {
        List<Span> spans = new ArrayList<>();
        boolean anchored = scheme.contains("ANCHOR");
        DayOfWeek weekStart = scheme.contains("US") ? DayOfWeek.SUNDAY : DayOfWeek.MONDAY;
        // Far enough back that the period which contains the first day has begun, at a beginning of a period.
        LocalDate start =
                unit == 'W' ? LocalDate.of(1970, 1, weekStart == DayOfWeek.MONDAY ? 5 : 4) : LocalDate.of(1970, 1, 1);
        start = anchored ? LocalDate.of(1969, 1, 1) : unit == 'W' ? start.minusDays(7L * count) : start;
        Span span = null;
        int units = 0;
        for (LocalDate date = start; ; date = date.plusDays(1)) {
            boolean newYear = date.getDayOfYear() == 1;
            boolean unitBegins =
                    unit == 'W' ? date.getDayOfWeek() == weekStart : unit == 'M' ? date.getDayOfMonth() == 1 : newYear;
            boolean stub = anchored && unit == 'W' && span != null && span.stubStart;
            units += unitBegins && !date.equals(start) ? 1 : 0;
            boolean full = unitBegins && (units == count || stub);
            if (span == null || full || anchored && newYear) {
                if (span != null) {
                    span.to = date;
                    span.stubEnd = anchored && !full && !stub;
                }
                span = new Span();
                span.from = date;
                span.stubStart = anchored && unit == 'W' && newYear && !unitBegins;
                units = 0;
                if (!date.isBefore(session.end())) {
                    return spans;
                }
            }
            Integer day = session.ordinals.get(date);
            if (day != null) {
                span.days.add(day);
                spans.add(span);
            }
        }
    }
}
