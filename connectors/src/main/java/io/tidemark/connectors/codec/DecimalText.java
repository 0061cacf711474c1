package io.tidemark.connectors.codec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers out of bytes as mantissas at a given scale, half-even: the same results as
 * {@link io.tidemark.state.market.Decimals#parse}, without objects for plain numbers of up to 18 digits and without
 * exceptions for anything.
 */
final class DecimalText {

    /** The bytes are no decimal number. */
    static final long NOT_A_NUMBER = Long.MIN_VALUE;

    /** The number does not fit at this scale. */
    static final long OUT_OF_RANGE = Long.MIN_VALUE + 1;

    private static final int SAFE_DIGITS = 18;

    private long rounded;

    /** Numbers so far that lost digits. */
    long rounded() {
        return rounded;
    }

    /** The mantissa of bytes {@code from} to {@code to} at the scale, or one of the two words above. */
    long parse(byte[] bytes, int from, int to, int scale) {
        if (scale < 0) {
            return slow(bytes, from, to, scale);
        }
        int at = from;
        boolean negative = at < to && bytes[at] == '-';
        if (negative || (at < to && bytes[at] == '+')) {
            at++;
        }
        long mantissa = 0;
        int significant = 0;
        int digits = 0;
        int fraction = -1;
        for (; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit < 0 || digit > 9) {
                if (bytes[at] != '.' || fraction >= 0) {
                    return slow(bytes, from, to, scale);
                }
                fraction = 0;
                continue;
            }
            digits++;
            if (fraction == scale) {
                return roundTail(bytes, at, new Head(from, to, scale, negative, mantissa));
            }
            fraction += fraction < 0 ? 0 : 1;
            significant += significant > 0 || digit > 0 ? 1 : 0;
            if (significant > SAFE_DIGITS) {
                return slow(bytes, from, to, scale);
            }
            mantissa = mantissa * 10 + digit;
        }
        int missing = scale - Math.max(fraction, 0);
        if (digits == 0 || missing < 0 || significant + missing > SAFE_DIGITS) {
            return slow(bytes, from, to, scale);
        }
        for (; missing > 0; missing--) {
            mantissa *= 10;
        }
        return negative ? -mantissa : mantissa;
    }

    /** The part of a number that its scale keeps. */
    private record Head(int from, int to, int scale, boolean negative, long mantissa) {}

    private long roundTail(byte[] bytes, int at, Head head) {
        int first = bytes[at] - '0';
        boolean more = false;
        for (int i = at + 1; i < head.to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return slow(bytes, head.from, head.to, head.scale);
            }
            more |= digit != 0;
        }
        if (first != 0 || more) {
            rounded++;
        }
        boolean up = first > 5 || (first == 5 && (more || (head.mantissa & 1) == 1));
        long mantissa = up ? head.mantissa + 1 : head.mantissa;
        return head.negative ? -mantissa : mantissa;
    }

    private long slow(byte[] bytes, int from, int to, int scale) {
        BigDecimal value;
        try {
            // BigDecimal takes the digits of every script; byte by byte there are only 0 to 9.
            value = new BigDecimal(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        } catch (NumberFormatException e) {
            return NOT_A_NUMBER;
        }
        if (value.signum() == 0) {
            return 0;
        }
        // Looked at first: 1e999999999 would otherwise be written out with all its zeros.
        long length = (long) value.precision() - value.scale() + scale;
        if (length > SAFE_DIGITS + 1) {
            return OUT_OF_RANGE;
        }
        if (length < 0) {
            rounded++;
            return 0;
        }
        BigDecimal kept = value.setScale(scale, RoundingMode.HALF_EVEN);
        if (kept.compareTo(value) != 0) {
            rounded++;
        }
        return kept.unscaledValue().bitLength() < Long.SIZE ? guarded(kept) : OUT_OF_RANGE;
    }

    private static long guarded(BigDecimal kept) {
        return Math.max(kept.unscaledValue().longValue(), OUT_OF_RANGE);
    }
}
