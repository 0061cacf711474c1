package io.tidemark.connectors.simulator;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A whole market: seed, instruments, the span of market time, faults and heartbeats. {@code span.raggedMicros} is how much
 * earlier each further partition ends.
 */
public record SimulationSpec(
        long seed, List<InstrumentSpec> instruments, Span span, Faults faults, HeartbeatPlan heartbeats)
        implements Serializable {

    /** Start and exclusive end of market time, and the step between the ends of the partitions, microseconds. */
    public record Span(long startMicros, long endMicros, long raggedMicros) implements Serializable {

        /** A span without end. */
        public static Span endless(long startMicros) {
            return new Span(startMicros, Long.MAX_VALUE, 0);
        }
    }

    /** Checks that instruments have different names and that time runs forwards. */
    public SimulationSpec {
        instruments = List.copyOf(instruments);
        Set<String> names = new HashSet<>();
        for (InstrumentSpec instrument : instruments) {
            if (!names.add(instrument.name())) {
                throw new IllegalArgumentException("instrument " + instrument.name() + " is listed twice");
            }
        }
        if (span.startMicros() >= span.endMicros()) {
            throw new IllegalArgumentException(
                    "market time must end after it starts: " + span.startMicros() + " to " + span.endMicros());
        }
    }

    /** The same market with another seed. */
    public SimulationSpec withSeed(long other) {
        return new SimulationSpec(other, instruments, span, faults, heartbeats);
    }
}
