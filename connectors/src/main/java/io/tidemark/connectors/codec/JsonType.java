package io.tidemark.connectors.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The types of JSON records that are used: the keys that each cannot do without, and those that it may have. */
enum JsonType {
    TRADE(
            EnumSet.of(JsonKey.INSTRUMENT, JsonKey.EVENT_US, JsonKey.PRICE, JsonKey.SIZE),
            EnumSet.of(JsonKey.INGEST_US, JsonKey.SIDE, JsonKey.ID, JsonKey.SEQUENCE)),
    QUOTE(
            EnumSet.of(
                    JsonKey.INSTRUMENT, JsonKey.EVENT_US, JsonKey.BID, JsonKey.BID_SIZE, JsonKey.ASK, JsonKey.ASK_SIZE),
            EnumSet.of(JsonKey.INGEST_US, JsonKey.SEQUENCE)),
    HEARTBEAT(EnumSet.of(JsonKey.EVENT_US), EnumSet.of(JsonKey.INGEST_US));

    private static final JsonType[] ALL = values();

    private final byte[] name = label().getBytes(StandardCharsets.US_ASCII);
    private final Set<JsonKey> required;
    private final Set<JsonKey> optional;
    private final int requiredBits;
    private final int usedBits;

    JsonType(Set<JsonKey> required, Set<JsonKey> optional) {
        this.required = required;
        this.optional = optional;
        requiredBits = bits(required);
        usedBits = requiredBits | bits(optional);
    }

    private static int bits(Set<JsonKey> keys) {
        return keys.stream().mapToInt(JsonKey::bit).sum();
    }

    /** The name as records print it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Keys beside the type without which a record is none of this type. */
    Set<JsonKey> required() {
        return required;
    }

    /** Keys that a record of this type may have. */
    Set<JsonKey> optional() {
        return optional;
    }

    /** The required keys as a set of bits. */
    int requiredBits() {
        return requiredBits;
    }

    /** All keys that are read, as a set of bits. */
    int usedBits() {
        return usedBits;
    }

    /** The type whose name stands in these bytes; null for one that is not used. */
    static JsonType find(byte[] bytes, int from, int to) {
        for (JsonType type : ALL) {
            if (Arrays.equals(type.name, 0, type.name.length, bytes, from, to)) {
                return type;
            }
        }
        return null;
    }
}
