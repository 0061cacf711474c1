package io.tidemark.state.bar;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Quotients of 128-bit integers as nearest doubles without a {@link BigDecimal}: worked out to twice the digits of a
 * double, which settles the rounding in all but one case of 2^40. Undecided and negative ones are NaN: then the caller
 * takes the slow way, which gives the same bits. Holds scratch: one per thread.
 */
final class NearestDouble {

    /** Relative error of a result as (head, tail): some 2^-102 is true, so this is safe. */
    private static final double ERROR = 0x1p-96;

    private static final double SPLITTER = 0x1p27 + 1;
    private static final int MAX_SCALE = 36;
    private static final double[] POWER_HEADS = new double[MAX_SCALE + 1];
    private static final double[] POWER_TAILS = new double[MAX_SCALE + 1];

    static {
        for (int scale = 0; scale <= MAX_SCALE; scale++) {
            BigDecimal power = new BigDecimal(BigInteger.TEN.pow(scale));
            POWER_HEADS[scale] = power.doubleValue();
            POWER_TAILS[scale] =
                    power.subtract(new BigDecimal(POWER_HEADS[scale])).doubleValue();
        }
    }

    private double head;
    private double tail;

    /** (high × 2^64 + low) ÷ 10^scale. */
    double scaled(long high, long low, int scale) {
        if (high < 0 || scale > MAX_SCALE) {
            return Double.NaN;
        }
        load(high, low);
        return divided(POWER_HEADS[scale], POWER_TAILS[scale]);
    }

    /** Wide sum in a row ÷ (another wide sum × 10^scale), both at index of their high word. */
    double ratio(long[] row, int numerator, int denominator, int scale) {
        if (row[numerator] < 0 || row[denominator] < 0 || scale > MAX_SCALE) {
            return Double.NaN;
        }
        load(row[denominator], row[denominator + 1]);
        multiply(POWER_HEADS[scale], POWER_TAILS[scale]);
        double divisorHead = head;
        double divisorTail = tail;
        load(row[numerator], row[numerator + 1]);
        return divided(divisorHead, divisorTail);
    }

    /** Sets the scratch to a non-negative wide integer: four parts of 32 bits, each an exact double. */
    private void load(long high, long low) {
        double a = (double) (high >>> 32) * 0x1p96;
        double b = (double) (high & 0xFFFF_FFFFL) * 0x1p64;
        double c = (double) (low >>> 32) * 0x1p32;
        double d = (double) (low & 0xFFFF_FFFFL);
        double upper = a + b;
        double upperRest = b - (upper - a);
        double lower = c + d;
        double lowerRest = d - (lower - c);
        double sum = upper + lower;
        // Either part may be 0, so this is the sum that asks for no order.
        double taken = sum - upper;
        double rest = upper - (sum - taken) + (lower - taken);
        normalize(sum, rest + (upperRest + lowerRest));
    }

    private void multiply(double otherHead, double otherTail) {
        double product = head * otherHead;
        double rest = rest(head, otherHead, product) + (head * otherTail + tail * otherHead);
        normalize(product, rest);
    }

    private double divided(double divisorHead, double divisorTail) {
        double first = head / divisorHead;
        double product = first * divisorHead;
        double left = head - product - rest(first, divisorHead, product) + tail - first * divisorTail;
        normalize(first, left / divisorHead);
        double error = head * ERROR;
        boolean decided = head == head + (tail + error) && head == head + (tail - error);
        return decided ? head : Double.NaN;
    }

    private void normalize(double sum, double rest) {
        head = sum + rest;
        tail = rest - (head - sum);
    }

    /** What a rounded product lacks (Dekker). */
    private static double rest(double a, double b, double product) {
        double aHigh = a * SPLITTER;
        aHigh -= aHigh - a;
        double bHigh = b * SPLITTER;
        bHigh -= bHigh - b;
        double aLow = a - aHigh;
        double bLow = b - bHigh;
        return aLow * bLow - (product - aHigh * bHigh - aLow * bHigh - aHigh * bLow);
    }
}
