package io.tidemark.jobs.causality;

import io.tidemark.state.market.Arrival;
import java.util.Optional;

/** Counts rejected records and keeps where the first stands. */
final class Refused {

    private long count;
    private String first;

    void hear(Arrival arrival) {
        count++;
        if (first == null) {
            String line = arrival.file.substring(arrival.file.lastIndexOf('/') + 1) + ":" + arrival.position + ": ";
            String reason = arrival.reason.startsWith(line) ? arrival.reason.substring(line.length()) : arrival.reason;
            first = arrival.file + ":" + arrival.position + ": " + reason;
        }
    }

    /** What to say of them; empty when there were none. */
    Optional<String> words() {
        return first == null
                ? Optional.empty()
                : Optional.of(count + (count == 1 ? " record was" : " were") + " rejected, the first is " + first);
    }
}
