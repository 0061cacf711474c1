package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.time.Timeframe;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A timeframe that a set leaves to the run. */
class ShortestTimeframeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "realised(return_variance@shortest,20) | realised(return_variance@5m,20)",
                "beta(close@shortest,close@shortest@SPY.nyse,60) | beta(close@5m,close@5m@SPY.nyse,60)",
                "close@shortest.test | close@shortest.test",
                "close@shortest2 | close@shortest2",
                "rsi(14)@1D | rsi(14)@1D"
            })
    void theRunNamesIt(String written, String named) {
        assertThat(ShortestTimeframe.named(written, Timeframe.of("5m"))).isEqualTo(named);
    }

    /** So that a set can be explained without a run. */
    @Test
    void untilThenItIsATimeframeAndNoInstrument() {
        assertThat(Runs.plan("return_variance@shortest").givens())
                .isEqualTo(List.of(new Given.OtherTimeframe("return_variance", "shortest")));
    }
}
