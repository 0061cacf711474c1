package io.tidemark.connectors.simulator;

import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;

/**
 * One record of the simulated log. Reused between calls: copy what you keep. Prices and sizes are mantissas at
 * {@link #priceDigits} and {@link #sizeDigits} decimal digits.
 */
public final class SimulatedRecord {

    /** What kind of line this is. */
    public enum Kind {
        TRADE,
        HEARTBEAT,
        BAD
    }

    public Kind kind = Kind.TRADE;

    /** What the job must make of it; null for heartbeats. */
    public Outcome fate;

    /** The instrument; null for heartbeats. Bad lines have the one whose feed they came from. */
    public Instrument instrument;

    public long eventMicros;

    /** Market time of arrival, microseconds: never decreases in a partition. */
    public long ingestMicros;

    public long price;
    public int priceDigits;
    public long size;
    public int sizeDigits;
    public Side side = Side.UNKNOWN;
    public long id;
    public long sequence;

    /** The text of a bad line in CSV; empty otherwise. */
    public String raw = "";

    /** What is wrong with a bad line; null for others. */
    BadLine.Flaw flaw;

    /** Fills a trade at the scales of its instrument; for {@link Kind#BAD}, the good one that it was made of. */
    public Trade into(Trade trade) {
        trade.instrument = instrument.name();
        trade.eventMicros = eventMicros;
        trade.ingestMicros = ingestMicros;
        trade.clockMicros = MarketEvent.NONE;
        trade.id = id;
        trade.sequence = sequence;
        trade.sequenced = true;
        trade.price = rescale(price, priceDigits, instrument.priceScale());
        trade.size = rescale(size, sizeDigits, instrument.sizeScale());
        trade.aggressor = side;
        trade.quoted = false;
        trade.pricing = true;
        return trade;
    }

    /** Fills a heartbeat; only for {@link Kind#HEARTBEAT}. */
    public Heartbeat into(Heartbeat heartbeat) {
        heartbeat.eventMicros = eventMicros;
        heartbeat.ingestMicros = MarketEvent.NONE;
        heartbeat.clockMicros = MarketEvent.NONE;
        return heartbeat;
    }

    private static long rescale(long mantissa, int digits, int scale) {
        long scaled = mantissa;
        for (int i = digits; i < scale; i++) {
            scaled = Math.multiplyExact(scaled, 10L);
        }
        return scaled;
    }
}
