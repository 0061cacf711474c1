package io.tidemark.state.feature;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published values of Skender.Stock.Indicators, null for null. */
class SkenderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ema.csv; ema; ema(20); 1e-9",
                "sma.csv; sma; sma(20); 1e-9",
                "rsi.csv; rsi; rsi(14); 1e-9",
                "atr.csv; atr; atr(14); 1e-9",
                "atr.csv; tr; tr; 1e-12",
                "tr.csv; tr; tr; 1e-12"
            })
    void equals(String file, String column, String expression, double tolerance) {
        SkenderTwin.check(file, column, expression, tolerance);
    }
}
