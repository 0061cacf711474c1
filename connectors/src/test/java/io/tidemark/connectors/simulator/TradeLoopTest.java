package io.tidemark.connectors.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.market.Trade;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TradeLoopTest {

    private static final long MINUTE = 60_000_000L;

    @Test
    void aTradeIsAFunctionOfItsNumber() {
        TradeLoop loop = TradeLoop.dense();
        Trade first = loop.fill(new Trade(), 12_345);
        Trade reused = loop.fill(new Trade(), 99);
        TradeLoop.dense().fill(reused, 12_345);
        assertThat(reused).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void keepsItsPaceAndItsShareOfDisorder() {
        TradeLoop loop = new TradeLoop(100, 60, 0.1);
        assertThat(loop.instruments()).hasSize(100);
        Trade trade = new Trade();
        Map<String, Integer> perMinute = new HashMap<>();
        int early = 0;
        for (long n = 0; n < 6_000; n++) {
            loop.fill(trade, n);
            perMinute.merge(trade.instrument, 1, Integer::sum);
            early += trade.eventMicros < trade.ingestMicros ? 1 : 0;
        }
        assertThat(perMinute)
                .hasSize(100)
                .allSatisfy((name, trades) -> assertThat(trades).isEqualTo(60));
        assertThat(early / 6_000.0).isCloseTo(0.1, within(0.02));
        assertThat(loop.marketMicros(6_000) - loop.marketMicros(0)).isEqualTo(MINUTE);
        assertThat(TradeLoop.thin().marketMicros(2_500) - TradeLoop.thin().marketMicros(0))
                .isEqualTo(MINUTE);
    }

    @Test
    void neighboursHaveNearPrices() {
        TradeLoop loop = TradeLoop.dense();
        Trade trade = new Trade();
        long last = loop.fill(trade, 7).price;
        for (long n = 107; n < 1_000_000; n += 100) {
            long price = loop.fill(trade, n).price;
            assertThat((double) price / last).isCloseTo(1, within(0.01));
            assertThat(price).isPositive();
            last = price;
        }
    }

    @Test
    void allocatesNothing() {
        TradeLoop loop = TradeLoop.storm();
        Trade trade = new Trade();
        run(loop, trade, 200_000);
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        run(loop, trade, 200_000);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(10_000);
    }

    @Test
    void needsTrades() {
        assertThatThrownBy(() -> new TradeLoop(1, 0, 0)).hasMessageContaining("at least one trade");
    }

    private static void run(TradeLoop loop, Trade trade, int trades) {
        for (long n = 0; n < trades; n++) {
            loop.fill(trade, n);
        }
    }
}
