package io.tidemark.connectors.simulator;

import io.tidemark.state.market.Admission;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Decimals;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.PartitionClock;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;
import io.tidemark.state.market.Venues;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a part file as a job would: naive parsing, the real gate, deduplication by id within the bound. */
final class LogOracle {

    private static final int COLUMNS = 9;
    private static final int SCALE = 9;

    final PartitionClock clock = PartitionClock.opening();
    final List<Trade> processed = new ArrayList<>();
    long duplicates;
    long outOfOrder;
    long lastIngest = Long.MIN_VALUE;
    private final Map<Long, long[]> seen = new HashMap<>();
    private final Admission admission = new Admission(Faults.BOUND_MICROS, new AlwaysOpen());

    static LogOracle read(Path file) throws IOException {
        LogOracle oracle = new LogOracle();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            if (!TradeLine.HEADER.equals(lines.readLine())) {
                throw new IllegalStateException("no header");
            }
            String line;
            while ((line = lines.readLine()) != null) {
                oracle.take(line);
            }
        }
        return oracle;
    }

    long rejected() {
        return clock.count(Outcome.REJECTED);
    }

    long late() {
        return clock.count(Outcome.LATE);
    }

    private void take(String line) {
        Arrival arrival = new Arrival().reset("part", 0);
        arrival.event = event(line);
        if (arrival.event == null) {
            arrival.end(Outcome.REJECTED, "");
        }
        long before = clock.micros();
        clock.admit(arrival, admission);
        if (arrival.outcome == Outcome.PROCESSED && arrival.event instanceof Trade trade) {
            if (trade.ingestMicros < lastIngest) {
                throw new IllegalStateException("arrives before its predecessor: " + line);
            }
            lastIngest = trade.ingestMicros;
            dedupe(trade, before);
        }
    }

    /** Both readings of the window: from the clock before the first copy and from its event time. They must agree. */
    private void dedupe(Trade trade, long before) {
        long[] first = seen.putIfAbsent(trade.id, new long[] {before, trade.eventMicros});
        if (first == null) {
            processed.add(trade);
            outOfOrder += trade.eventMicros < before ? 1 : 0;
            return;
        }
        long limit = before - Faults.BOUND_MICROS;
        if (first[0] < limit || first[1] < limit) {
            throw new IllegalStateException("resent outside of the window: " + trade.id);
        }
        duplicates++;
    }

    private static MarketEvent event(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            return null;
        }
        if (cells[0].equals("H")) {
            Heartbeat beat = new Heartbeat();
            beat.eventMicros = Long.parseLong(cells[2]);
            return beat;
        }
        try {
            Trade trade = new Trade();
            trade.instrument = cells[1];
            trade.eventMicros = Long.parseLong(cells[2]);
            trade.ingestMicros = Long.parseLong(cells[3]);
            trade.price = Decimals.parse(cells[4], SCALE);
            trade.size = Decimals.parse(cells[5], SCALE - 1);
            trade.aggressor = cells[6].isEmpty() ? Side.UNKNOWN : cells[6].equals("B") ? Side.BUY : Side.SELL;
            trade.id = Long.parseLong(cells[7]);
            trade.sequence = Long.parseLong(cells[8]);
            return trade.price > 0 && trade.size > 0 ? trade : null;
        } catch (NumberFormatException bad) {
            return null;
        }
    }

    private static final class AlwaysOpen implements Venues {

        @Override
        public Standing place(MarketEvent event) {
            return Standing.OPEN;
        }

        @Override
        public String why(MarketEvent event) {
            return "";
        }
    }
}
