package io.tidemark.connectors.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tidemark.state.market.Levels;
import java.io.IOException;
import java.util.Arrays;

/**
 * The levels of one side of a book as they are written: {@code [["61800.30","0.006"],…]}. Whose they are, and so how many digits
 * count, may stand behind them in the message. Reused from message to message.
 */
final class LevelTexts {

    private byte[] bytes = new byte[1_024];
    private int[] ends = new int[128];
    private int texts;
    private boolean isList;
    private boolean isWrong;

    void clear() {
        texts = 0;
        isList = false;
        isWrong = false;
    }

    /** Takes in an array of levels; what is none is told by {@link #read}, because other messages have other arrays. */
    void take(JsonParser json) throws IOException {
        isList = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_ARRAY) {
                level(json);
            } else {
                isWrong = true;
                json.skipChildren();
            }
        }
    }

    /** A price and a size; what stands behind them says something else. */
    private void level(JsonParser json) throws IOException {
        int count = 0;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (count < 2 && (token == JsonToken.VALUE_STRING || token.isNumeric())) {
                keep(json);
                count++;
            } else {
                isWrong |= count < 2;
                json.skipChildren();
            }
        }
        isWrong |= count < 2;
    }

    private void keep(JsonParser json) throws IOException {
        int from = texts == 0 ? 0 : ends[texts - 1];
        int length = json.getTextLength();
        if (from + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, from + length));
        }
        if (texts == ends.length) {
            ends = Arrays.copyOf(ends, 2 * texts);
        }
        char[] chars = json.getTextCharacters();
        for (int i = 0; i < length; i++) {
            char c = chars[json.getTextOffset() + i];
            bytes[from + i] = c < 128 ? (byte) c : (byte) '?';
        }
        ends[texts++] = from + length;
    }

    /** How a text becomes a number; says by itself what is wrong with one. */
    @FunctionalInterface
    interface Number {
        long read(byte[] bytes, int from, int to, boolean isPrice);
    }

    /** Appends the levels; false when these are not the levels of a book. */
    boolean read(Levels to, Number number) {
        if (!isList || isWrong) {
            return false;
        }
        int from = 0;
        for (int i = 0; i < texts; i += 2) {
            long price = number.read(bytes, from, ends[i], true);
            to.add(price, number.read(bytes, ends[i], ends[i + 1], false));
            from = ends[i + 1];
        }
        return true;
    }
}
