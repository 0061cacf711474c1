package io.tidemark.connectors.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Reads any JSON record, strictly and within limits that are sized for a trade; unknown keys are passed over. */
final class JsonTokens {

    private final JsonFactory factory;
    // A text is never longer than the way it is written, in characters as in bytes.
    private final CharBuffer document;
    private final ByteBuffer texts;
    private final CharsetDecoder fromUtf8 = StandardCharsets.UTF_8.newDecoder();
    private final CharsetEncoder toUtf8 = StandardCharsets.UTF_8.newEncoder();

    JsonTokens(int longestRecord) {
        document = CharBuffer.allocate(longestRecord);
        texts = ByteBuffer.allocate(longestRecord);
        factory = StrictJson.factory(longestRecord);
    }

    /**
     * Reads one record.
     *
     * @throws IOException when it is no JSON object, or one beyond the limits: says what is wrong
     */
    void read(Line line, JsonMembers into) throws IOException {
        decode(ByteBuffer.wrap(line.bytes, line.from, line.length()), line.from);
        texts.clear();
        into.begin(texts.array());
        try (JsonParser json = factory.createParser(document.array(), 0, document.position())) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a JSON object");
            }
            while (json.nextToken() != JsonToken.END_OBJECT) {
                member(json, into);
            }
            if (json.nextToken() != null) {
                throw new IOException("text after the JSON object");
            }
        }
    }

    private void decode(ByteBuffer record, int start) throws IOException {
        document.clear();
        CoderResult result = fromUtf8.reset().decode(record, document, true);
        if (result.isError()) {
            throw new IOException("not UTF-8 at byte " + (record.position() - start + 1));
        }
    }

    private void member(JsonParser json, JsonMembers into) throws IOException {
        JsonKey key = JsonKey.named(json.currentName());
        JsonToken value = json.nextToken();
        if (key != null && value == JsonToken.VALUE_STRING) {
            int from = texts.position();
            into.text(key, from, keep(json, key));
        } else if (key != null && value.isNumeric()) {
            int from = texts.position();
            into.number(key, from, keep(json, key));
        } else if (key != null && value != JsonToken.VALUE_NULL) {
            into.other(key);
        }
        json.skipChildren();
    }

    /** Copies the text of the value; returns where it ends. */
    private int keep(JsonParser json, JsonKey key) throws IOException {
        CharBuffer text = CharBuffer.wrap(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
        if (toUtf8.reset().encode(text, texts, true).isError()) {
            throw new IOException(key.label() + " holds half a character (an unpaired surrogate)");
        }
        return texts.position();
    }
}
