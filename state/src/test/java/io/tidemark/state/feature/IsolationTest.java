package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Mark;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A kernel that throws says nothing any more, in the row where it did; everything else goes on. */
class IsolationTest {

    private static final int FAILS_AT = 30;
    private static final KernelRegistry REGISTRY = KernelRegistry.with(List.of(KernelType.of("fragile", Fragile::new)));
    private static final FeatureSet SET = new FeatureSet(
            "test", List.of(named("rsi(14)"), named("fragile"), named("sma(fragile,3)"), named("ema(9)")));

    private static FeatureSet.Feature named(String expression) {
        return new FeatureSet.Feature(expression, expression);
    }

    private static final class Fragile extends Kernel {

        private final int close;

        private Fragile(Wiring wiring) {
            super(wiring, 0, 1);
            close = wiring.use("close");
        }

        @Override
        protected double update(double[] frame, double[] row) {
            if (count(row) == FAILS_AT) {
                throw new ArithmeticException("too much");
            }
            return frame[close];
        }
    }

    @Test
    void aKernelThatThrowsStandsAlone() {
        List<Bar> bars = DailySeries.walk(3, 200, 50);
        Plan plan = Plan.of(SET, REGISTRY);
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        double[] rsi = Runs.values("rsi(14)", bars);
        double[] ema = Runs.values("ema(9)", bars);
        List<KernelFailure> failures = new ArrayList<>();
        for (int i = 0; i < bars.size(); i++) {
            plan.evaluate(bars.get(i), row, out);
            failures.addAll(plan.failures());
            assertThat(Double.doubleToLongBits(out[0])).isEqualTo(Double.doubleToLongBits(rsi[i]));
            assertThat(Double.doubleToLongBits(out[3])).isEqualTo(Double.doubleToLongBits(ema[i]));
            assertThat(Double.isNaN(out[1])).isEqualTo(i >= FAILS_AT - 1);
            assertThat(Double.isNaN(out[2])).isEqualTo(i < 2 || i >= FAILS_AT - 1);
            for (int feature = 0; feature < out.length; feature++) {
                assertThat(plan.hasFailed(row, out, feature))
                        .as("feature %d at bar %d", feature, i)
                        .isEqualTo(i >= FAILS_AT - 1 && (feature == 1 || feature == 2));
            }
            if (i == 100) {
                row = plan.load(plan.save(row));
            }
        }
        assertThat(failures).containsExactly(new KernelFailure("fragile", "java.lang.ArithmeticException: too much"));
    }

    /** A formula has no count that could say it; many share a double, and one that failed has failed in savepoints, too. */
    @Test
    void aFormulaThatThrowsOnceHasFailedForEver() {
        List<Bar> bars = DailySeries.walk(3, 200, 50);
        String[] expressions = IntStream.range(0, 2 * Mark.PER_DOUBLE)
                .mapToObj(bar -> "brittle(" + (bar + 1) + ")")
                .toArray(String[]::new);
        KernelRegistry registry = KernelRegistry.with(
                List.of(KernelType.of("brittle", wiring -> brittle(wiring, bars), Parameter.length("bar", 1, 1))));
        Plan plan = Plan.of(
                new FeatureSet(
                        "test", Stream.of(expressions).map(IsolationTest::named).toList()),
                registry);
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        for (int i = 0; i < bars.size(); i++) {
            plan.evaluate(bars.get(i), row, out);
            for (int feature = 0; feature < out.length; feature++) {
                assertThat(Double.isNaN(out[feature])).isEqualTo(i > feature);
            }
            row = plan.load(plan.save(row));
        }
    }

    /** The close, until the bar of a number came. */
    private static Kernel brittle(Wiring wiring, List<Bar> bars) {
        int close = wiring.use("close");
        double last = bars.get(wiring.whole("bar")).close();
        return Formula.of(wiring, frame -> {
            if (frame[close] == last) {
                throw new ArithmeticException("too much");
            }
            return frame[close];
        });
    }

    /** What may read a null is a victim as well, once it is null itself. */
    @Test
    void whatIsHeldAfterAFailureHasFailedWhenItIsNull() {
        List<Bar> bars = DailySeries.walk(5, FAILS_AT + 5, 50);
        FeatureSet set = new FeatureSet("held", List.of(named("hold_last(fragile,bars=2)"), named("close")));
        Plan plan = Plan.of(set, REGISTRY);
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        for (int i = 0; i < bars.size(); i++) {
            plan.evaluate(bars.get(i), new GivenTwin(plan).at(bars.get(i)), row, out);
            assertThat(plan.hasFailed(row, out, 0)).isEqualTo(Double.isNaN(out[0]));
            assertThat(plan.hasFailed(row, out, 1)).isFalse();
        }
        assertThat(out[0]).isNaN();
    }

    /** Another instrument has its own row, and a look at a forming bar is no life. */
    @Test
    void onlyWhereItThrew() {
        List<Bar> bars = DailySeries.walk(4, FAILS_AT, 50);
        Plan plan = Plan.of(SET, REGISTRY);
        double[] one = plan.newRow();
        double[] other = plan.newRow();
        double[] out = new double[plan.width()];
        for (Bar bar : bars.subList(0, FAILS_AT - 1)) {
            plan.evaluate(bar, one, out);
        }
        double[] before = Arrays.copyOf(one, one.length);
        plan.peek(bars.get(FAILS_AT - 1), one, out);
        assertThat(plan.failures()).hasSize(1);
        assertThat(out[1]).isNaN();
        assertThat(one).isEqualTo(before);
        plan.evaluate(bars.get(FAILS_AT - 1), one, out);
        assertThat(out[1]).isNaN();
        plan.evaluate(bars.get(0), other, out);
        assertThat(plan.failures()).isEmpty();
        assertThat(out[1]).isEqualTo(bars.get(0).close());
    }
}
