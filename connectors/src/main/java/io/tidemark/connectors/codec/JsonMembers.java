package io.tidemark.connectors.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The members of one JSON record that are read: where their texts stand and what they are; reused. */
final class JsonMembers {

    private static final byte[] BUY = "buy".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SELL = "sell".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BOOK = JsonBookCodec.WHOLE.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BOOK_DELTA = JsonBookCodec.DELTA.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] UNKNOWN = "unknown".getBytes(StandardCharsets.US_ASCII);

    final Fields fields = new Fields();
    private int seen;
    private int texts;
    private int numbers;
    private int others;

    /** Starts a record whose texts will stand in these bytes. */
    void begin(byte[] bytes) {
        fields.begin(bytes, JsonKey.COUNT);
        seen = 0;
        texts = 0;
        numbers = 0;
        others = 0;
    }

    /** Notes that the key stands in the record; false when it stood there before. */
    boolean see(JsonKey key) {
        boolean first = (seen & key.bit()) == 0;
        seen |= key.bit();
        return first;
    }

    /** Gives the key a text, without its quotes. */
    void text(JsonKey key, int from, int to) {
        texts |= key.bit();
        fields.put(key.ordinal(), from, to);
    }

    /** Gives the key a number as it is written. */
    void number(JsonKey key, int from, int to) {
        numbers |= key.bit();
        fields.put(key.ordinal(), from, to);
    }

    /** Gives the key a truth value, an object or an array, which none can use. */
    void other(JsonKey key) {
        others |= key.bit();
    }

    boolean isText(JsonKey key) {
        return (texts & key.bit()) != 0;
    }

    boolean isNumber(JsonKey key) {
        return (numbers & key.bit()) != 0;
    }

    /** True when the side is one of the words for it. */
    boolean isSide() {
        return is(JsonKey.SIDE, BUY) || is(JsonKey.SIDE, SELL) || is(JsonKey.SIDE, UNKNOWN);
    }

    /** True when the type is one of those that {@link JsonBookCodec} reads. */
    boolean isBook() {
        return is(JsonKey.TYPE, BOOK) || is(JsonKey.TYPE, BOOK_DELTA);
    }

    private boolean is(JsonKey key, byte[] word) {
        return Arrays.equals(word, 0, word.length, fields.bytes(), from(key), to(key));
    }

    /** True when the number is written with digits (and a sign) alone. */
    boolean isInteger(JsonKey key) {
        for (int i = from(key); i < to(key); i++) {
            if (fields.bytes()[i] != '-' && (fields.bytes()[i] < '0' || fields.bytes()[i] > '9')) {
                return false;
            }
        }
        return true;
    }

    int from(JsonKey key) {
        return fields.from[key.ordinal()];
    }

    int to(JsonKey key) {
        return fields.to[key.ordinal()];
    }

    /** What keeps the record from having any type; null for nothing. */
    String typeless() {
        if (isText(JsonKey.TYPE) && from(JsonKey.TYPE) < to(JsonKey.TYPE)) {
            return null;
        }
        return ((numbers | others) & JsonKey.TYPE.bit()) != 0 ? "type is not a text" : "type is missing";
    }

    /** What keeps the record from being one of this type; null for nothing. */
    String unfit(JsonType type) {
        int wrong = others & type.usedBits();
        if (wrong != 0) {
            return JsonKey.firstOf(wrong).label() + " is neither a text nor a number";
        }
        int missing = type.requiredBits() & ~(texts | numbers);
        return missing == 0 ? null : JsonKey.firstOf(missing).label() + " is missing";
    }
}
