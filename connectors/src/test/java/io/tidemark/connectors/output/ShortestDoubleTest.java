package io.tidemark.connectors.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDoubleTest {

    private static final long SEED = 20_260_101L;

    @ParameterizedTest
    @CsvSource({
        "0.002, 0.002",
        "2.0E-3, 0.002",
        "1e23, 1e23",
        "9.999999999999999e22, 1e23",
        "1.0000000000000001e23, 1.0000000000000001e23",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        "4.9E-324, 5e-324",
        "1.7976931348623157E308, 1.7976931348623157e308",
        "2E-44, 2e-44",
        "5.684341886080802E-14, 5.684341886080802e-14",
        "1e21, 1e21",
        "999999999999999900000, 999999999999999900000",
        "123456789012345680, 123456789012345680",
        "0.000001, 0.000001",
        "9.5e-7, 9.5e-7",
        "-1.5, -1.5",
        "100, 100",
        "64250.125, 64250.125",
        "0.30000000000000004, 0.30000000000000004",
        "-0.0, 0",
        "Infinity, Infinity",
        "-Infinity, -Infinity"
    })
    void writes(double x, String text) {
        assertThat(text(x)).isEqualTo(text);
    }

    @Test
    void notANumberIsEmpty() {
        assertThat(text(Double.NaN)).isEmpty();
    }

    @Test
    void everyTextReadsBackToTheSameBits() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 1_000_000; i++) {
            double x = draw(random, i);
            if (Double.doubleToLongBits(Double.parseDouble(text(x))) != Double.doubleToLongBits(x)) {
                throw new AssertionError("seed " + SEED + ": " + text(x) + " is not " + Double.toHexString(x));
            }
        }
    }

    @Test
    void noShorterTextWouldDoAndNoneIsNearer() {
        SplittableRandom random = new SplittableRandom(SEED + 1);
        for (int i = 0; i < 20_000; i++) {
            double x = Math.abs(draw(random, i));
            assertShortest(x);
        }
        for (int exponent = Double.MIN_EXPONENT - 52; exponent <= Double.MAX_EXPONENT; exponent++) {
            assertShortest(Math.scalb(1.0, exponent));
            assertShortest(Math.nextDown(Math.scalb(1.0, exponent)));
            assertShortest(Math.nextUp(Math.scalb(1.0, exponent)));
        }
    }

    private static void assertShortest(double x) {
        if (x == 0 || Double.isInfinite(x)) {
            return;
        }
        BigDecimal written = new BigDecimal(text(x));
        BigDecimal naive = naive(x);
        assertThat(written.doubleValue()).isEqualTo(x);
        assertThat(written).as("%s = %s", x, Double.toHexString(x)).isEqualByComparingTo(naive);
    }

    /** Of the decimals with the fewest digits that read as x, the nearest: every digit count tried, both neighbours. */
    private static BigDecimal naive(double x) {
        BigDecimal exact = new BigDecimal(x);
        for (int digits = 1; ; digits++) {
            BigDecimal down = exact.round(new MathContext(digits, RoundingMode.DOWN));
            BigDecimal up = exact.round(new MathContext(digits, RoundingMode.UP));
            boolean isDown = down.signum() > 0 && Double.parseDouble(down.toString()) == x;
            boolean isUp = Double.parseDouble(up.toString()) == x;
            if (isDown && isUp) {
                return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            }
            if (isDown || isUp) {
                return isDown ? down : up;
            }
        }
    }

    /** Any bits, prices, exact decimals, sums of decimals and subnormals in turn. */
    private static double draw(SplittableRandom random, int i) {
        return switch (i % 5) {
            case 0 -> finite(random.nextLong());
            case 1 -> random.nextLong(100_000_000L) / 10_000.0;
            case 2 -> random.nextDouble() * Math.pow(10, random.nextInt(-8, 24));
            case 3 -> random.nextLong(1_000_000L) / 100.0 + random.nextLong(1_000L) / 1_000.0;
            default ->
                i % 100 == 4
                        ? Double.longBitsToDouble(random.nextLong(1L << random.nextInt(1, 53)))
                        : random.nextDouble() * random.nextInt(1, 100_000);
        };
    }

    private static double finite(long bits) {
        double x = Double.longBitsToDouble(bits);
        return Double.isFinite(x) ? x : 1.0;
    }

    private static String text(double x) {
        StringBuilder text = new StringBuilder();
        ShortestDouble.append(text, x);
        return text.toString();
    }
}
