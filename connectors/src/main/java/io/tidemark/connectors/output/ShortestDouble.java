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
    private static final int ALWAYS_ENOUGH_DIGITS = 17;
    private static final double UNIQUE_BELOW = 1e15;
    private static final int FAST_SCALE = 9;
    private static final double[] POWERS = {1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

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
        } else if (size == 0.0) {
            to.append('0');
        } else if (size < PLAIN_FROM || !appendFast(to, size)) {
            write(to, size, shortest(size));
        }
    }

    /**
     * A decimal of up to 15 digits and 9 places. Both operands of the division are exact, so it rounds as reading the
     * text does; two decimals of 15 digits never read as the same double, so the first that fits is the shortest.
     */
    private static boolean appendFast(StringBuilder to, double x) {
        for (int scale = 0; scale <= FAST_SCALE; scale++) {
            double scaled = x * POWERS[scale];
            if (scaled >= UNIQUE_BELOW) {
                return false;
            }
            double mantissa = Math.rint(scaled);
            if (mantissa / POWERS[scale] == x) {
                plain(to, Long.toString((long) mantissa), scale);
                return true;
            }
        }
        return false;
    }

    private static BigDecimal shortest(double x) {
        return (x < Double.MIN_NORMAL ? shortestSubnormal(x) : Schubfach.shortest(x)).stripTrailingZeros();
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

    private static void write(StringBuilder to, double x, BigDecimal decimal) {
        String digits = decimal.unscaledValue().toString();
        if (x >= PLAIN_FROM && x < PLAIN_BELOW) {
            plain(to, digits, decimal.scale());
            return;
        }
        to.append(digits.charAt(0));
        if (digits.length() > 1) {
            to.append('.').append(digits, 1, digits.length());
        }
        to.append('e').append(digits.length() - 1 - decimal.scale());
    }

    private static void plain(StringBuilder to, String digits, int scale) {
        if (scale <= 0) {
            to.append(digits);
            to.append("0".repeat(-scale));
        } else if (digits.length() > scale) {
            int point = digits.length() - scale;
            to.append(digits, 0, point).append('.').append(digits, point, digits.length());
        } else {
            to.append("0.").append("0".repeat(scale - digits.length())).append(digits);
        }
    }
}
