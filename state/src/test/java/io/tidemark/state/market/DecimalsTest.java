package io.tidemark.state.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    private static final long SEED = 12;

    @ParameterizedTest
    @CsvSource({
        "1.25, 2, 125",
        "1.245, 2, 124",
        "1.255, 2, 126",
        "1.2451, 2, 125",
        "-1.245, 2, -124",
        "92233720368547758.07, 2, 9223372036854775807",
        "-92233720368547758.08, 2, -9223372036854775808",
    })
    void textIsRoundedHalfEvenAtItsScale(String text, int scale, long mantissa) {
        assertThat(Decimals.parse(text, scale)).isEqualTo(mantissa);
    }

    @Test
    void whatDoesNotFitIsNoNumber() {
        assertThatThrownBy(() -> Decimals.parse("92233720368547758.08", 2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Decimals.parse("one", 2)).isInstanceOf(NumberFormatException.class);
    }

    @Test
    void doublesAreTheNearest() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            long mantissa = random.nextLong() >> random.nextInt(64);
            int scale = random.nextInt(25);
            assertThat(Decimals.toDouble(mantissa, scale))
                    .as("%d at scale %d", mantissa, scale)
                    .isEqualTo(BigDecimal.valueOf(mantissa, scale).doubleValue());
        }
    }

    /** The last integers that a double holds each, and the first that it does not. */
    @ParameterizedTest
    @CsvSource({"9007199254740991", "9007199254740992", "9007199254740993", "-9007199254740993"})
    void exactIntegersEndAtTwoToTheFiftyThird(long mantissa) {
        for (int scale = 0; scale <= 20; scale++) {
            assertThat(Decimals.toDouble(mantissa, scale))
                    .isEqualTo(BigDecimal.valueOf(mantissa, scale).doubleValue());
        }
    }

    @Test
    void wideSumsAreTheNearestToo() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            long high = random.nextLong() >> random.nextInt(64);
            long low = random.nextLong();
            int scale = random.nextInt(25);
            BigInteger wide = BigInteger.valueOf(high).shiftLeft(64).add(new BigInteger(Long.toUnsignedString(low)));
            assertThat(Decimals.wide(high, low)).isEqualTo(wide);
            assertThat(Decimals.toDouble(high, low, scale)).isEqualTo(new BigDecimal(wide, scale).doubleValue());
        }
    }
}
