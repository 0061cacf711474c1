package io.tidemark.jobs.causality;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Outcome;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Counts the records that the gate turns away, and keeps where the first rejected one stands. */
final class TurnedAway {

    private final Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
    private String first;

    void hear(Arrival arrival) {
        if (!arrival.isRecord()) {
            return;
        }
        counts.merge(arrival.outcome, 1L, Long::sum);
        if (arrival.outcome == Outcome.REJECTED && first == null) {
            String line = arrival.file.substring(arrival.file.lastIndexOf('/') + 1) + ":" + arrival.position + ": ";
            String reason = arrival.reason.startsWith(line) ? arrival.reason.substring(line.length()) : arrival.reason;
            first = arrival.file + ":" + arrival.position + ": " + reason;
        }
    }

    /** What to say of them, like {@code 3 rejected, 2 late, the first rejected is bars.csv:7: …}; empty when there are none. */
    Optional<String> words() {
        if (counts.isEmpty()) {
            return Optional.empty();
        }
        String each = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().label())
                .collect(Collectors.joining(", "));
        return Optional.of(first == null ? each : each + ", the first rejected is " + first);
    }
}
