package io.tidemark.operators.bar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Quote;
import io.tidemark.state.market.Trade;
import java.util.List;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quotes and books beside trades: what is known at T whenever it arrived and whoever died, and the bars as without them. */
final class QuotesJoinTest {

    private static final QuoteLog LOG = new QuoteLog(42, 1_200, "1m", "5m", "1h", "1D", "3D");
    private static final MarketPlan PLAN = LOG.market.plan;

    @Test
    void onTheHeapAfterEveryElement() throws Exception {
        String calm = run(new HashMapStateBackend(), Integer.MAX_VALUE);
        assertThat(run(new HashMapStateBackend(), 1)).isEqualTo(calm);
    }

    @Test
    void onRocksDbEveryFiftiethElement() throws Exception {
        String calm = run(new HashMapStateBackend(), Integer.MAX_VALUE);
        assertThat(run(new EmbeddedRocksDBStateBackend(), 50)).isEqualTo(calm);
    }

    @Test
    void howFarArrivalIsAheadOfTheWatermarkDoesNotShow() throws Exception {
        BarsRun close = pushed(PLAN, LOG.events);
        BarsRun ahead = new BarsRun(PLAN, new HashMapStateBackend());
        ahead.start(null);
        for (MarketEvent event : LOG.events) {
            ahead.fold(event);
        }
        ahead.end();
        assertThat(ahead.result()).isEqualTo(close.result());
        assertThat(close.depths().count()).isGreaterThan(500);
    }

    /** Quotes and books ask for calls of their own; none of them may move a bar, or show a forming one once more. */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void barsAreThoseWithoutQuotes(boolean heartbeats, boolean previews) throws Exception {
        BarRules rules =
                BarRules.of(MarketLog.BOUND_MICROS, heartbeats, PLAN.rules().horizonMillis());
        MarketPlan plan = new MarketPlan(
                PLAN.sessions(),
                PLAN.instruments(),
                PLAN.fallback(),
                PLAN.timeframes(),
                PLAN.base(),
                PLAN.align(),
                previews ? rules.withPreviews() : rules);
        BarsRun bare = pushed(plan, List.copyOf(LOG.market.trades));
        BarsRun quoted = pushed(plan, LOG.without(BookUpdate.class));
        assertThat(quoted.digest().toString()).isEqualTo(bare.digest().toString());
        assertThat(quoted.side()).isEqualTo(bare.side());
        assertThat(quoted.depths().count()).isPositive();
        assertThat(bare.depths().count()).isZero();
        BarsRun booked = pushed(plan, LOG.without(Quote.class));
        assertThat(booked.bars().toString()).isEqualTo(bare.bars().toString());
    }

    /** Each trade and each book update has one outcome; quotes are counted where their sides are. */
    @Test
    void everyRecordIsCountedOnce() throws Exception {
        BarsRun run = pushed(PLAN, LOG.events);
        long records = LOG.events.stream()
                .filter(event -> event instanceof Trade || event instanceof BookUpdate)
                .count();
        assertThat(run.records() + run.side()).isEqualTo(records);
        assertThat(run.side())
                .isGreaterThan(pushed(PLAN, LOG.without(BookUpdate.class)).side());
    }

    @Test
    void whenAllIsSilentNothingIsLeft() throws Exception {
        for (StateBackend backend : List.of(new HashMapStateBackend(), new EmbeddedRocksDBStateBackend())) {
            try (BarsRun run = new BarsRun(PLAN, backend)) {
                run.start(null);
                List<MarketEvent> some = LOG.events.subList(0, 1_000);
                for (MarketEvent event : some) {
                    run.push(event);
                }
                run.snapshot(1);
                assertThat(run.keys("quotes")).isEqualTo(7);
                assertThat(run.keys("slices")).as("of those that trade").isEqualTo(5);
                run.harness.processWatermark(some.get(999).eventMillis() + 12 * 86_400_000L);
                run.snapshot(2);
                assertThat(run.harness.numEventTimeTimers()).isZero();
                assertThat(run.keys("quotes") + run.keys("slices") + run.keys("forming"))
                        .isZero();
            }
        }
    }

    private static BarsRun pushed(MarketPlan plan, List<MarketEvent> events) throws Exception {
        try (BarsRun run = new BarsRun(plan, new HashMapStateBackend())) {
            run.start(null);
            for (MarketEvent event : events) {
                run.push(event);
            }
            run.end();
            return run;
        }
    }

    private static String run(StateBackend backend, int every) throws Exception {
        try (BarsRun run = new BarsRun(PLAN, backend)) {
            run.start(null);
            long id = 0;
            for (MarketEvent event : LOG.events) {
                run.push(event);
                if (++id % every == 0) {
                    run.restart(run.snapshot(id));
                }
            }
            run.end();
            return run.result();
        }
    }
}
