package io.tidemark.connectors.live;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Listens to a scan of files, and tells where they end. */
public final class HistoryEnds implements Consumer<Arrival> {

    private final long boundMicros;
    private final Map<String, Tail> partitions = new HashMap<>();
    private String firstReason = "";

    /** @param boundMicros the lateness bound */
    public HistoryEnds(long boundMicros) {
        this.boundMicros = boundMicros;
    }

    @Override
    public void accept(Arrival judged) {
        if (firstReason.isEmpty() && judged.isRecord()) {
            firstReason = judged.reason;
        }
        if (judged.movesClock()) {
            partitions
                    .computeIfAbsent(judged.partition, first -> new Tail(boundMicros))
                    .see(judged.event, judged.isHeartbeat());
        }
    }

    /** The ends of all files so far. */
    public Handover handover() {
        SortedMap<String, Handover.End> ends = new TreeMap<>();
        partitions.values().forEach(tail -> tail.tell(ends));
        return new Handover(boundMicros, ends);
    }

    /** Why the first record that was turned away was; empty if none was. */
    public String firstReason() {
        return firstReason;
    }

    /** The clock of one partition and what it said last. */
    private static final class Tail {

        private final long boundMicros;
        private final Set<String> instruments = new HashSet<>();
        private final ArrayDeque<MarketEvent> last = new ArrayDeque<>();
        private long clock = MarketEvent.NONE;

        Tail(long boundMicros) {
            this.boundMicros = boundMicros;
        }

        void see(MarketEvent event, boolean heartbeat) {
            clock = Math.max(clock, event.logMicros());
            if (!heartbeat) {
                instruments.add(event.instrument);
                last.add(event.copy());
            }
            // Order within the bound is free: an older one behind the head is left until it comes to the head.
            while (!last.isEmpty() && last.peek().logMicros() < clock - boundMicros) {
                last.poll();
            }
        }

        void tell(SortedMap<String, Handover.End> ends) {
            Map<String, SortedSet<String>> keys = new HashMap<>();
            for (MarketEvent event : last) {
                if (event.logMicros() >= clock - boundMicros) {
                    keys.computeIfAbsent(event.instrument, first -> new TreeSet<>())
                            .add(RecordKey.of(event));
                }
            }
            for (String instrument : instruments) {
                ends.put(instrument, new Handover.End(clock, keys.getOrDefault(instrument, new TreeSet<>())));
            }
        }
    }
}
