package io.tidemark.state.bar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The quick quotients against exact decimals: equal to the bit, and hardly ever undecided. Whole numbers may lie halfway. */
class NearestDoubleTest {

    private static final int CASES = 100_000;

    private final NearestDouble nearest = new NearestDouble();
    private final SplittableRandom random = new SplittableRandom(7);

    @Test
    void scaledSumsAreThoseOfExactDecimals() {
        int undecided = 0;
        for (int i = 0; i < CASES; i++) {
            long high = random.nextInt(4) == 0 ? 0 : random.nextLong() >>> 1 + random.nextInt(62);
            long low = random.nextLong() >>> random.nextInt(64);
            int scale = random.nextInt(37);
            double quick = nearest.scaled(high, low, scale);
            double exact = new BigDecimal(Decimals.wide(high, low), scale).doubleValue();
            undecided += Double.isNaN(quick) ? 1 : 0;
            assertThat(Double.isNaN(quick) || quick == exact)
                    .as("%d × 2^64 + %d at scale %d: %s, not %s", high, low, scale, quick, exact)
                    .isTrue();
        }
        assertThat(undecided).isLessThan(CASES / 1_000);
    }

    @Test
    void ratiosAreThoseOfExactDecimals() {
        int undecided = 0;
        for (int i = 0; i < CASES; i++) {
            long[] row = {
                random.nextLong() >>> 1 + random.nextInt(62),
                random.nextLong(),
                random.nextInt(2) == 0 ? 0 : random.nextInt(1_000),
                random.nextLong() >>> random.nextInt(64)
            };
            int scale = random.nextInt(19);
            BigInteger volume = Decimals.wide(row[2], row[3]);
            if (volume.signum() == 0) {
                continue;
            }
            double quick = nearest.ratio(row, 0, 2, scale);
            double exact = new BigDecimal(Decimals.wide(row[0], row[1]), scale)
                    .divide(new BigDecimal(volume), new MathContext(40))
                    .doubleValue();
            undecided += Double.isNaN(quick) ? 1 : 0;
            assertThat(Double.isNaN(quick) || quick == exact)
                    .as("%s ÷ 10^%d: %s, not %s", java.util.Arrays.toString(row), scale, quick, exact)
                    .isTrue();
        }
        assertThat(undecided).isLessThan(CASES / 1_000);
    }

    @Test
    void whatLiesHalfwayIsLeftToTheSlowWay() {
        assertThat(nearest.scaled(0, 1L << 53, 0)).isEqualTo(0x1p53);
        assertThat(nearest.scaled(0, (1L << 53) + 1, 0)).isNaN();
        assertThat(nearest.scaled(-1, 5, 2)).isNaN();
    }
}
