package io.tidemark.jobs.demo;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import io.tidemark.state.signal.Signal;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a running demo has shown so far: written by the job's tasks, read by the terminal. Counts are right because the demo
 * never restarts; a job that does counts in its state.
 */
public final class Board {

    private final Map<String, BoardLine> lines = new TreeMap<>();
    private final long[] outcomes = new long[Outcome.values().length];
    private long marketMicros = MarketEvent.NONE;
    private long records;
    private long heartbeats;
    private long bars;
    private long signals;

    /** A record that left the source with its outcome at the gate. */
    public synchronized void arrived(Arrival arrival) {
        if (arrival.tally != null) {
            return;
        }
        if (arrival.isHeartbeat()) {
            heartbeats++;
            marketMicros = Math.max(marketMicros, arrival.event.eventMicros);
            return;
        }
        records++;
        if (arrival.outcome == Outcome.IGNORED) {
            outcomes[Outcome.IGNORED.ordinal()]++;
        }
    }

    /** A record that took another way than into a bar. */
    public synchronized void sided(SideRecord record) {
        outcomes[record.outcome().ordinal()]++;
    }

    /** The bars of one instrument that closed at one instant. */
    public synchronized void closed(ClosedBars closed) {
        outcomes[Outcome.PROCESSED.ordinal()] += closed.records();
        BoardLine line = line(closed.instrument());
        for (Bar bar : closed.bars()) {
            bars++;
            line = line.closed(bar);
        }
        lines.put(closed.instrument(), line);
    }

    /** The latest exponential average of an instrument. */
    public synchronized void averaged(String instrument, double ema) {
        lines.put(instrument, line(instrument).averaged(ema));
    }

    /** A strategy's word. */
    public synchronized void signalled(Signal signal) {
        signals++;
        lines.put(signal.instrument(), line(signal.instrument()).signalled(signal));
    }

    private BoardLine line(String instrument) {
        return lines.getOrDefault(instrument, BoardLine.opening(instrument));
    }

    /** All of it as of now; shares nothing with the board. */
    public synchronized BoardView view() {
        return new BoardView(
                marketMicros,
                records,
                heartbeats,
                outcomes.clone(),
                bars,
                signals,
                lines.values().stream().toList());
    }
}
