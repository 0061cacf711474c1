package io.tidemark.connectors.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;

/** The fields of one websocket message that are used; reused from message to message. */
final class BinanceMessage {

    /** A number was absent. */
    static final long ABSENT = Long.MIN_VALUE;

    private static final int LONGEST_NUMBER = 64;

    String type = "";
    String execution = "";
    long eventMillis;
    long id;
    long update;
    long firstUpdate;
    long previousUpdate;
    long snapshotUpdate;
    boolean buyerIsMaker;
    boolean hasMaker;
    boolean isSnapshot;
    private long seen;
    final Digits symbol = new Digits();
    final Digits price = new Digits();
    final Digits quantity = new Digits();
    final Digits bid = new Digits();
    final Digits bidSize = new Digits();
    final Digits ask = new Digits();
    final Digits askSize = new Digits();
    final LevelTexts bids = new LevelTexts();
    final LevelTexts asks = new LevelTexts();

    /** The text of a number or a symbol, as bytes. */
    static final class Digits {
        byte[] bytes = new byte[LONGEST_NUMBER];
        int length;

        void take(JsonParser json) throws IOException {
            if (!json.currentToken().isScalarValue()) {
                // Other messages use the same names for other things.
                json.skipChildren();
                return;
            }
            char[] chars = json.getTextCharacters();
            int from = json.getTextOffset();
            // A text too long for any price stays unreadable: one byte more than fits is kept.
            length = json.getTextLength();
            if (length > bytes.length) {
                bytes = Arrays.copyOf(bytes, length);
            }
            for (int i = 0; i < length; i++) {
                char c = chars[from + i];
                bytes[i] = c < 128 ? (byte) c : (byte) '?';
            }
        }
    }

    private void clear() {
        seen = 0;
        type = "";
        execution = "";
        eventMillis = ABSENT;
        id = ABSENT;
        update = ABSENT;
        firstUpdate = ABSENT;
        previousUpdate = ABSENT;
        snapshotUpdate = ABSENT;
        buyerIsMaker = false;
        hasMaker = false;
        isSnapshot = false;
        symbol.length = 0;
        price.length = 0;
        quantity.length = 0;
        bid.length = 0;
        bidSize.length = 0;
        ask.length = 0;
        askSize.length = 0;
        bids.clear();
        asks.clear();
    }

    /** Reads one message, plain or wrapped as {@code {"stream":…,"data":{…}}}. */
    void read(JsonParser json) throws IOException {
        clear();
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IOException("not a JSON object");
        }
        object(json);
        if (json.nextToken() != null) {
            throw new IOException("text after the JSON object");
        }
    }

    private void object(JsonParser json) throws IOException {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_OBJECT && name.equals("data")) {
                object(json);
            } else {
                field(json, name);
            }
        }
    }

    private void field(JsonParser json, String name) throws IOException {
        if (name.length() == 1) {
            once(name.charAt(0));
        }
        switch (name) {
            case "e" -> type = text(json, name);
            case "X" -> execution = text(json, name);
            case "E" -> eventMillis = json.getLongValue();
            case "t" -> id = whole(json);
            case "u" -> update = whole(json);
            case "m" -> {
                buyerIsMaker = json.getBooleanValue();
                hasMaker = true;
            }
            case "U" -> firstUpdate = whole(json);
            case "pu" -> previousUpdate = whole(json);
            case "lastUpdateId" -> {
                isSnapshot = true;
                snapshotUpdate = whole(json);
            }
            case "bids" -> levels(json, bids);
            case "asks" -> levels(json, asks);
            case "s", "symbol" -> symbol.take(json);
            case "p" -> price.take(json);
            case "q" -> quantity.take(json);
            case "b" -> price(json, bid, bids);
            case "B" -> bidSize.take(json);
            case "a" -> price(json, ask, asks);
            case "A" -> askSize.take(json);
            default -> json.skipChildren();
        }
    }

    /** A best price in a book ticker, levels in a depth update. */
    private static void price(JsonParser json, Digits best, LevelTexts levels) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            levels.take(json);
        } else {
            best.take(json);
        }
    }

    private static void levels(JsonParser json, LevelTexts levels) throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            levels.take(json);
        } else {
            json.skipChildren();
        }
    }

    /** Which of two values counts is nowhere said, so neither does. The names that are used are single letters. */
    private void once(char name) throws IOException {
        long bit = name < 'A' || name > 'z' ? 0 : 1L << (name - 'A');
        if ((seen & bit) != 0) {
            throw new IOException(name + " stands twice");
        }
        seen |= bit;
    }

    private static String text(JsonParser json, String name) throws IOException {
        if (!json.currentToken().isScalarValue()) {
            throw new IOException(name + " is no text");
        }
        return json.getText();
    }

    /** Other message types use the same names for other things; only a number is one. */
    private static long whole(JsonParser json) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return json.getLongValue();
        }
        json.skipChildren();
        return ABSENT;
    }
}
