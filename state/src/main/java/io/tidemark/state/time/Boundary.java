package io.tidemark.state.time;

import java.util.Comparator;

/**
 * The rule of a node's boundaries: a kind and how many of its unit (seconds, session days, weeks or months) a period
 * spans. Timeframes with equal rules share a node.
 */
record Boundary(Kind kind, int count) {

    /** Kinds in the order in which they feed each other. */
    enum Kind {
        INTRADAY("S"),
        ROLLING("D"),
        CAL_ISO_WEEK("CAL_ISO_W"),
        CAL_US_WEEK("CAL_US_W"),
        CAL_MONTH("CAL_M"),
        ANCHOR_ISO_WEEK("ANCHOR_ISO_W"),
        ANCHOR_US_WEEK("ANCHOR_US_W"),
        ANCHOR_MONTH("ANCHOR_M");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    static final Boundary ONE_DAY = new Boundary(Kind.ROLLING, 1);

    private static final int MONTHS = 12;
    private static final long DAY_SECONDS = 86_400;

    /** The rule of a timeframe in a session, which says how many days its rolling weeks, months and years have. */
    static Boundary of(Timeframe timeframe, Session session) {
        TimeframeName name = timeframe.parsed();
        if (name.unit().isIntraday()) {
            return new Boundary(Kind.INTRADAY, timeframe.seconds());
        }
        boolean years = name.unit() == TimeframeName.Unit.YEAR;
        int months = years ? name.count() * MONTHS : name.count();
        return switch (name.scheme()) {
            case ROLLING -> new Boundary(Kind.ROLLING, timeframe.tfDays(session));
            case CAL_ISO -> new Boundary(Kind.CAL_ISO_WEEK, name.count());
            case CAL_US -> new Boundary(Kind.CAL_US_WEEK, name.count());
            case CAL -> new Boundary(Kind.CAL_MONTH, months);
            case ANCHOR_ISO -> new Boundary(Kind.ANCHOR_ISO_WEEK, name.count());
            case ANCHOR_US -> new Boundary(Kind.ANCHOR_US_WEEK, name.count());
            case ANCHOR -> new Boundary(Kind.ANCHOR_MONTH, months);
        };
    }

    /** Shortest first; a rule comes before every rule that it may feed. */
    static Comparator<Boundary> byLength(Session session) {
        return Comparator.<Boundary>comparingLong(boundary -> boundary.nominalSeconds(session.rolling()))
                .thenComparing(Boundary::kind)
                .thenComparing(Boundary::count);
    }

    private long nominalSeconds(Session.Rolling days) {
        return switch (kind) {
            case INTRADAY -> count;
            case ROLLING -> DAY_SECONDS * count;
            case CAL_ISO_WEEK, CAL_US_WEEK, ANCHOR_ISO_WEEK, ANCHOR_US_WEEK -> DAY_SECONDS * count * days.week();
            case CAL_MONTH, ANCHOR_MONTH ->
                count % MONTHS == 0 ? DAY_SECONDS * (count / MONTHS) * days.year() : DAY_SECONDS * count * days.month();
        };
    }

    /** True when every boundary of the other rule provably is one of this rule. */
    boolean feeds(Boundary other) {
        boolean divides = other.count % count == 0;
        if (equals(ONE_DAY)) {
            return other.kind != Kind.INTRADAY;
        }
        return switch (kind) {
            // Slices end with the session, so any of them fill a day.
            case INTRADAY -> other.kind == Kind.INTRADAY && divides || other.equals(ONE_DAY);
            case ROLLING, CAL_ISO_WEEK, CAL_US_WEEK, ANCHOR_ISO_WEEK, ANCHOR_US_WEEK -> other.kind == kind && divides;
            // Tiles that divide the year begin on 1 January whether they are anchored there or not.
            case CAL_MONTH, ANCHOR_MONTH -> divides && (other.kind == kind || other.isMonths() && MONTHS % count == 0);
        };
    }

    private boolean isMonths() {
        return kind == Kind.CAL_MONTH || kind == Kind.ANCHOR_MONTH;
    }

    /** Calendar tiles that are not anchored. */
    boolean isCalendar() {
        return kind == Kind.CAL_ISO_WEEK || kind == Kind.CAL_US_WEEK || kind == Kind.CAL_MONTH;
    }

    String id() {
        return kind.prefix + count;
    }
}
