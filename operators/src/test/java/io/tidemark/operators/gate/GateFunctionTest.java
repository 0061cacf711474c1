package io.tidemark.operators.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.operators.wire.Wire;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.InputBar;
import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.PartitionClock;
import io.tidemark.state.market.PartitionTally;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.SideRecord;
import io.tidemark.state.market.Trade;
import java.util.List;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each arrival takes one way, and what is no record of its own is not counted as one. */
class GateFunctionTest {

    private OneInputStreamOperatorTestHarness<Arrival, MarketEvent> harness;

    @BeforeEach
    void open() throws Exception {
        open(new GateFunction(List.of("a.csv", "b.csv")));
    }

    private void open(GateFunction gate) throws Exception {
        harness = new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(gate));
        harness.setup(Wire.EVENT.createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        harness.open();
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void countsRecordsAlone() throws Exception {
        push(new Trade(), Outcome.PROCESSED);
        push(new Trade(), Outcome.LATE);
        push(null, Outcome.REJECTED);
        push(null, Outcome.IGNORED);
        assertThat(records()).isEqualTo(4);
        push(new Heartbeat(), Outcome.PROCESSED);
        push(secondOfALine(), Outcome.PROCESSED);
        Arrival end = arrival(null, Outcome.PROCESSED);
        end.tally = PartitionTally.of("p", PartitionClock.opening());
        push(end);
        assertThat(records()).isEqualTo(4);
        assertThat(harness.getSideOutput(GateFunction.TALLY)).hasSize(1);
    }

    /** Who waits for bars is not told of macro values. */
    @Test
    void besideTheMarketNothingIsCountedForThoseWhoWait() throws Exception {
        close();
        open(GateFunction.beside(List.of("b.csv")));
        push(new Heartbeat(), Outcome.PROCESSED);
        push(new MacroEvent(), Outcome.PROCESSED);
        assertThat(harness.extractOutputValues()).hasSize(1);
        assertThat(((ProcessOperator<?, ?>) harness.getOperator())
                        .getRuntimeContext()
                        .<Long, Long>getAccumulator(GateCount.RECORDS.accumulator()))
                .isNull();
    }

    @Test
    void aLineOfTwoBarsIsTurnedAwayOnce() throws Exception {
        push(new InputBar(), Outcome.LATE);
        push(secondOfALine(), Outcome.LATE);
        assertThat(harness.getSideOutput(GateFunction.SIDE)).hasSize(1);
        assertThat(harness.extractOutputValues()).isEmpty();
    }

    @Test
    void eventsAndSideRecordsKnowTheirFile() throws Exception {
        push(new Trade(), Outcome.PROCESSED);
        push(new Trade(), Outcome.LATE);
        assertThat(harness.extractOutputValues())
                .extracting(event -> event.origin)
                .containsExactly(1);
        assertThat(harness.getSideOutput(GateFunction.SIDE))
                .extracting(StreamRecord::getValue)
                .extracting(SideRecord::file, SideRecord::position)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("b.csv", 7L));
    }

    @Test
    void aQuoteIsItsSidesAndItselfAndOneRecord() throws Exception {
        Quote quote = new Quote();
        quote.instrument = "EURUSD";
        quote.bid = 3;
        quote.bidSize = 7;
        push(quote, Outcome.PROCESSED);
        assertThat(records()).isEqualTo(1);
        List<MarketEvent> events = harness.extractOutputValues();
        assertThat(events).extracting(event -> event.instrument).containsExactly("EURUSD#bid", "EURUSD");
        assertThat(events).extracting(event -> event.primary).containsExactly(true, false);
        assertThat(events.get(1))
                .isInstanceOfSatisfying(
                        Quote.class, whole -> assertThat(whole.bidSize).isEqualTo(7));
        assertThat(quote.primary).isTrue();
    }

    private static InputBar secondOfALine() {
        InputBar second = new InputBar();
        second.primary = false;
        return second;
    }

    private void push(MarketEvent event, Outcome outcome) throws Exception {
        push(arrival(event, outcome));
    }

    private void push(Arrival arrival) throws Exception {
        harness.processElement(new StreamRecord<>(arrival, 0));
    }

    private static Arrival arrival(MarketEvent event, Outcome outcome) {
        Arrival arrival = new Arrival().reset("p", 7).end(outcome, "");
        arrival.file = "b.csv";
        arrival.event = event;
        return arrival;
    }

    private long records() {
        return (Long) ((ProcessOperator<?, ?>) harness.getOperator())
                .getRuntimeContext()
                .getAccumulator(GateCount.RECORDS.accumulator())
                .getLocalValue();
    }
}
