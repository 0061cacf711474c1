package io.tidemark.connectors.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.market.Levels;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;
import java.io.IOException;

/** Trades, best quotes and books out of recorded Binance messages; every other message is ignored by its type. */
public final class BinanceCodec implements RecordCodec {

    private static final int MAX_DOCUMENT_BYTES = 1 << 20;
    private static final int MAX_RECEIPT_DIGITS = 24;
    private static final long NANOS_PER_MICRO = 1_000L;
    private static final long LAST_MILLIS = 253_402_300_799_999L;

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MAX_DOCUMENT_BYTES)
                    .maxNestingDepth(8)
                    .maxNameLength(64)
                    .maxNumberLength(40)
                    .maxStringLength(256)
                    .build())
            .build();
    private final NameTable symbols;
    private Instrument instrument;
    private final BinanceMessage message = new BinanceMessage();
    private final DecimalText decimals = new DecimalText();
    private String problem;

    /** A codec of messages about one instrument, whatever their symbol, behind their receipt times. */
    BinanceCodec(Instrument instrument) {
        this.symbols = null;
        this.instrument = instrument;
    }

    /** A codec of messages about the instruments of these symbols; the receipt time may be missing. */
    BinanceCodec(Listings symbols) {
        this.symbols = new NameTable(new PlainListings(symbols));
    }

    @Override
    public int maxLineBytes() {
        return MAX_DOCUMENT_BYTES + MAX_RECEIPT_DIGITS;
    }

    @Override
    public boolean open(String file, Line first) {
        return false;
    }

    @Override
    public long rounded() {
        return decimals.rounded();
    }

    @Override
    public void decode(Line line, Decoded into) {
        if (symbols != null && line.from < line.to && line.bytes[line.from] == '{') {
            decode(line, line.from, MarketEvent.NONE, into);
            return;
        }
        int blank = line.from;
        while (blank < line.to && line.bytes[blank] != ' ') {
            blank++;
        }
        long receipt = WholeText.parse(line.bytes, line.from, blank);
        if (receipt < 0 || blank == line.to) {
            into.reject(line, "does not start with a receipt time in ns and a blank");
            return;
        }
        decode(line, blank + 1, receipt / NANOS_PER_MICRO, into);
    }

    private void decode(Line line, int from, long receiptMicros, Decoded into) {
        problem = null;
        try (JsonParser json = factory.createParser(line.bytes, from, line.to - from)) {
            message.read(json);
        } catch (IOException e) {
            into.reject(line, JsonProblem.of(e, from - line.from));
            return;
        }
        take(into, receiptMicros);
        if (problem != null) {
            into.reject(line, problem);
        }
    }

    private void take(Decoded into, long receiptMicros) {
        if (message.isSnapshot) {
            snapshot(into, receiptMicros);
            return;
        }
        switch (message.type) {
            case "trade" -> trade(into, receiptMicros);
            case "bookTicker" -> quote(into, receiptMicros);
            case "depthUpdate" -> delta(into, receiptMicros);
            case "aggTrade", "markPriceUpdate", "kline", "24hrTicker", "forceOrder" -> into.ignore(message.type);
            case "" -> into.ignore(message.bid.length > 0 ? "book ticker without event time" : "message without type");
            default -> into.ignore("other message type");
        }
    }

    private void trade(Decoded into, long receiptMicros) {
        if (!message.execution.isEmpty() && !message.execution.equals("MARKET")) {
            into.ignore("not a market trade");
            return;
        }
        if (!isKnown()) {
            return;
        }
        long price = number("p", message.price, instrument.priceScale(), "price_scale");
        long size = number("q", message.quantity, instrument.sizeScale(), "size_scale");
        long micros = eventMicros();
        if (problem == null && (price == 0 || size == 0)) {
            into.ignore("trade without price or size");
            return;
        }
        Trade trade = Decoded.fresh(into.trade, instrument.name());
        trade.eventMicros = micros;
        trade.ingestMicros = receiptMicros;
        trade.price = price;
        trade.size = size;
        trade.aggressor = !message.hasMaker ? Side.UNKNOWN : message.buyerIsMaker ? Side.SELL : Side.BUY;
        trade.quoted = false;
        trade.pricing = true;
        trade.id = message.id;
        trade.sequence = message.id;
        into.arrival.event = trade;
    }

    private void quote(Decoded into, long receiptMicros) {
        if (message.eventMillis == BinanceMessage.ABSENT) {
            into.ignore("book ticker without event time");
            return;
        }
        if (!isKnown()) {
            return;
        }
        Quote quote = Decoded.fresh(into.quote, instrument.name());
        quote.eventMicros = eventMicros();
        quote.ingestMicros = receiptMicros;
        quote.bid = number("b", message.bid, instrument.priceScale(), "price_scale");
        quote.bidSize = number("B", message.bidSize, instrument.sizeScale(), "size_scale");
        quote.ask = number("a", message.ask, instrument.priceScale(), "price_scale");
        quote.askSize = number("A", message.askSize, instrument.sizeScale(), "size_scale");
        quote.sequence = message.update;
        quote.sequenced = message.update != BinanceMessage.ABSENT;
        if (quote.bid == 0 && quote.ask == 0) {
            fail("b and a are both absent (0)");
        }
        into.arrival.event = quote;
    }

    private void delta(Decoded into, long receiptMicros) {
        if (!isKnown()) {
            return;
        }
        long first = id("U", message.firstUpdate);
        long last = id("u", message.update);
        if (first > last) {
            fail("U is beyond u");
        }
        BookUpdate delta = fresh(into.book, receiptMicros).begin(false, first, last, message.previousUpdate);
        delta.eventMicros = eventMicros();
        levels("b", "a", delta);
        into.arrival.event = delta;
    }

    /** A snapshot is asked for, and the answer of some markets says neither whose it is nor when it was so. */
    private void snapshot(Decoded into, long receiptMicros) {
        boolean isTimed = message.eventMillis != BinanceMessage.ABSENT;
        if (!isTimed && receiptMicros == MarketEvent.NONE) {
            into.ignore("depth snapshot without event time");
            return;
        }
        if (symbols != null && message.symbol.length == 0) {
            into.ignore("depth snapshot without symbol");
            return;
        }
        if (!isKnown()) {
            return;
        }
        long last = id("lastUpdateId", message.snapshotUpdate);
        BookUpdate snapshot = fresh(into.book, receiptMicros).begin(true, last, last, MarketEvent.NONE);
        snapshot.eventMicros = isTimed ? eventMicros() : receiptMicros;
        levels("bids", "asks", snapshot);
        into.arrival.event = snapshot;
    }

    private BookUpdate fresh(BookUpdate update, long receiptMicros) {
        Decoded.fresh(update, instrument.name()).ingestMicros = receiptMicros;
        return update;
    }

    private void levels(String bids, String asks, BookUpdate into) {
        levels(bids, message.bids, into.bids);
        levels(asks, message.asks, into.asks);
        into.sequence = into.lastId;
        into.sequenced = true;
    }

    private void levels(String name, LevelTexts texts, Levels into) {
        boolean areLevels = texts.read(into, (bytes, from, to, isPrice) -> {
            long value = isPrice
                    ? number(name, bytes, from, to, instrument.priceScale(), "price_scale")
                    : number(name, bytes, from, to, instrument.sizeScale(), "size_scale");
            if (isPrice && value == 0) {
                fail(name + " has a level without price");
            }
            return value;
        });
        if (!areLevels) {
            fail(name + " is no list of levels");
        }
    }

    private long id(String name, long value) {
        if (value == BinanceMessage.ABSENT) {
            fail(name + " is missing or no number");
        }
        return value;
    }

    /** Finds the instrument of the message, where messages of several come. */
    private boolean isKnown() {
        if (symbols == null) {
            return true;
        }
        instrument = symbols.find(message.symbol.bytes, 0, message.symbol.length);
        if (instrument == null) {
            fail("s is not the symbol of a known instrument");
        }
        return instrument != null;
    }

    private long eventMicros() {
        if (message.eventMillis < 0 || message.eventMillis > LAST_MILLIS) {
            fail(message.eventMillis == BinanceMessage.ABSENT ? "E is missing" : "E is no time in ms");
            return MarketEvent.NONE;
        }
        return message.eventMillis * 1_000L;
    }

    private long number(String name, BinanceMessage.Digits digits, int scale, String key) {
        if (digits.length == 0) {
            fail(name + " is missing");
            return 0;
        }
        return number(name, digits.bytes, 0, digits.length, scale, key);
    }

    private long number(String name, byte[] bytes, int from, int to, int scale, String key) {
        long value = decimals.parse(bytes, from, to, scale);
        if (value == DecimalText.NOT_A_NUMBER) {
            fail(name + " is not a number");
        } else if (value == DecimalText.OUT_OF_RANGE) {
            fail(name + " does not fit: lower " + key + " (now " + scale + ") of " + instrument.name());
        } else if (value < 0) {
            fail(name + " is negative");
        }
        return value;
    }

    private void fail(String why) {
        if (problem == null) {
            problem = why;
        }
    }
}
