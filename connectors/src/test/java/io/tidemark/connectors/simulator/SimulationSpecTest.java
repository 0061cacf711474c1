package io.tidemark.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class SimulationSpecTest {

    private final SimulationSpec small = Profiles.small(1);

    @Test
    void sayWhatIsWrong() {
        InstrumentSpec one = small.instruments().get(0);
        assertThatThrownBy(() ->
                        new SimulationSpec(1, List.of(one, one), small.span(), small.faults(), small.heartbeats()))
                .hasMessageContaining(one.name() + " is listed twice");
        SimulationSpec.Span backwards = new SimulationSpec.Span(5, 5, 0);
        assertThatThrownBy(() -> new SimulationSpec(1, List.of(one), backwards, small.faults(), small.heartbeats()))
                .hasMessageContaining("end after it starts");
        assertThatThrownBy(() -> new Faults(0.5, 0.5, 0.1, 0, 1)).hasMessageContaining("at most 1");
        assertThatThrownBy(() -> new Faults(0, 0, 0, 0, 0)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new HeartbeatPlan(0, 0, 1)).hasMessageContaining("must be positive");
        assertThatThrownBy(() -> new SimulatedMarket(small).partition(4, 4)).hasMessageContaining("does not exist");
    }

    @Test
    void travelsToAnotherMachine() throws Exception {
        SimulationSpec there = InstantiationUtil.clone(small);
        List<String> lines = new ArrayList<>();
        for (SimulationSpec spec : List.of(small, there)) {
            StringBuilder log = new StringBuilder();
            new SimulatedMarket(spec).partition(0, 1).poll(2_000, record -> TradeLine.append(log, record));
            lines.add(log.toString());
        }
        assertThat(lines.get(1)).isEqualTo(lines.get(0));
    }

    @Test
    void takesAnotherSeed() {
        assertThat(small.withSeed(2).seed()).isEqualTo(2);
        assertThat(small.withSeed(2).instruments()).isEqualTo(small.instruments());
    }
}
