package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row says of its values; the hashes are what Python's {@code struct} and {@code hashlib} give. */
final class FeatureRowTest {

    private static FeatureRow row(double... values) {
        return new FeatureRow("X", "1D", 0, "one", "cafe", values);
    }

    @ParameterizedTest
    @CsvSource({
        "1.25, NaN, -0.0, 1145e2d3a0bc25c3",
        "1.25, NaN, 0.0, 1145e2d3a0bc25c3",
        "NaN, 1.25, 0.0, 178805d26514d630"
    })
    void theDataHashIsThatOfTheValuesInTheirOrder(double a, double b, double c, String hash) {
        assertThat(row(a, b, c).dataHash()).isEqualTo(hash);
        assertThat(new FeatureRow("Y", "1m", 9, "two", "beef", new double[] {a, b, c}).dataHash())
                .isEqualTo(hash);
        assertThat(row(a, b, Math.nextUp(c)).dataHash()).isNotEqualTo(hash);
    }

    @Test
    void theBitmapHasADigitPerValue() {
        assertThat(row(1.25, Double.NaN, 0).validity()).isEqualTo("101");
        assertThat(row().validity()).isEmpty();
    }
}
