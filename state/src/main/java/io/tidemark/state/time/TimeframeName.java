package io.tidemark.state.time;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a timeframe's name: how many of which unit, tiled by which scheme. */
record TimeframeName(int count, Unit unit, Scheme scheme) implements Comparable<TimeframeName> {

    private static final Pattern SHAPE =
            Pattern.compile("([1-9][0-9]{0,4})([smhDWMY])(|_CAL(?:_ANCHOR)?(?:_ISO|_US)?)");
    private static final long DAY_SECONDS = 86_400;

    private static final Comparator<TimeframeName> LENGTH = Comparator.comparingLong(TimeframeName::nominalSeconds)
            .thenComparing(TimeframeName::unit)
            .thenComparing(TimeframeName::scheme);

    /** Units with their nominal length. */
    enum Unit {
        SECOND('s', 1),
        MINUTE('m', 60),
        HOUR('h', 3_600),
        DAY('D', DAY_SECONDS),
        WEEK('W', 7 * DAY_SECONDS),
        MONTH('M', 30 * DAY_SECONDS),
        YEAR('Y', 365 * DAY_SECONDS);

        private final char letter;
        private final long seconds;

        Unit(char letter, long seconds) {
            this.letter = letter;
            this.seconds = seconds;
        }

        static boolean isLetter(char letter) {
            for (Unit unit : values()) {
                if (unit.letter == letter) {
                    return true;
                }
            }
            return false;
        }

        char letter() {
            return letter;
        }

        boolean isIntraday() {
            return seconds < DAY_SECONDS;
        }

        boolean allows(Scheme scheme) {
            return switch (scheme) {
                case ROLLING -> true;
                case CAL, ANCHOR -> this == MONTH || this == YEAR;
                case CAL_ISO, CAL_US, ANCHOR_ISO, ANCHOR_US -> this == WEEK;
            };
        }

        /** How many of it an anchored period, which ends on 31 December at the latest, may span. */
        int mostAnchored() {
            return this == WEEK ? 53 : this == MONTH ? 12 : 1;
        }
    }

    /** How periods are laid out: rolling session days, tiles of the calendar, or tiles that restart each 1 January. */
    enum Scheme {
        ROLLING(""),
        CAL("_CAL"),
        CAL_ISO("_CAL_ISO"),
        CAL_US("_CAL_US"),
        ANCHOR("_CAL_ANCHOR"),
        ANCHOR_ISO("_CAL_ANCHOR_ISO"),
        ANCHOR_US("_CAL_ANCHOR_US");

        private final String suffix;

        Scheme(String suffix) {
            this.suffix = suffix;
        }

        boolean isAnchored() {
            return this == ANCHOR || this == ANCHOR_ISO || this == ANCHOR_US;
        }
    }

    /**
     * Reads a name.
     *
     * @throws IllegalArgumentException with the nearest right name
     */
    static TimeframeName parse(String text) {
        TimeframeName name = split(String.valueOf(text));
        if (name == null || !name.isValid()) {
            throw new IllegalArgumentException(TimeframeHint.of(String.valueOf(text), name));
        }
        return name;
    }

    /** Reads a name; null when it is none. */
    static TimeframeName read(String text) {
        TimeframeName name = split(text);
        return name != null && name.isValid() ? name : null;
    }

    /** The parts of what looks like a name. */
    private static TimeframeName split(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches() ? read(matcher) : null;
    }

    private static TimeframeName read(Matcher matcher) {
        Unit unit = null;
        for (Unit each : Unit.values()) {
            unit = each.letter == matcher.group(2).charAt(0) ? each : unit;
        }
        Scheme scheme = null;
        for (Scheme each : Scheme.values()) {
            scheme = each.suffix.equals(matcher.group(3)) ? each : scheme;
        }
        return new TimeframeName(Integer.parseInt(matcher.group(1)), unit, scheme);
    }

    boolean isValid() {
        boolean fits = !unit.isIntraday() || nominalSeconds() < DAY_SECONDS;
        return fits && unit.allows(scheme) && (!scheme.isAnchored() || count <= unit.mostAnchored());
    }

    /** Length in seconds with weeks of 7, months of 30 and years of 365 days. */
    long nominalSeconds() {
        return count * unit.seconds;
    }

    String text() {
        return count + String.valueOf(unit.letter) + scheme.suffix;
    }

    @Override
    public int compareTo(TimeframeName other) {
        return LENGTH.compare(this, other);
    }
}
