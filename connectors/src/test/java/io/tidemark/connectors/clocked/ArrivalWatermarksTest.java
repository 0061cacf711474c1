package io.tidemark.connectors.clocked;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.Trade;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.junit.jupiter.api.Test;

class ArrivalWatermarksTest {

    private final List<Long> sent = new ArrayList<>();
    private final WatermarkOutput output = new WatermarkOutput() {
        @Override
        public void emitWatermark(Watermark watermark) {
            sent.add(watermark.getTimestamp());
        }

        @Override
        public void markIdle() {
            throw new UnsupportedOperationException("no idleness, ever");
        }

        @Override
        public void markActive() {
            throw new UnsupportedOperationException("no idleness, ever");
        }
    };

    @Test
    void followsTheClockOnEveryEvent() {
        WatermarkGenerator<Arrival> generator = generator(ArrivalWatermarks.perEvent(2_000_000L));
        see(generator, trade(5_000_000L), Outcome.PROCESSED);
        see(generator, trade(5_000_999L), Outcome.PROCESSED);
        see(generator, trade(5_001_000L), Outcome.LATE);
        see(generator, trade(9_000_000L), Outcome.QUARANTINED);
        see(generator, null, Outcome.REJECTED);
        see(generator, new Heartbeat(), Outcome.PROCESSED);
        assertThat(sent).containsExactly(2_999L, 3_000L);
    }

    @Test
    void waitsForTheIntervalWhenPeriodic() {
        WatermarkGenerator<Arrival> generator = generator(ArrivalWatermarks.periodic(0));
        generator.onPeriodicEmit(output);
        see(generator, trade(-1L), Outcome.PROCESSED);
        assertThat(sent).isEmpty();
        generator.onPeriodicEmit(output);
        generator.onPeriodicEmit(output);
        assertThat(sent).containsExactly(-2L);
    }

    @Test
    void isSentWhenMarketTimePassesAStep() {
        WatermarkGenerator<Arrival> generator = generator(ArrivalWatermarks.stepping(2_000_000L, 60_000L));
        see(generator, trade(61_000_000L), Outcome.PROCESSED);
        see(generator, trade(62_000_000L), Outcome.PROCESSED);
        see(generator, trade(62_000_999L), Outcome.PROCESSED);
        see(generator, trade(62_001_000L), Outcome.PROCESSED);
        see(generator, trade(90_000_000L), Outcome.PROCESSED);
        see(generator, trade(400_000_000L), Outcome.PROCESSED);
        assertThat(sent).containsExactly(58_999L, 60_000L, 397_999L);
        generator.onPeriodicEmit(output);
        see(generator, trade(401_000_000L), Outcome.PROCESSED);
        generator.onPeriodicEmit(output);
        assertThat(sent).containsExactly(58_999L, 60_000L, 397_999L, 398_999L);
    }

    @Test
    void neverWrapsRoundAtTheBeginningOfTime() {
        WatermarkGenerator<Arrival> generator = generator(ArrivalWatermarks.perEvent(2_000_000L));
        see(generator, trade(Long.MIN_VALUE + 5), Outcome.PROCESSED);
        assertThat(sent).isEmpty();
        see(generator, trade(Long.MIN_VALUE + 2_000_000L), Outcome.PROCESSED);
        assertThat(sent).containsExactly(Math.floorDiv(Long.MIN_VALUE, 1_000L) - 1);
    }

    private WatermarkGenerator<Arrival> generator(WatermarkStrategy<Arrival> strategy) {
        return strategy.createWatermarkGenerator(null);
    }

    private void see(WatermarkGenerator<Arrival> generator, MarketEvent event, Outcome outcome) {
        Arrival arrival = new Arrival().reset("p", 1).end(outcome, "");
        arrival.event = event;
        generator.onEvent(arrival, 0, output);
    }

    private static Trade trade(long micros) {
        Trade trade = new Trade();
        trade.eventMicros = micros;
        return trade;
    }
}
