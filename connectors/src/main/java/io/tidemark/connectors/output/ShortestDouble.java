package io.tidemark.connectors.output;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles as the shortest decimal text that reads back to the same bits (of several, the nearest), the same on every
 * JDK: {@code Double.toString} became shortest only in JDK 19. Plain notation for 1e-6 ≤ |x| &lt; 1e21, else
 * {@code 1.5e-7}; −0 is {@code 0}, NaN is empty.
 */
public final class ShortestDouble {

    private static final double PLAIN_FROM = 1e-6;
    private static final double PLAIN_BELOW = 1e21;
    private static final double WHOLE_BELOW = 1e15;
    private static final int ALWAYS_ENOUGH_DIGITS = 17;
    private static final int TEN = 10;

    /** 10^0 to 10^18. */
    private static final long[] POWERS = powers();

    private ShortestDouble() {}

    /** Appends the text of a double. */
    public static void append(StringBuilder to, double x) {
        if (Double.isNaN(x)) {
            return;
        }
        if (x < 0) {
            to.append('-');
        }
        double size = Math.abs(x);
        if (Double.isInfinite(size)) {
            to.append("Infinity");
        } else if (size < WHOLE_BELOW && size == (long) size) {
            to.append((long) size);
        } else if (size < Double.MIN_NORMAL) {
            BigDecimal decimal = shortestSubnormal(size).stripTrailingZeros();
            write(to, size, decimal.unscaledValue().longValueExact(), decimal.scale());
        } else {
            stripped(to, size, Schubfach.digits(size), -Schubfach.exponent(size));
        }
    }

    private static void stripped(StringBuilder to, double x, long digits, int scale) {
        long rest = digits;
        int places = scale;
        for (long tenth = rest / TEN; tenth * TEN == rest; tenth = rest / TEN) {
            rest = tenth;
            places--;
        }
        write(to, x, rest, places);
    }

    private static BigDecimal shortestSubnormal(double x) {
        BigDecimal exact = new BigDecimal(x);
        for (int digits = 1; digits < ALWAYS_ENOUGH_DIGITS; digits++) {
            BigDecimal candidate = candidate(exact, x, digits);
            if (candidate != null) {
                return candidate;
            }
        }
        return exact.round(new MathContext(ALWAYS_ENOUGH_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** The nearest decimal with this many digits if it reads as x. */
    private static BigDecimal candidate(BigDecimal exact, double x, int digits) {
        BigDecimal near = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
        return near.doubleValue() == x ? near : null;
    }

    /** digits · 10^−scale, the digits without zeros at their end. */
    private static void write(StringBuilder to, double x, long digits, int scale) {
        int count = count(digits);
        if (x >= PLAIN_FROM && x < PLAIN_BELOW) {
            plain(to, digits, count, scale);
            return;
        }
        pointed(to, digits, count - 1);
        to.append('e').append(count - 1 - scale);
    }

    private static void plain(StringBuilder to, long digits, int count, int scale) {
        if (scale <= 0) {
            zeros(to.append(digits), -scale);
        } else if (count > scale) {
            pointed(to, digits, scale);
        } else {
            zeros(to.append("0."), scale - count).append(digits);
        }
    }

    /** The digits with a point before the last places. */
    private static void pointed(StringBuilder to, long digits, int places) {
        long whole = digits / POWERS[places];
        to.append(whole);
        if (places > 0) {
            long part = digits - whole * POWERS[places];
            zeros(to.append('.'), places - count(part)).append(part);
        }
    }

    private static StringBuilder zeros(StringBuilder to, int count) {
        for (int i = 0; i < count; i++) {
            to.append('0');
        }
        return to;
    }

    private static int count(long digits) {
        int count = 1;
        while (count < POWERS.length && digits >= POWERS[count]) {
            count++;
        }
        return count;
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = TEN * powers[i - 1];
        }
        return powers;
    }
}
