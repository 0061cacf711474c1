package io.tidemark.operators.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.DailySeries;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.KernelFailure;
import io.tidemark.state.feature.KernelRegistry;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.feature.expression.FeatureExpression;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.KernelType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.TransformIndicator;
import org.ta4j.core.num.Num;

/** An indicator that fails says nothing any more in its row; an overflow of the stack, an error to Java, is no exception. */
class Ta4jFailureTest {

    private static final double TOO_MUCH = 1_000;
    private static final int WINDOW = 10;

    /** A close that Ta4j cannot bear beyond a level. */
    private static final Ingredient FRAGILE = new Ingredient() {
        @Override
        public String id() {
            return "fragile";
        }

        @Override
        public String usualName() {
            return "fragile";
        }

        @Override
        public int greatestWhole() {
            return 0;
        }

        @Override
        public Indicator<Num> over(BarSeries series, BarWindow window) {
            return new TransformIndicator(new ClosePriceIndicator(series), Ta4jFailureTest::bear);
        }
    };

    private static Num bear(Num close) {
        if (close.doubleValue() > TOO_MUCH) {
            throw new StackOverflowError();
        }
        return close;
    }

    @Test
    void standsAlone() {
        IndicatorConstructor sum = new IndicatorIndex().constructors("Sum").get(0);
        WindowedIndicator indicator = new WindowedIndicator(
                new IndicatorCall(sum, List.of(FRAGILE)), Column.IDS, WINDOW, FeatureExpression.parse("fragile"));
        KernelRegistry registry = KernelRegistry.with(List.of(
                KernelType.windowed("fragile", "fragile", WINDOW, wiring -> WindowedKernel.of(wiring, indicator))));
        FeatureSet set = new FeatureSet(
                "test",
                List.of(
                        new FeatureSet.Feature("fragile", "fragile"),
                        new FeatureSet.Feature("sma", "sma(close,2)"),
                        new FeatureSet.Feature("rsi", "ta4j:RSI(close,3,window=9)")));
        Plan plan = Plan.of(set, registry);
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        List<KernelFailure> failures = new ArrayList<>();
        for (int day = 0; day < 40; day++) {
            Bar bar = DailySeries.flat(day, day == 20 ? 2 * TOO_MUCH : 100 + day);
            plan.evaluate(bar, row, out);
            failures.addAll(plan.failures());
            assertThat(Double.isNaN(out[0])).as("bar %d", day).isEqualTo(day >= 20);
            assertThat(Double.isNaN(out[1])).as("bar %d", day).isEqualTo(day < 1);
            assertThat(Double.isNaN(out[2])).as("bar %d", day).isEqualTo(day < 2);
        }
        assertThat(failures)
                .containsExactly(new KernelFailure(
                        "fragile",
                        "java.lang.IllegalStateException: Ta4j's recursion is too deep for " + WINDOW + " bars"));
    }
}
