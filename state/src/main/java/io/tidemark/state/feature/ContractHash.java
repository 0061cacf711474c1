package io.tidemark.state.feature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The contract hash of a list of feature names: what {@code sha256(str(tuple).encode()).hexdigest()[:16]} gives in
 * Python, so that models trained there can name their inputs.
 */
public final class ContractHash {

    private static final int DIGITS = 16;

    private ContractHash() {}

    /** The hash of the names in this order. */
    public static String of(List<String> names) {
        try {
            byte[] text = pythonTuple(names).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text))
                    .substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The text of a tuple of strings as Python prints it: {@code ('a', 'b')}, {@code ('a',)}, {@code ()}. */
    static String pythonTuple(List<String> names) {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < names.size(); i++) {
            appendRepr(text.append(i == 0 ? "" : ", "), names.get(i));
        }
        return text.append(names.size() == 1 ? ",)" : ")").toString();
    }

    private static void appendRepr(StringBuilder text, String name) {
        char quote = name.indexOf('\'') >= 0 && name.indexOf('"') < 0 ? '"' : '\'';
        text.append(quote);
        name.codePoints().forEach(point -> appendPoint(text, point, quote));
        text.append(quote);
    }

    private static void appendPoint(StringBuilder text, int point, char quote) {
        switch (point) {
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (point == quote || point == '\\') {
                    text.append('\\').append((char) point);
                } else if (isPrintable(point)) {
                    text.appendCodePoint(point);
                } else {
                    text.append(point > 0xFFFF ? "\\U" : point > 0xFF ? "\\u" : "\\x");
                    text.append(HexFormat.of().toHexDigits(point, point > 0xFFFF ? 8 : point > 0xFF ? 4 : 2));
                }
            }
        }
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
