package io.tidemark.connectors.simulator;

/** The lines of a simulated log as CSV. */
final class TradeLine {

    static final String HEADER = "type,instrument,event_us,ingest_us,price,size,side,id,sequence";

    private TradeLine() {}

    static StringBuilder append(StringBuilder to, SimulatedRecord record) {
        return switch (record.kind) {
            case BAD -> to.append(record.raw);
            case HEARTBEAT -> to.append("H,,").append(record.eventMicros).append(",,,,,,");
            case TRADE -> appendTrade(to, record);
        };
    }

    private static StringBuilder appendTrade(StringBuilder to, SimulatedRecord trade) {
        to.append("T,").append(trade.instrument.name()).append(',').append(trade.eventMicros);
        to.append(',').append(trade.ingestMicros).append(',');
        appendDecimal(to, trade.price, trade.priceDigits).append(',');
        appendDecimal(to, trade.size, trade.sizeDigits).append(',');
        switch (trade.side) {
            case BUY -> to.append('B');
            case SELL -> to.append('S');
            case UNKNOWN -> {}
        }
        return to.append(',').append(trade.id).append(',').append(trade.sequence);
    }

    /** A positive mantissa as a plain decimal with all its digits. */
    private static StringBuilder appendDecimal(StringBuilder to, long mantissa, int digits) {
        int start = to.length();
        to.append(mantissa);
        while (to.length() - start <= digits) {
            to.insert(start, '0');
        }
        return digits == 0 ? to : to.insert(to.length() - digits, '.');
    }
}
