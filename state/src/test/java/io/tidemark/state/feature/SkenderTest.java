package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.bar.Bar;
import java.util.List;
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
        List<String> lines = DailySeries.lines("reference/skender/" + file);
        List<Bar> bars = DailySeries.skender();
        assertThat(lines).hasSize(bars.size() + 1);
        int at = List.of(lines.get(0).split(",")).indexOf(column);
        double[] ours = Runs.values(expression, bars);
        for (int i = 0; i < bars.size(); i++) {
            String[] fields = lines.get(i + 1).split(",", -1);
            if (fields[at].isEmpty()) {
                assertThat(ours[i]).as(expression + " at " + fields[0]).isNaN();
            } else {
                double expected = Double.parseDouble(fields[at]);
                assertThat(ours[i])
                        .as(expression + " at " + fields[0])
                        .isCloseTo(expected, within(tolerance * Math.max(1, Math.abs(expected))));
            }
        }
    }
}
