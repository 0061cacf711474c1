package io.tidemark.connectors.codec;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Local times of a zone to UTC. A time that the clock showed twice, or skipped, takes the offset before the change (the
 * earlier one): 02:30 in a gap is 03:30, 01:30 in an overlap is the first 01:30. Remembers the offset of the last range.
 */
final class LocalZone {

    private static final long LONG_AGO = -100_000_000_000L;
    private static final long FAR_AWAY = 400_000_000_000L;

    private final ZoneRules rules;
    private long fromLocal = 1;
    private long toLocal;
    private long offset;

    LocalZone(ZoneId zone) {
        rules = zone.getRules();
    }

    /** Epoch seconds of a local time in seconds since 1970-01-01T00:00 on the zone's own clock. */
    long toEpochSecond(long localSecond) {
        if (localSecond < fromLocal || localSecond >= toLocal) {
            seek(localSecond);
        }
        return localSecond - offset;
    }

    /** The day, since 1970-01-01, that the zone's calendar shows at an instant in epoch microseconds. */
    long localDay(long micros) {
        long second = Math.floorDiv(micros, 1_000_000L);
        int east = rules.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
        return Math.floorDiv(second + east, 86_400L);
    }

    private void seek(long localSecond) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
        ZoneOffset found = rules.getOffset(local);
        offset = found.getTotalSeconds();
        fromLocal = localSecond;
        toLocal = localSecond + 1;
        if (rules.getTransition(local) == null) {
            // Between two changes, and outside their gaps and overlaps, one offset holds.
            ZoneOffsetTransition before =
                    rules.previousTransition(local.toInstant(found).plusSeconds(1));
            ZoneOffsetTransition after = rules.nextTransition(local.toInstant(found));
            fromLocal = before == null ? LONG_AGO : later(before);
            toLocal = after == null ? FAR_AWAY : earlier(after);
        }
    }

    private static long later(ZoneOffsetTransition change) {
        return Math.max(second(change.getDateTimeBefore()), second(change.getDateTimeAfter()));
    }

    private static long earlier(ZoneOffsetTransition change) {
        return Math.min(second(change.getDateTimeBefore()), second(change.getDateTimeAfter()));
    }

    private static long second(LocalDateTime local) {
        return local.toEpochSecond(ZoneOffset.UTC);
    }
}
