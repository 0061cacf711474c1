package io.tidemark.state.market;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Exact decimals: a mantissa in a {@code long} at a fixed scale, and 128-bit sums of them as nearest doubles. */
public final class Decimals {

    private static final long[] POWERS = powers();
    private static final long EXACT = 1L << 53;

    private Decimals() {}

    /**
     * The mantissa of a decimal text at the given scale; extra digits are rounded half-even.
     *
     * @throws ArithmeticException when the value does not fit into a {@code long} at this scale
     * @throws NumberFormatException when the text is no decimal number
     */
    public static long parse(String text, int scale) {
        return new BigDecimal(text)
                .setScale(scale, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }

    /** The double nearest to mantissa ÷ 10^scale. */
    public static double toDouble(long mantissa, int scale) {
        if (-EXACT <= mantissa && mantissa <= EXACT && scale <= 18) {
            // Both operands are exact doubles up to 10^22, so one division rounds once.
            return (double) mantissa / (double) POWERS[scale];
        }
        return BigDecimal.valueOf(mantissa, scale).doubleValue();
    }

    /** The double nearest to (high × 2^64 + low as unsigned) ÷ 10^scale. */
    public static double toDouble(long high, long low, int scale) {
        if (high == (low >> 63)) {
            return toDouble(low, scale);
        }
        return new BigDecimal(wide(high, low), scale).doubleValue();
    }

    /** A signed 128-bit integer as a {@link BigInteger}. */
    public static BigInteger wide(long high, long low) {
        BigInteger unsigned = BigInteger.valueOf(low >>> 1).shiftLeft(1).or(BigInteger.valueOf(low & 1L));
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(unsigned);
    }

    private static long[] powers() {
        long[] powers = new long[19];
        powers[0] = 1L;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10L;
        }
        return powers;
    }
}
