package io.tidemark.operators.wire;

import io.tidemark.state.macro.MacroValue;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.Levels;
import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Side;
import io.tidemark.state.market.Trade;
import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/** Market events on the one shuffle: a kind byte, the common fields, then those of the kind. Names are interned. */
public final class MarketEventSerializer extends OwnSerializer<MarketEvent> {

    private static final long serialVersionUID = 1L;

    private static final int TRADE = 0;
    private static final int QUOTE = 1;
    private static final int BAR = 2;
    private static final int HEARTBEAT = 3;
    private static final int BOOK = 4;
    private static final int MACRO = 5;

    private static final int SEQUENCED = 1;
    private static final int PRIMARY = 2;
    private static final int QUOTED = 4;
    private static final int PRICING = 8;
    private static final int SNAPSHOT = 16;

    private transient Names names;

    @Override
    public TypeSerializer<MarketEvent> duplicate() {
        return new MarketEventSerializer();
    }

    @Override
    public MarketEvent createInstance() {
        return new Trade();
    }

    @Override
    public MarketEvent copy(MarketEvent from) {
        return from.copy();
    }

    @Override
    public void serialize(MarketEvent event, DataOutputView out) throws IOException {
        if (event instanceof Trade trade) {
            out.writeByte(TRADE);
            int flags = (trade.quoted ? QUOTED : 0) | (trade.pricing ? PRICING : 0) | trade.aggressor.ordinal() << 4;
            writeCommon(event, flags, out);
            out.writeLong(trade.price);
            out.writeLong(trade.size);
        } else if (event instanceof InputBar bar) {
            out.writeByte(BAR);
            writeCommon(event, 0, out);
            writeBar(bar, out);
        } else if (event instanceof Quote quote) {
            out.writeByte(QUOTE);
            writeCommon(event, 0, out);
            out.writeLong(quote.bid);
            out.writeLong(quote.bidSize);
            out.writeLong(quote.ask);
            out.writeLong(quote.askSize);
        } else if (event instanceof BookUpdate book) {
            out.writeByte(BOOK);
            writeCommon(event, book.snapshot ? SNAPSHOT : 0, out);
            out.writeLong(book.firstId);
            out.writeLong(book.lastId);
            out.writeLong(book.previousId);
            writeLevels(book.bids, out);
            writeLevels(book.asks, out);
        } else if (event instanceof MacroEvent macro) {
            out.writeByte(MACRO);
            writeCommon(event, 0, out);
            writeMacro(macro.value, out);
        } else {
            out.writeByte(HEARTBEAT);
            writeCommon(event, 0, out);
        }
    }

    @Override
    public MarketEvent deserialize(DataInputView in) throws IOException {
        return switch (in.readByte()) {
            case TRADE -> readTrade(in);
            case BAR -> readBar(in);
            case QUOTE -> readQuote(in);
            case BOOK -> readBook(in);
            case MACRO -> readMacro(in);
            default -> {
                Heartbeat heartbeat = new Heartbeat();
                readCommon(heartbeat, in);
                yield heartbeat;
            }
        };
    }

    private Trade readTrade(DataInputView in) throws IOException {
        Trade trade = new Trade();
        int flags = readCommon(trade, in);
        trade.quoted = (flags & QUOTED) != 0;
        trade.pricing = (flags & PRICING) != 0;
        trade.aggressor = Side.of(flags >> 4);
        trade.price = in.readLong();
        trade.size = in.readLong();
        return trade;
    }

    private Quote readQuote(DataInputView in) throws IOException {
        Quote quote = new Quote();
        readCommon(quote, in);
        quote.bid = in.readLong();
        quote.bidSize = in.readLong();
        quote.ask = in.readLong();
        quote.askSize = in.readLong();
        return quote;
    }

    private BookUpdate readBook(DataInputView in) throws IOException {
        BookUpdate book = new BookUpdate();
        int flags = readCommon(book, in);
        book.begin((flags & SNAPSHOT) != 0, in.readLong(), in.readLong(), in.readLong());
        readLevels(book.bids, in);
        readLevels(book.asks, in);
        return book;
    }

    private static void writeLevels(Levels side, DataOutputView out) throws IOException {
        out.writeInt(side.count());
        for (int i = 0; i < side.count(); i++) {
            out.writeLong(side.price(i));
            out.writeLong(side.size(i));
        }
    }

    private static void readLevels(Levels side, DataInputView in) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            long price = in.readLong();
            side.add(price, in.readLong());
        }
    }

    private InputBar readBar(DataInputView in) throws IOException {
        InputBar bar = new InputBar();
        readCommon(bar, in);
        bar.closeMicros = in.readLong();
        bar.open = in.readLong();
        bar.high = in.readLong();
        bar.low = in.readLong();
        bar.close = in.readLong();
        bar.volume = in.readLong();
        return bar;
    }

    private static void writeMacro(MacroValue value, DataOutputView out) throws IOException {
        out.writeUTF(value.series());
        out.writeInt(value.valueDate());
        out.writeDouble(value.value());
    }

    /** Instrument and time are those of the event; a value on its way has no revision. */
    private MacroEvent readMacro(DataInputView in) throws IOException {
        MacroEvent macro = new MacroEvent();
        readCommon(macro, in);
        macro.value = MacroValue.of(in.readUTF(), macro.instrument, in.readInt(), macro.eventMicros, in.readDouble());
        return macro;
    }

    private static void writeBar(InputBar bar, DataOutputView out) throws IOException {
        out.writeLong(bar.closeMicros);
        out.writeLong(bar.open);
        out.writeLong(bar.high);
        out.writeLong(bar.low);
        out.writeLong(bar.close);
        out.writeLong(bar.volume);
    }

    private static void writeCommon(MarketEvent event, int flags, DataOutputView out) throws IOException {
        Names.write(event.instrument, out);
        out.writeByte(flags | (event.sequenced ? SEQUENCED : 0) | (event.primary ? PRIMARY : 0));
        out.writeLong(event.eventMicros);
        out.writeLong(event.ingestMicros);
        out.writeLong(event.clockMicros);
        out.writeLong(event.id);
        out.writeLong(event.sequence);
        out.writeShort(event.origin);
        out.writeLong(event.position);
    }

    private int readCommon(MarketEvent event, DataInputView in) throws IOException {
        if (names == null) {
            names = new Names();
        }
        event.instrument = names.read(in);
        int flags = in.readByte();
        event.sequenced = (flags & SEQUENCED) != 0;
        event.primary = (flags & PRIMARY) != 0;
        event.eventMicros = in.readLong();
        event.ingestMicros = in.readLong();
        event.clockMicros = in.readLong();
        event.id = in.readLong();
        event.sequence = in.readLong();
        event.origin = in.readUnsignedShort();
        event.position = in.readLong();
        return flags;
    }

    @Override
    public TypeSerializerSnapshot<MarketEvent> snapshotConfiguration() {
        return new EventSnapshot();
    }

    /** Compatibility of market events on the wire. */
    public static final class EventSnapshot extends Snapshot<MarketEvent> {

        /** For Flink. */
        public EventSnapshot() {
            super(MarketEventSerializer::new);
        }
    }
}
