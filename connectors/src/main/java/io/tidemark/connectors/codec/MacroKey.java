package io.tidemark.connectors.codec;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The keys of a macro record that are read. */
enum MacroKey {
    TYPE,
    SERIES,
    VALUE_DATE,
    RECEIVED_US,
    VALUE,
    INSTRUMENT,
    EVENT_US,
    INGEST_US;

    /** The name as records print it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of this name; null for none. */
    static MacroKey named(String name) {
        for (MacroKey key : values()) {
            if (key.label().equals(name)) {
                return key;
            }
        }
        return null;
    }

    /** All names, in order. */
    static List<String> labels() {
        return Arrays.stream(values()).map(MacroKey::label).toList();
    }
}
