package io.tidemark.operators.bar;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.Trade;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.junit.jupiter.api.Test;

/** The room of bars killed after every element: nothing it emits may differ. */
final class BarsRestoreTest {

    private static final MarketLog LOG = new MarketLog(42, 10_000, "1m", "5m", "1h", "1D", "3D", "1W_CAL_ISO");

    @Test
    void onTheHeapAfterEveryElement() throws Exception {
        String calm = run(new HashMapStateBackend(), LOG.trades, Integer.MAX_VALUE);
        assertThat(calm).doesNotEndWith("side 0");
        assertThat(run(new HashMapStateBackend(), LOG.trades, 1)).isEqualTo(calm);
    }

    @Test
    void onRocksDbEveryFiftiethElement() throws Exception {
        String calm = run(new HashMapStateBackend(), LOG.trades, Integer.MAX_VALUE);
        assertThat(run(new EmbeddedRocksDBStateBackend(), LOG.trades, 50)).isEqualTo(calm);
    }

    @Test
    void whenAllInstrumentsAreDeadNothingIsLeft() throws Exception {
        for (StateBackend backend : List.of(new HashMapStateBackend(), new EmbeddedRocksDBStateBackend())) {
            try (BarsRun run = new BarsRun(LOG.plan, backend)) {
                run.start(null);
                for (Trade trade : LOG.trades.subList(0, 1_000)) {
                    run.push(trade);
                }
                run.snapshot(1);
                assertThat(run.harness.numEventTimeTimers()).isPositive();
                assertThat(run.keys("forming")).isEqualTo(5);
                run.harness.processWatermark(LOG.trades.get(999).eventMillis() + 12 * 86_400_000L);
                run.snapshot(2);
                assertThat(run.harness.numEventTimeTimers()).isZero();
                assertThat(run.keys("slices") + run.keys("forming")).isZero();
            }
        }
    }

    /** It may have been taken from the configuration while the job stood still. */
    @Test
    void anInstrumentThatIsNoLongerListedIsForgottenAndStopsNobody() throws Exception {
        for (StateBackend backend : List.of(new HashMapStateBackend(), new EmbeddedRocksDBStateBackend())) {
            try (BarsRun run = new BarsRun(LOG.plan, backend);
                    BarsRun later = new BarsRun(LOG.plan.withoutFallback(), backend)) {
                run.start(null);
                List<Trade> some = LOG.trades.subList(0, 1_000);
                for (Trade trade : some) {
                    run.push(trade);
                }
                later.start(run.snapshot(1));
                int side = later.side();
                for (Trade trade : LOG.trades.subList(1_000, 1_300)) {
                    later.push(trade);
                }
                later.snapshot(2);
                assertThat(later.keys("slices")).isEqualTo(2);
                assertThat(later.keys("forming")).isEqualTo(2);
                long gone = LOG.trades.subList(1_000, 1_300).stream()
                        .filter(trade -> trade.instrument.startsWith("BTC"))
                        .count();
                assertThat(gone).isPositive();
                assertThat(later.side() - side).isGreaterThanOrEqualTo((int) gone);
            }
        }
    }

    private static String run(StateBackend backend, List<Trade> trades, int every) throws Exception {
        try (BarsRun run = new BarsRun(LOG.plan, backend)) {
            run.start(null);
            long id = 0;
            for (Trade trade : trades) {
                run.push(trade);
                if (++id % every == 0) {
                    OperatorSubtaskState state = run.snapshot(id);
                    run.restart(state);
                }
            }
            run.end();
            return run.result();
        }
    }
}
