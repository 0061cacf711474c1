package io.tidemark.jobs.demo;

import io.tidemark.state.market.Outcome;
import java.util.Arrays;
import java.util.List;

/**
 * The board at one moment. {@code marketMicros} is the last heartbeat; {@code records} are without heartbeats;
 * {@code outcomes} holds one count per {@link Outcome}, processed ones once their base slice has closed.
 */
public record BoardView(
        long marketMicros,
        long records,
        long heartbeats,
        long[] outcomes,
        long bars,
        long signals,
        List<BoardLine> lines) {

    /** Records with this outcome. */
    public long count(Outcome outcome) {
        return outcomes[outcome.ordinal()];
    }

    /** Records without an outcome yet: in slices that have not closed, or on their way there. */
    public long forming() {
        return records - Arrays.stream(outcomes).sum();
    }
}
