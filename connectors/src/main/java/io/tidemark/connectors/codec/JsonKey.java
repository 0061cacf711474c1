package io.tidemark.connectors.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The keys of a JSON record that are read, in the order in which writers usually have them. */
enum JsonKey {
    TYPE,
    INSTRUMENT,
    EVENT_US,
    INGEST_US,
    PRICE,
    SIZE,
    SIDE,
    ID,
    SEQUENCE,
    BID,
    BID_SIZE,
    ASK,
    ASK_SIZE;

    /** How many there are. */
    static final int COUNT = values().length;

    private static final JsonKey[] ALL = values();
    private static final Map<String, JsonKey> BY_NAME =
            Arrays.stream(ALL).collect(Collectors.toMap(JsonKey::label, Function.identity()));

    private final byte[] name = label().getBytes(StandardCharsets.US_ASCII);

    /** The name as records print it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** This key alone as a set of bits. */
    int bit() {
        return 1 << ordinal();
    }

    /** The first key of a set of bits that is not empty. */
    static JsonKey firstOf(int bits) {
        return ALL[Integer.numberOfTrailingZeros(bits)];
    }

    /** The key of this name; null for none. */
    static JsonKey named(String name) {
        return BY_NAME.get(name);
    }

    /** The key whose name stands in these bytes; null for none. The one most likely is tried first. */
    static JsonKey find(byte[] bytes, int from, int to, int likely) {
        int at = likely < COUNT ? likely : 0;
        for (int tried = 0; tried < COUNT; tried++) {
            byte[] name = ALL[at].name;
            if (name.length == to - from && Arrays.equals(name, 0, name.length, bytes, from, to)) {
                return ALL[at];
            }
            at = at + 1 < COUNT ? at + 1 : 0;
        }
        return null;
    }

    /** All names, in order. */
    static List<String> labels() {
        return Arrays.stream(ALL).map(JsonKey::label).toList();
    }
}
