package io.tidemark.connectors.live;

import io.tidemark.state.market.Admission;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import java.io.Serializable;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Where the files before a topic end, so that the topic goes on as if it were the same log: what the files said is passed over,
 * and what follows is judged by the clock that the files ended with. Times are microseconds of the log.
 *
 * @param boundMicros the lateness bound: what is older than an end by more was late there already
 * @param ends the last clock of each instrument's files, and what was said within one bound of it
 */
public record Handover(long boundMicros, SortedMap<String, End> ends) implements Serializable {

    /** No files. */
    public static final Handover NONE = new Handover(0, new TreeMap<>());

    /** The last clock of an instrument's files, and the {@link RecordKey keys} of the records that end less than one bound before it. */
    public record End(long clockMicros, SortedSet<String> last) implements Serializable {

        public End {
            last = new TreeSet<>(last);
        }
    }

    public Handover {
        ends = new TreeMap<>(ends);
    }

    /** True when there are no files, or the topic is far beyond them. */
    public boolean isNone() {
        return ends.isEmpty();
    }

    /** The time that the topic's partitions stand at while files are read: that of the files that end first. */
    public long firstEndMicros() {
        return ends.values().stream().mapToLong(End::clockMicros).min().orElse(MarketEvent.NONE);
    }

    /** The clock of the files that end last. */
    public long lastEndMicros() {
        return ends.values().stream().mapToLong(End::clockMicros).max().orElse(MarketEvent.NONE);
    }

    /**
     * Passes over a record that the files have said, and gives any other the clock of its instrument's files. An instrument that
     * is in no file begins where the first of them ends: before that, time has passed without it.
     */
    void judge(Arrival arrival) {
        MarketEvent event = arrival.event;
        if (event == null || arrival.isHeartbeat()) {
            return;
        }
        End end = ends.get(event.instrument);
        long clock = end == null ? firstEndMicros() : end.clockMicros();
        Set<String> said = end == null ? Set.of() : end.last();
        long micros = arrival.logMicros();
        if (micros < clock - boundMicros || micros <= clock && said.contains(RecordKey.of(event))) {
            arrival.end(Outcome.IGNORED, Admission.IN_HISTORY);
        } else {
            arrival.floorMicros = clock;
        }
    }

    /** True once the clock of a partition of the topic says all that this handover could say. */
    boolean isOver(long clockMicros) {
        return clockMicros > lastEndMicros() + boundMicros;
    }
}
