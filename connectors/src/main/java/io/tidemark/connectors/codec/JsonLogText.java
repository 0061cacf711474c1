package io.tidemark.connectors.codec;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.Levels;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;
import java.util.Locale;

/**
 * Events as the JSON records that {@link JsonLogCodec} reads back as the same events. Decimals have no zeros at their
 * ends; an id that was a text comes back as the number that it became.
 */
public final class JsonLogText {

    private JsonLogText() {}

    /** Appends a trade of this instrument. */
    public static StringBuilder append(StringBuilder to, Trade trade, Instrument instrument) {
        head(to, JsonType.TRADE.label(), trade);
        decimal(key(to, JsonKey.PRICE), trade.price, instrument.priceScale());
        decimal(key(to, JsonKey.SIZE), trade.size, instrument.sizeScale());
        if (trade.aggressor != Side.UNKNOWN) {
            key(to, JsonKey.SIDE)
                    .append('"')
                    .append(trade.aggressor.name().toLowerCase(Locale.ROOT))
                    .append('"');
        }
        whole(to, JsonKey.ID, trade.id);
        return tail(to, trade);
    }

    /** Appends a quote of this instrument. */
    public static StringBuilder append(StringBuilder to, Quote quote, Instrument instrument) {
        head(to, JsonType.QUOTE.label(), quote);
        decimal(key(to, JsonKey.BID), quote.bid, instrument.priceScale());
        decimal(key(to, JsonKey.BID_SIZE), quote.bidSize, instrument.sizeScale());
        decimal(key(to, JsonKey.ASK), quote.ask, instrument.priceScale());
        decimal(key(to, JsonKey.ASK_SIZE), quote.askSize, instrument.sizeScale());
        return tail(to, quote);
    }

    /** Appends news of an order book of this instrument. */
    public static StringBuilder append(StringBuilder to, BookUpdate book, Instrument instrument) {
        head(to, book.snapshot ? JsonBookCodec.WHOLE : JsonBookCodec.DELTA, book);
        if (!book.snapshot) {
            to.append(",\"first_id\":").append(book.firstId);
        }
        to.append(",\"last_id\":").append(book.lastId);
        if (book.previousId != MarketEvent.NONE) {
            to.append(",\"previous_id\":").append(book.previousId);
        }
        levels(to.append(",\"bids\":["), book.bids, instrument);
        levels(to.append("],\"asks\":["), book.asks, instrument);
        return to.append("]}");
    }

    private static void levels(StringBuilder to, Levels levels, Instrument instrument) {
        for (int i = 0; i < levels.count(); i++) {
            to.append(i == 0 ? "[" : ",[");
            decimal(to, levels.price(i), instrument.priceScale());
            decimal(to.append(','), levels.size(i), instrument.sizeScale());
            to.append(']');
        }
    }

    /** Appends a heartbeat. */
    public static StringBuilder append(StringBuilder to, Heartbeat heartbeat) {
        type(to, JsonType.HEARTBEAT.label());
        whole(to, JsonKey.EVENT_US, heartbeat.eventMicros);
        return whole(to, JsonKey.INGEST_US, heartbeat.ingestMicros).append('}');
    }

    private static StringBuilder type(StringBuilder to, String type) {
        return to.append("{\"")
                .append(JsonKey.TYPE.label())
                .append("\":\"")
                .append(type)
                .append('"');
    }

    private static void head(StringBuilder to, String type, MarketEvent event) {
        key(type(to, type), JsonKey.INSTRUMENT).append('"');
        JsonStringEncoder.getInstance().quoteAsString(event.instrument, to);
        to.append('"');
        whole(to, JsonKey.EVENT_US, event.eventMicros);
        whole(to, JsonKey.INGEST_US, event.ingestMicros);
    }

    /** A sequence that is the trade's id, or its place in the log, is found again by the reader. */
    private static StringBuilder tail(StringBuilder to, MarketEvent event) {
        return whole(to, JsonKey.SEQUENCE, event.sequenced ? event.sequence : MarketEvent.NONE)
                .append('}');
    }

    private static StringBuilder key(StringBuilder to, JsonKey key) {
        return to.append(",\"").append(key.label()).append("\":");
    }

    private static StringBuilder whole(StringBuilder to, JsonKey key, long value) {
        return value == MarketEvent.NONE ? to : key(to, key).append(value);
    }

    /** As a text: a reader that takes JSON's numbers for doubles must not spoil it. */
    private static void decimal(StringBuilder to, long mantissa, int scale) {
        int digits = scale;
        long kept = mantissa;
        while (digits > 0 && kept % 10 == 0) {
            kept /= 10;
            digits--;
        }
        int start = to.append('"').length();
        to.append(kept);
        while (to.length() - start <= digits) {
            to.insert(start, '0');
        }
        if (digits > 0) {
            to.insert(to.length() - digits, '.');
        }
        to.append('"');
    }
}
