package io.tidemark.jobs.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.state.feature.ContractHash;
import io.tidemark.state.market.Instrument;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The files that travel in the jar can be read. */
class ShippedConfigTest {

    /** So that run and backfill know what the demo leaves in a topic. */
    @Test
    void theInstrumentsOfTheDemoAreListed() {
        SortedMap<String, Instrument> listed = new TreeMap<>();
        for (String venue : List.of("simbit", "simflow", "simnys")) {
            ConfigReader.readResource("config/instruments/" + venue + ".yaml", InstrumentFile.class)
                    .toInstruments()
                    .forEach(each -> listed.put(each.name(), each));
        }
        SortedMap<String, Instrument> traded = new TreeMap<>();
        Profiles.demo(1).instruments().forEach(each -> traded.put(each.name(), each.instrument()));
        assertThat(listed).isEqualTo(traded);
    }

    @Test
    void coreFirstKeepsItsOrder() {
        FeatureSetFile core = ConfigReader.readResource("config/features/core-first.yaml", FeatureSetFile.class);
        assertThat(core.features().keySet()).containsExactly("ema_9", "ema_21", "sma_20", "rsi_14", "atr_14", "tr");
    }

    /** Models that were trained elsewhere name their inputs by this hash. */
    @Test
    void theContractOfUsdCopIsItsOriginals() {
        FeatureSetFile contract = ConfigReader.readResource("config/features/usdcop_15.yaml", FeatureSetFile.class);
        List<String> names = List.copyOf(contract.features().keySet());
        assertThat(names).hasSize(15);
        assertThat(ContractHash.of(names)).isEqualTo("ddc9d7cdba81ab3d");
        assertThat(contract.timeframes()).containsExactly("5m");
    }

    @Test
    void emaCrossTradesBothSides() {
        StrategyFile cross = ConfigReader.readResource("config/strategies/ema-cross.yaml", StrategyFile.class);
        assertThat(cross.rules().enterLong()).contains("cross_above(ema_9, ema_21)");
        assertThat(cross.rules().enterShort()).contains("cross_below(ema_9, ema_21)");
        assertThat(cross.features()).isEqualTo("core-first");
    }
}
