package io.tidemark.state.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.DailySeries;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.KernelFailure;
import io.tidemark.state.feature.KernelRegistry;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.signal.Signal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A row names the features that are null because a kernel has failed, and only those. */
final class FailedFeaturesTest {

    private static final int FAILS_AT = 10;
    private static final int LOADED_AT = 20;
    private static final int BARS = 30;
    private static final String TIMEFRAME = "1D";

    private static final class Told implements AnalysisSink {

        final List<FeatureRow> rows = new ArrayList<>();
        final List<KernelFailure> failures = new ArrayList<>();

        @Override
        public void ema(EmaRow row) {
            throw new AssertionError(row);
        }

        @Override
        public void features(FeatureRow row) {
            rows.add(row);
        }

        @Override
        public void failure(String instrument, String timeframe, KernelFailure failure) {
            failures.add(failure);
        }

        @Override
        public void signal(Signal signal) {
            throw new AssertionError(signal);
        }
    }

    private static List<Bar> bars() {
        return DailySeries.walk(3, BARS, 50);
    }

    /** The close, until a bar of the series comes. */
    private static Kernel fragile(Wiring wiring) {
        int close = wiring.use("close");
        double last = bars().get(FAILS_AT).close();
        return Formula.of(wiring, frame -> {
            if (frame[close] == last) {
                throw new ArithmeticException("too much");
            }
            return frame[close];
        });
    }

    @Test
    void aRowNamesThemFromTheBarOnAtWhichItFailed() {
        KernelRegistry registry = KernelRegistry.with(List.of(KernelType.of("fragile", FailedFeaturesTest::fragile)));
        FeatureSet set = new FeatureSet(
                "brittle",
                List.of(
                        new FeatureSet.Feature("slow", "sma(close,25)"),
                        new FeatureSet.Feature("mean", "sma(fragile,3)"),
                        new FeatureSet.Feature("fine", "ema(close,3)"),
                        new FeatureSet.Feature("own", "fragile")));
        Plan plan = Plan.of(set, registry);
        Rooms rooms = new Rooms(AnalysisPlan.none(), List.of(), null, null);
        rooms.rows.add(RowFormat.features(plan, TIMEFRAME));
        AnalysisState state = AnalysisState.opening();
        state.adopt(rooms);
        Givens none = new Givens(new Givens.Source[0], null);
        Study study = new Study(plan, none, "cafe", TIMEFRAME, 0, null, -1, new double[plan.width()]);
        Told told = new Told();
        for (int i = 0; i < BARS; i++) {
            if (i == LOADED_AT) {
                double[] row = state.writable(0);
                double[] loaded = plan.load(plan.save(row));
                System.arraycopy(loaded, 0, row, 0, row.length);
            }
            study.evaluate(bars().get(i), new Moment(null, state, Sides.NONE, told), told);
        }
        assertThat(told.failures).hasSize(1);
        for (int i = 0; i < BARS; i++) {
            FeatureRow row = told.rows.get(i);
            assertThat(row.missing())
                    .as("bar %d", i)
                    .isEqualTo(i < FAILS_AT ? List.of() : List.of("mean:failed", "own:failed"));
            FeatureRow silent = new FeatureRow(
                    row.instrument(), row.timeframe(), row.ts(), row.featureSet(), row.contractHash(), row.values());
            assertThat(bytes(row).equals(bytes(silent)))
                    .as("bytes of bar %d", i)
                    .isEqualTo(i < FAILS_AT);
        }
    }

    private static String bytes(FeatureRow row) {
        return Closings.hex(row.write(new CanonicalBytes()));
    }
}
