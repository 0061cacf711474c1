package io.tidemark.connectors.codec;

/** Reads whole numbers of up to 64 bits out of bytes. */
final class WholeText {

    /** The bytes are no whole number, or one that does not fit. */
    static final long NOT_WHOLE = Long.MIN_VALUE;

    private WholeText() {}

    /** The number in bytes {@code from} to {@code to}. */
    static long parse(byte[] bytes, int from, int to) {
        boolean negative = from < to && bytes[from] == '-';
        int at = negative ? from + 1 : from;
        if (at == to || to - at > 19) {
            return NOT_WHOLE;
        }
        long value = 0;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                return NOT_WHOLE;
            }
            value = value * 10 + digit;
        }
        return value < 0 ? NOT_WHOLE : negative ? -value : value;
    }

    /** The number in hexadecimal digits, at most 63 bits. */
    static long parseHex(byte[] bytes, int from, int to) {
        if (from == to || to - from > 16) {
            return NOT_WHOLE;
        }
        long value = 0;
        for (int at = from; at < to; at++) {
            int digit = bytes[at] < 0 ? -1 : Character.digit((char) bytes[at], 16);
            if (digit < 0) {
                return NOT_WHOLE;
            }
            value = value << 4 | digit;
        }
        return value < 0 ? NOT_WHOLE : value;
    }
}
