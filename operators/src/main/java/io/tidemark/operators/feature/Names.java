package io.tidemark.operators.feature;

import java.util.Locale;
import java.util.stream.Stream;

/** Names of features made of expressions: lower-case letters, digits and underscores. */
final class Names {

    private Names() {}

    /** {@code -0.5} → {@code m0_5}, {@code ema(close,9)} → {@code ema_close_9}. */
    static String plain(String expression) {
        return expression
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^-", "m")
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^_|_$", "");
    }

    /** The words that are not empty, one after another. */
    static String joined(Stream<String> words) {
        return String.join("_", words.filter(word -> !word.isEmpty()).toList());
    }
}
