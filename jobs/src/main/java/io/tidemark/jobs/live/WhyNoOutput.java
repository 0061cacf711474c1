package io.tidemark.jobs.live;

import io.tidemark.operators.gate.GateCount;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says why nothing comes out of a job that runs, from what its gate has counted: for a while nothing was read, or no record
 * got any further.
 */
final class WhyNoOutput {

    private static final List<GateCount> ENDS = List.of(
            GateCount.REJECTED,
            GateCount.SESSION_CLOSED,
            GateCount.IN_HISTORY,
            GateCount.IGNORED,
            GateCount.QUARANTINED,
            GateCount.LATE);

    private final long patienceMillis;
    private Map<GateCount, Long> base = Map.of();
    private long sinceMillis;

    WhyNoOutput(long patienceMillis) {
        this.patienceMillis = patienceMillis;
    }

    /** A reason: its kind stays the same while the numbers in its text go on. */
    record Reason(String kind, String text) {}

    /** Takes in the counts as of now; empty while records get through, or it is too early to say. */
    Optional<Reason> look(Map<GateCount, Long> now, long nowMillis) {
        // After a restart the job counts from zero.
        boolean isNew = base.isEmpty() || of(now, GateCount.RECORDS) < of(base, GateCount.RECORDS);
        if (isNew || through(now) > through(base)) {
            base = now.isEmpty() ? Map.of() : new EnumMap<>(now);
            sinceMillis = nowMillis;
            return Optional.empty();
        }
        long seconds = (nowMillis - sinceMillis) / 1_000;
        return nowMillis - sinceMillis < patienceMillis ? Optional.empty() : Optional.of(reason(now, seconds));
    }

    private Reason reason(Map<GateCount, Long> now, long seconds) {
        long records = grown(now, GateCount.RECORDS);
        if (records == 0) {
            return grown(now, GateCount.HEARTBEATS) == 0
                    ? new Reason("nothing", "no output: nothing was read for " + seconds + " s")
                    : new Reason("quiet", "no trades or quotes for " + seconds + " s: the log has heartbeats alone");
        }
        List<GateCount> ends = ENDS.stream().filter(end -> grown(now, end) > 0).toList();
        String kind = ends.stream().map(GateCount::accumulator).collect(Collectors.joining("+"));
        String of = records + " records of the last " + seconds + " s ";
        if (ends.size() == 1) {
            return new Reason(kind, "no new output: all " + of + why(ends.get(0)));
        }
        String shares = ends.stream()
                .map(end -> grown(now, end) + " " + end.accumulator().replace('_', ' '))
                .collect(Collectors.joining(", "));
        return new Reason(kind, "no new output: none of the " + of + "got any further: " + shares);
    }

    private static String why(GateCount end) {
        return switch (end) {
            case REJECTED -> "were rejected; ./tidemark topics tail dlq.failed says why";
            case SESSION_CLOSED -> "were ignored: their session is closed; is market.instruments right about it?";
            case IN_HISTORY -> "were in the history already: the topic has not yet come to where its files end";
            case QUARANTINED -> "were dated in the future; ./tidemark topics tail market.quarantine shows them";
            case LATE ->
                "were late, behind their partition's clock by more than market.lateness-bound; ./tidemark topics tail"
                        + " market.late shows them";
            default -> "were ignored: their types are not used";
        };
    }

    private long grown(Map<GateCount, Long> now, GateCount count) {
        return of(now, count) - of(base, count);
    }

    private static long through(Map<GateCount, Long> counts) {
        return of(counts, GateCount.RECORDS)
                - ENDS.stream().mapToLong(end -> of(counts, end)).sum();
    }

    private static long of(Map<GateCount, Long> counts, GateCount count) {
        return counts.getOrDefault(count, 0L);
    }
}
