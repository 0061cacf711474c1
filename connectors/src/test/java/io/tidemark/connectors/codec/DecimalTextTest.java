package io.tidemark.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Decimals;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTextTest {

    private static final String ALPHABET = "0123456789012345678901234567890.00005-+eE.x ";

    private final DecimalText decimals = new DecimalText();

    @Test
    void agreesWithTheExactParserOnRandomTexts() {
        long seed = 20_240_808L;
        Random random = new Random(seed);
        for (int i = 0; i < 100_000; i++) {
            String text = random.nextInt(3) == 0 ? noise(random) : number(random);
            int scale = random.nextInt(14) - 2;
            assertThat(parse(text, scale))
                    .as("seed %d, case %d: \"%s\" at scale %d", seed, i, text, scale)
                    .isEqualTo(exact(text, scale));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1e999999999, 9",
        "-1E+2147483647, 9",
        "9223372036854775808, 0",
        "9223372036.854775808, 9",
        "1e19, 0",
        "-9223372036854775808, 0",
        "-9223372036854775807, 0"
    })
    void saysWhatDoesNotFit(String text, int scale) {
        assertThat(parse(text, scale)).isEqualTo(DecimalText.OUT_OF_RANGE);
    }

    @ParameterizedTest
    @CsvSource({
        "1e-999999999, 9, 0",
        "0e999999999, 9, 0",
        "9223372036854775807, 0, 9223372036854775807",
        "1674100, 5, 167410000000"
    })
    void readsExtremes(String text, int scale, long mantissa) {
        assertThat(parse(text, scale)).isEqualTo(mantissa);
    }

    @Test
    void countsWhatLostDigits() {
        parse("1.005", 2);
        parse("1.00", 2);
        parse("1.000", 2);
        parse("123456789012345678901.5e-5", 1);
        assertThat(decimals.rounded()).isEqualTo(2);
    }

    private long parse(String text, int scale) {
        byte[] bytes = ("[" + text + "]").getBytes(StandardCharsets.UTF_8);
        return decimals.parse(bytes, 1, bytes.length - 1, scale);
    }

    private static long exact(String text, int scale) {
        try {
            return Decimals.parse(text, scale);
        } catch (NumberFormatException e) {
            return DecimalText.NOT_A_NUMBER;
        } catch (ArithmeticException e) {
            return DecimalText.OUT_OF_RANGE;
        }
    }

    private static String number(Random random) {
        StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
        int whole = random.nextInt(12);
        for (int i = 0; i < whole; i++) {
            text.append(random.nextInt(10));
        }
        if (random.nextBoolean()) {
            text.append('.');
            int fraction = random.nextInt(14);
            for (int i = 0; i < fraction; i++) {
                text.append(random.nextInt(3) == 0 ? random.nextInt(10) : random.nextBoolean() ? 5 : 0);
            }
        }
        return text.toString();
    }

    private static String noise(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(9);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        // Exponents of three digits and more cost the exact parser its memory; they have a test of their own.
        return text.toString().replaceAll("([eE][+-]?\\d\\d)\\d+", "$1");
    }
}
