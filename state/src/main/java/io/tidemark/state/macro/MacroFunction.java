package io.tidemark.state.macro;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What features can ask of macro series, by its word in expressions. */
public enum MacroFunction {
    VALUE("macro", 1, 0),
    CHANGE("macro_change", 1, 1),
    Z("macro_z", 1, 2),
    SPREAD("macro_spread", 2, 0),
    AGE("macro_age", 1, 0),
    UNTIL("macro_until", 1, 0),
    SINCE("macro_since", 1, 0);

    private final String word;
    private final int series;
    private final int leastNumber;

    MacroFunction(String word, int series, int leastNumber) {
        this.word = word;
        this.series = series;
        this.leastNumber = leastNumber;
    }

    /** Its name in expressions. */
    public String word() {
        return word;
    }

    /** How many series it takes. */
    public int series() {
        return series;
    }

    /** True when a number follows the series. */
    public boolean takesNumber() {
        return leastNumber > 0;
    }

    /** The least number that makes sense; 0 when it takes none. */
    public int leastNumber() {
        return leastNumber;
    }

    /** The function of a word; null for none. */
    public static MacroFunction lookUp(String word) {
        for (MacroFunction function : values()) {
            if (function.word.equals(word.toLowerCase(Locale.ROOT))) {
                return function;
            }
        }
        return null;
    }

    /** All words, for messages. */
    public static List<String> words() {
        return Stream.of(values()).map(MacroFunction::word).toList();
    }
}
