package io.tidemark.connectors.database;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * What PostgreSQL cannot hold, checked before a row joins others: a zero character, keys that are too long for an index
 * page, years beyond 1 … 9999. Numbers always fit, and the columns have no other constraints.
 */
final class Limits {

    private static final int KEY_BYTES = 2_000;
    private static final long FIRST = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
    private static final long DAY_MILLIS = 86_400_000L;

    private String flaw;
    private int bytes;

    /** A text of the row. */
    Limits text(String column, String value) {
        if (value.indexOf('\0') >= 0) {
            found(column + " has a zero character");
        }
        bytes += value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > KEY_BYTES) {
            found("the texts of the key are longer than " + KEY_BYTES + " bytes");
        }
        return this;
    }

    /** A time of the row. */
    Limits millis(String column, long value) {
        if (value < FIRST || value > LAST) {
            found(column + " is not in the years 1 … 9999");
        }
        return this;
    }

    /** A day of the row. */
    Limits day(String column, int value) {
        return millis(column, value * DAY_MILLIS);
    }

    /** The first thing that does not fit. */
    Optional<String> flaw() {
        return Optional.ofNullable(flaw);
    }

    private void found(String what) {
        flaw = flaw == null ? what : flaw;
    }
}
