package io.tidemark.connectors.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads Binance's messages and, among them, records of the log's own. */
final class BinanceLogCodec implements RecordCodec {

    /** Binance calls no member of its messages so. */
    private static final byte[] OWN = "{\"type\"".getBytes(StandardCharsets.US_ASCII);

    private final RecordCodec messages;
    private final RecordCodec own;

    BinanceLogCodec(RecordCodec messages, RecordCodec own) {
        this.messages = messages;
        this.own = own;
    }

    @Override
    public int maxLineBytes() {
        return messages.maxLineBytes();
    }

    @Override
    public boolean open(String file, Line first) throws IOException {
        return messages.open(file, first);
    }

    @Override
    public long rounded() {
        return messages.rounded() + own.rounded();
    }

    @Override
    public void decode(Line line, Decoded into) {
        boolean isOwn = line.length() >= OWN.length
                && Arrays.equals(OWN, 0, OWN.length, line.bytes, line.from, line.from + OWN.length);
        (isOwn ? own : messages).decode(line, into);
    }
}
