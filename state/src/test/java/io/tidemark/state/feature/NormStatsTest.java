package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.bar.Bar;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** The statistics of a training split against plain sums, and the scores that are made of them. */
class NormStatsTest {

    private static final FeatureSet RAW = new FeatureSet(
            "raw",
            List.of(
                    new FeatureSet.Feature("fast", "ema(close,9)"),
                    new FeatureSet.Feature("time", "time_normalized"),
                    new FeatureSet.Feature("move", "log_return(1)")));

    private final List<Bar> bars = DailySeries.walk(8, 400, 50);

    @Test
    void meanDeviationLeastAndGreatestOfTheValuesThatAreThere() {
        NormStats stats = trained(300).stats();
        assertThat(stats.rows()).isEqualTo(300);
        assertThat(stats.featureOrderHash()).isEqualTo(RAW.contractHash());
        double[] fast = DoubleStream.of(Runs.values("ema(close,9)", bars.subList(0, 300)))
                .filter(value -> !Double.isNaN(value))
                .toArray();
        double mean = DoubleStream.of(fast).sum() / fast.length;
        double squares = DoubleStream.of(fast)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        NormStats.Column column = stats.columns().get(0);
        assertThat(column.count()).isEqualTo(292);
        assertThat(column.mean()).isCloseTo(mean, within(1e-12 * mean));
        assertThat(column.std()).isCloseTo(Math.sqrt(squares / 291), within(1e-12 * column.std()));
        assertThat(column.min()).isEqualTo(DoubleStream.of(fast).min().orElseThrow());
        assertThat(column.max()).isEqualTo(DoubleStream.of(fast).max().orElseThrow());
        assertThat(stats.columns().get(1)).isEqualTo(new NormStats.Column("time", 0, 1, -10, 10, 300));
    }

    @Test
    void theScoresAreAPureFunctionOfTheRawValues() {
        NormStats stats = trained(300).stats();
        FeatureSet scores = stats.normalise(RAW, "scores");
        assertThat(scores.contractHash()).isEqualTo(RAW.contractHash());
        assertThat(scores.features().get(1).expression()).isEqualTo("time_normalized");
        double[] raw = Runs.flat(run(RAW));
        double[] expected = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            NormStats.Column column = stats.columns().get(i % 3);
            double score = (raw[i] - column.mean()) / column.std();
            expected[i] = i % 3 == 1 ? raw[i] : Math.max(-10, Math.min(10, score));
        }
        assertThat(Runs.flat(run(scores))).isEqualTo(expected).contains(Double.NaN);
    }

    @Test
    void whatStandsStillMakesTheContractInvalid() {
        NormStats.Training training = new NormStats.Training(RAW);
        training.add(new double[] {1, 0.5, 3});
        assertThatThrownBy(() -> training.stats().normalise(RAW, "scores"))
                .hasMessage("fast has 1 values in the training rows; its deviation needs two");
        training.add(new double[] {2, 0.5, 3});
        assertThatThrownBy(() -> training.stats().normalise(RAW, "scores"))
                .hasMessage("move stands still in the training rows (std 0), so a contract with it is not valid");
        assertThatThrownBy(() -> training.stats().normalise(FeatureSet.of("other", List.of("ema(9)")), "scores"))
                .hasMessageContaining("statistics of the contract " + RAW.contractHash() + ", but other has ");
    }

    private NormStats.Training trained(int rows) {
        NormStats.Training training = new NormStats.Training(RAW);
        run(RAW).subList(0, rows).forEach(training::add);
        return training;
    }

    private List<double[]> run(FeatureSet set) {
        Plan plan = Plan.of(set);
        return Runs.run(plan, plan.newRow(), bars);
    }
}
