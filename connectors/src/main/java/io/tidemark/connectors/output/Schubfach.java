package io.tidemark.connectors.output;

import java.math.BigInteger;

/**
 * The shortest decimal of a normal double, and of several the nearest, by Raffaello Giulietti's Schubfach algorithm ("The
 * Schubfach way to render doubles", 2020), which JDK 19 and later use too. Names follow the paper.
 */
final class Schubfach {

    private static final int SIGNIFICAND_BITS = 52;
    private static final int Q_MIN = -1074;
    private static final long C_MIN = 1L << SIGNIFICAND_BITS;
    private static final long MASK_63 = Long.MAX_VALUE;
    private static final int K_MIN = -324;
    private static final int K_MAX = 292;
    private static final int G_BITS = 125;
    private static final long TENTH_SHIFTED = 1_844_674_407_370_955_168L;
    private static final long[] G = powers();

    private Schubfach() {}

    /** The digits of the decimal of a positive normal double, in units of 10^{@link #exponent}; may end in zeros. */
    static long digits(double x) {
        int q = q(x);
        long c = c(x);
        boolean regular = isRegular(q, c);
        int k = exponent(x);
        int h = q + floorLog2Pow10(-k) + 2;
        long g1 = G[2 * (k - K_MIN)];
        long g0 = G[2 * (k - K_MIN) + 1];
        long v = round(g1, g0, 4 * c << h);
        long left = round(g1, g0, 4 * c - (regular ? 2 : 1) << h);
        long right = round(g1, g0, 4 * c + 2 << h);
        return choose(v, left, right, c & 1);
    }

    /** The power of ten that {@link #digits} counts. */
    static int exponent(double x) {
        int q = q(x);
        return isRegular(q, c(x)) ? floorLog10Pow2(q) : floorLog10ThreeQuartersPow2(q);
    }

    private static int q(double x) {
        return (int) (Double.doubleToRawLongBits(x) >>> SIGNIFICAND_BITS) + Q_MIN - 1;
    }

    private static long c(double x) {
        return Double.doubleToRawLongBits(x) & (C_MIN - 1) | C_MIN;
    }

    /** At a power of two the doubles below are twice as dense, so the interval is shorter on that side. */
    private static boolean isRegular(int q, long c) {
        return c != C_MIN || q == Q_MIN;
    }

    /** The decimal, in units of 10^k, among the neighbours of v / 4 with one digit less and with all digits. */
    private static long choose(long v, long left, long right, long odd) {
        long s = v >> 2;
        long shorter = 10 * Math.multiplyHigh(s, TENTH_SHIFTED);
        boolean lowerIn = left + odd <= shorter << 2;
        boolean upperIn = (shorter + 10 << 2) + odd <= right;
        if (lowerIn != upperIn) {
            return lowerIn ? shorter : shorter + 10;
        }
        boolean floorIn = left + odd <= s << 2;
        boolean ceilIn = (s + 1 << 2) + odd <= right;
        if (floorIn != ceilIn) {
            return floorIn ? s : s + 1;
        }
        long fromMiddle = v - (2 * s + 1 << 1);
        return fromMiddle < 0 || fromMiddle == 0 && (s & 1) == 0 ? s : s + 1;
    }

    /** (g1 · 2^63 + g0) · c / 2^127, rounded to odd. */
    private static long round(long g1, long g0, long c) {
        long x1 = Math.multiplyHigh(g0, c);
        long y0 = g1 * c;
        long y1 = Math.multiplyHigh(g1, c);
        long z = (y0 >>> 1) + x1;
        long w = y1 + (z >>> 63);
        return w | (z & MASK_63) + MASK_63 >>> 63;
    }

    private static int floorLog10Pow2(int e) {
        return (int) (e * 661_971_961_083L >> 41);
    }

    private static int floorLog10ThreeQuartersPow2(int e) {
        return (int) (e * 661_971_961_083L - 274_743_187_321L >> 41);
    }

    private static int floorLog2Pow10(int e) {
        return (int) (e * 913_124_641_741L >> 38);
    }

    /** For each k the 126 leading bits of 10^−k plus one, as two words of 63 bits. */
    private static long[] powers() {
        long[] words = new long[2 * (K_MAX - K_MIN + 1)];
        for (int k = K_MIN; k <= K_MAX; k++) {
            int shift = G_BITS - floorLog2Pow10(-k);
            BigInteger g = scaled(k, shift).add(BigInteger.ONE);
            words[2 * (k - K_MIN)] = g.shiftRight(63).longValueExact();
            words[2 * (k - K_MIN) + 1] = g.longValue() & MASK_63;
        }
        return words;
    }

    /** ⌊10^−k · 2^shift⌋. */
    private static BigInteger scaled(int k, int shift) {
        if (k <= 0) {
            return BigInteger.TEN.pow(-k).shiftLeft(shift);
        }
        return BigInteger.ONE.shiftLeft(shift).divide(BigInteger.TEN.pow(k));
    }
}
