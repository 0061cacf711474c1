package io.tidemark.operators.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.ClosedBars;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.junit.jupiter.api.Test;

/** The analysis killed after every element: nothing it emits may differ. */
final class AnalysisRestoreTest {

    private static final ClosedLog LOG = new ClosedLog(42, 10_000);

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
    void howManyInstantsAWatermarkCoversDoesNotShow() throws Exception {
        String calm = run(new HashMapStateBackend(), Integer.MAX_VALUE);
        for (StateBackend backend : List.of(new HashMapStateBackend(), new EmbeddedRocksDBStateBackend())) {
            try (AnalysisRun run = new AnalysisRun(LOG.market, ClosedLog.plan(), backend)) {
                run.start(null);
                int taken = 0;
                for (ClosedBars closed : LOG.elements) {
                    run.harness.processElement(closed, closed.time());
                    if (++taken % 777 == 0) {
                        run.advance(ClosedLog.watermark(closed));
                        run.restart(run.snapshot(taken));
                    }
                }
                run.end();
                assertThat(run.digest().toString()).isEqualTo(calm);
            }
        }
    }

    @Test
    void whenAllInstrumentsAreDeadNothingIsLeft() throws Exception {
        for (StateBackend backend : List.of(new HashMapStateBackend(), new EmbeddedRocksDBStateBackend())) {
            try (AnalysisRun run = new AnalysisRun(LOG.market, ClosedLog.plan(), backend)) {
                run.start(null);
                List<ClosedBars> some = LOG.elements.subList(0, 1_000);
                for (ClosedBars closed : some) {
                    run.push(closed);
                }
                run.snapshot(1);
                assertThat(run.harness.numEventTimeTimers()).isPositive();
                assertThat(run.keys()).isEqualTo(5);
                long end = some.get(999).time() + 1;
                for (ClosedBars closed : LOG.elements.subList(0, 5)) {
                    run.push(new ClosedBars(closed.instrument(), end, closed.bars(), 0, true));
                }
                run.advance(end);
                run.snapshot(2);
                assertThat(run.harness.numEventTimeTimers()).isZero();
                assertThat(run.keys()).isZero();
            }
        }
    }

    @Test
    void withoutAnythingToComputeNothingIsKept() throws Exception {
        try (AnalysisRun run = new AnalysisRun(LOG.market, AnalysisPlan.none(), new HashMapStateBackend())) {
            run.start(null);
            for (ClosedBars closed : LOG.elements.subList(0, 2_000)) {
                run.harness.processElement(closed, closed.time());
            }
            assertThat(run.harness.numEventTimeTimers()).isZero();
            assertThat(run.keys()).isZero();
            run.end();
            assertThat(run.digest().count()).isZero();
        }
    }

    /** A later plan may ask nothing any more, or have the instruments no more. */
    @Test
    void whatNobodyAsksForAnyMoreIsNotKept() throws Exception {
        for (StateBackend backend : List.of(new HashMapStateBackend(), new EmbeddedRocksDBStateBackend())) {
            try (AnalysisRun run = new AnalysisRun(LOG.market, ClosedLog.plan(), backend)) {
                run.start(null);
                for (ClosedBars closed : LOG.elements.subList(0, 1_000)) {
                    run.push(closed);
                }
                OperatorSubtaskState state = run.snapshot(1);
                assertThat(run.keys()).isEqualTo(5);
                assertForgotten(new AnalysisRun(LOG.market, AnalysisPlan.none(), backend), state);
                assertForgotten(new AnalysisRun(LOG.market.withoutFallback(), ClosedLog.plan(), backend), state);
            }
        }
    }

    private static void assertForgotten(AnalysisRun later, OperatorSubtaskState state) throws Exception {
        try (later) {
            later.start(state);
            assertThat(later.keys()).isEqualTo(5);
            for (ClosedBars closed : LOG.elements.subList(1_000, 1_005)) {
                later.push(closed);
            }
            later.snapshot(2);
            assertThat(later.keys()).isZero();
            later.end();
            assertThat(later.averages + later.features + later.signals).isZero();
        }
    }

    private static String run(StateBackend backend, int every) throws Exception {
        try (AnalysisRun run = new AnalysisRun(LOG.market, ClosedLog.plan(), backend)) {
            run.start(null);
            long id = 0;
            for (ClosedBars closed : LOG.elements) {
                run.push(closed);
                if (++id % every == 0) {
                    run.restart(run.snapshot(id));
                }
            }
            run.end();
            assertThat(run.averages).isGreaterThan(1_000);
            assertThat(run.features).isGreaterThan(10_000);
            assertThat(run.signals).isGreaterThan(100);
            return run.digest().toString();
        }
    }
}
