package io.tidemark.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Instrument;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The files that travel in the jar can be read. */
class ShippedConfigTest {

    @Test
    void demoHasTwelveInstrumentsOnThreeVenues() {
        List<Instrument> instruments = ConfigReader.readResource("config/instruments/demo.yaml", InstrumentFile.class)
                .toInstruments();
        assertThat(instruments).hasSize(12);
        assertThat(instruments.stream().map(i -> i.name().split("\\.")[1]).distinct())
                .containsExactly("sim-a", "sim-b", "sim-c");
    }

    @Test
    void coreFirstKeepsItsOrder() {
        FeatureSetFile core = ConfigReader.readResource("config/features/core-first.yaml", FeatureSetFile.class);
        assertThat(core.features().keySet()).containsExactly("ema_9", "ema_21", "sma_20", "rsi_14", "atr_14", "tr");
    }

    @Test
    void emaCrossTradesBothSides() {
        StrategyFile cross = ConfigReader.readResource("config/strategies/ema-cross.yaml", StrategyFile.class);
        assertThat(cross.rules().enterLong()).contains("cross_above(ema_9, ema_21)");
        assertThat(cross.rules().enterShort()).contains("cross_below(ema_9, ema_21)");
        assertThat(cross.features()).isEqualTo("core-first");
    }
}
