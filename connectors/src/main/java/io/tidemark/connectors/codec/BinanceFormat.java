package io.tidemark.connectors.codec;

import io.tidemark.state.market.Instrument;

/** Raw Binance websocket messages as recorded: receipt time in ns, a blank, the JSON; all of one instrument. */
public record BinanceFormat(Instrument instrument) implements RecordFormat {

    @Override
    public RecordCodec codec() {
        return new BinanceCodec(instrument);
    }
}
