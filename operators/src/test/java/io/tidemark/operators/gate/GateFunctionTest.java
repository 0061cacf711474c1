package io.tidemark.operators.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.PartitionClock;
import io.tidemark.state.market.PartitionTally;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Trade;
import java.util.List;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where each arrival goes, and which of them are records. */
class GateFunctionTest {

    private OneInputStreamOperatorTestHarness<Arrival, MarketEvent> gate;

    @BeforeEach
    void open() throws Exception {
        gate = ProcessFunctionTestHarnesses.forProcessFunction(new GateFunction(List.of("a.csv", "b.csv")));
    }

    @AfterEach
    void close() throws Exception {
        gate.close();
    }

    @Test
    void processedOnesGoOnWithTheirPlace() throws Exception {
        push(arrival("b.csv", 7, new Trade()));
        MarketEvent event = gate.extractOutputValues().get(0);
        assertThat(event.partition).isEqualTo(1);
        assertThat(event.position).isEqualTo(7);
        assertThat(gate.getSideOutput(GateFunction.SIDE)).isNull();
    }

    @Test
    void aQuoteGoesOnAsOneEventPerSide() throws Exception {
        Quote quote = new Quote();
        quote.bid = 100;
        quote.ask = 102;
        push(arrival("a.csv", 1, quote));
        assertThat(gate.extractOutputValues())
                .extracting(event -> event.instrument)
                .containsExactly("A.x#bid", "A.x#ask", "A.x#mid");
        assertThat(records()).isEqualTo(1);
    }

    @Test
    void othersGoToTheSideButForIgnoredOnes() throws Exception {
        for (Outcome outcome : List.of(Outcome.LATE, Outcome.IGNORED, Outcome.REJECTED, Outcome.QUARANTINED)) {
            push(arrival("a.csv", 1, new Trade()).end(outcome, "why"));
        }
        assertThat(gate.getSideOutput(GateFunction.SIDE))
                .extracting(record -> record.getValue().outcome())
                .containsExactly(Outcome.LATE, Outcome.REJECTED, Outcome.QUARANTINED);
        assertThat(gate.extractOutputValues()).isEmpty();
        assertThat(records()).isEqualTo(4);
    }

    /** Progress is told in records: neither a clock's word nor the sums at the end are any. */
    @Test
    void heartbeatsAndTalliesAreNoRecords() throws Exception {
        push(arrival("a.csv", 1, new Heartbeat()));
        Arrival end = new Arrival().reset("a.csv", Arrival.UNKNOWN);
        end.tally = PartitionTally.of("a.csv", PartitionClock.opening());
        push(end);
        assertThat(records()).isZero();
        assertThat(gate.extractOutputValues()).isEmpty();
        assertThat(gate.getSideOutput(GateFunction.TALLY)).hasSize(1);
    }

    private void push(Arrival arrival) throws Exception {
        gate.processElement(arrival, 0);
    }

    private long records() {
        return (Long) gate.getOperator()
                .getRuntimeContext()
                .getAccumulator(GateFunction.RECORDS)
                .getLocalValue();
    }

    private static Arrival arrival(String partition, long position, MarketEvent event) {
        Arrival arrival = new Arrival().reset(partition, position);
        event.instrument = "A.x";
        arrival.event = event;
        return arrival;
    }
}
