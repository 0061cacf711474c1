package io.tidemark.connectors.codec;

import java.util.regex.Pattern;

/** Reads decimal texts as the nearest doubles; takes what the log takes for a decimal and nothing else that Java does. */
final class DoubleText {

    private static final int LONGEST = 64;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

    private DoubleText() {}

    /** The number, infinite when it is too large for a double; NaN for a text that is none. */
    static double parse(String text) {
        return text.length() <= LONGEST && DECIMAL.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
    }
}
