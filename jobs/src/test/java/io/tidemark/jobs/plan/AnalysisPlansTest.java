package io.tidemark.jobs.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.ConfigLoader;
import io.tidemark.jobs.config.ConfigReader;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.jobs.config.Setting;
import io.tidemark.jobs.config.StrategyFile;
import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.Fixture;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.signal.Direction;
import io.tidemark.state.signal.Strategy;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Timeframe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** From documents to the plan of the analysis: what is asked where, and mistakes that name their place. */
final class AnalysisPlansTest {

    private static final Path HOME = Path.of(System.getProperty("tidemark.home"));
    private static final String CORE = "name: core\nfeatures:\n  ema_9: ema(close,9)\n  ema_21: ema(close,21)\n";
    private static final String CROSS = "id: cross\nversion: 2\nfeatures: core\nrules:\n"
            + "  enter-long: cross_above(ema_9, ema_21)\n  exit-long: cross_below(ema_9, ema_21)\n";

    @Test
    void withoutDocumentsNothingIsAsked() {
        AnalysisPlan plan = plan(documents(List.of(), List.of()));
        assertThat(plan.features()).isEmpty();
        assertThat(plan.strategies()).isEmpty();
        assertThat(plan.ema()).isNull();
        assertThat(plan.configHash()).hasSize(16);
    }

    @Test
    void setsAndStrategiesAreAskedWhereTheRunHasTheirTimeframes() {
        String filtered = CROSS + "  filters: [ema_9 > 0, ema_21 > 0]\n";
        AnalysisPlan plan = plan(documents(List.of(CORE), List.of("timeframes: [1m, 1h]\n" + filtered)));
        assertThat(plan.features().get(0).timeframes()).containsExactly("1h", "1D", "7D");
        assertThat(plan.features().get(0).set().names()).containsExactly("ema_9", "ema_21");
        AnalysisPlan.Play play = plan.strategies().get(0);
        assertThat(plan.strategies()).hasSize(1);
        assertThat(play.strategy().timeframe()).isEqualTo("1h");
        assertThat(play.strategy().version()).isEqualTo("2");
        assertThat(play.strategy().steps())
                .containsExactly(
                        Strategy.Step.of(
                                Direction.LONG, "(cross_above(ema_9, ema_21)) and (ema_9 > 0) and (ema_21 > 0)"),
                        Strategy.Step.of(Direction.FLAT, "cross_below(ema_9, ema_21)"));
    }

    @Test
    void theConfigHashSeesWhatIsAskedAndOfWhom() {
        String hash = plan(documents(List.of(CORE), List.of())).configHash();
        assertThat(plan(documents(List.of(CORE), List.of())).configHash()).isEqualTo(hash);
        assertThat(plan(documents(List.of(CORE + "  tr: tr()\n"), List.of())).configHash())
                .isNotEqualTo(hash);
        assertThat(plan(documents(List.of(CORE), List.of()), "ema.enabled=true").configHash())
                .isNotEqualTo(hash);
    }

    @Test
    void whatIsLeftToTheRunHasItsShortestTimeframe() {
        String minutes =
                "name: fine\ntimeframes: [1D]\nfeatures:\n  v: annualised(realised(return_variance@shortest,20))\n";
        assertThat(plan(documents(List.of(minutes), List.of()))
                        .features()
                        .get(0)
                        .set()
                        .features())
                .containsExactly(new FeatureSet.Feature("v", "annualised(realised(return_variance@1h,20))"));
    }

    @Test
    void averagesAreThoseOfTheConfiguration() {
        AnalysisPlan plan = plan(
                documents(List.of(), List.of()),
                "ema.enabled=true",
                "ema.periods=[5,9]",
                "ema.rows=all",
                "ema.timeframes=[7D]");
        assertThat(plan.ema().periods()).containsExactly(5, 9);
        assertThat(plan.ema().alignments()).hasSize(5);
        assertThat(plan.ema().timeframes()).containsExactly("7D");
    }

    @Test
    void everyMistakeNamesItsDocumentAndPlace() {
        BackfillRequest.Documents documents = documents(
                List.of(CORE, "name: bad\ntimeframes: [5m]\nfeatures:\n  x: ema(close)\n  y: rsj(14)\n"),
                List.of(
                        "instruments: [BTC-USD.tset]\n" + CROSS + "  filters: [ema_8 > 0]\n",
                        "id: lost\nversion: 1\nfeatures: cor\nrules:\n  enter-long: a > 1\n"));
        assertThatThrownBy(() -> plan(documents, "ema.enabled=true", "ema.timeframes=[8D]"))
                .isInstanceOf(UsageException.class)
                .hasMessageContainingAll(
                        "feature set bad, x: ",
                        "feature set bad, y: unknown feature 'rsj' at column 1 of \"rsj(14)\"",
                        "feature set bad: none of its timeframes [5m] is among those of the run [1h, 1D, 7D]",
                        "strategy cross: unknown instrument 'BTC-USD.tset' (nearest: BTC-USD.test)",
                        "strategy cross, filters: unknown feature 'ema_8' at column 1",
                        "strategy lost: there is no feature set 'cor' (nearest: core)",
                        "ema.timeframes: unknown timeframe '8D'");
    }

    @Test
    void whatFeaturesReadElsewhereMustBeThere() {
        String elsewhere = "name: far\nfeatures:\n  a: rsi(14)@7D\n  b: close@BTC-USD.test\n  c: hour\n"
                + "  d: sma(close@2h,3)\n  e: rsi(14)@ETH-USD.test@1D\n  f: close@1d\n";
        assertThatThrownBy(() -> plan(documents(List.of(elsewhere), List.of())))
                .hasMessage("feature set far, d: 'close@2h' reads bars of 2h, which this run does not make:"
                        + " add it to market.timeframes\n"
                        + "feature set far, e: 'close@ETH-USD.test' reads an unknown instrument or timeframe"
                        + " (nearest: BTC-USD.test)\n"
                        + "feature set far, f: 'close@1d' reads an unknown instrument or timeframe");
    }

    @Test
    void aStrategyThatIsNeverAskedIsAMistake() {
        assertThatThrownBy(() -> plan(documents(List.of(CORE), List.of("timeframes: [5m]\n" + CROSS))))
                .hasMessage("strategy cross: none of its timeframes [5m] is among those of the run [1h, 1D, 7D]");
        assertThatThrownBy(() ->
                        plan(documents(List.of(CORE + "timeframes: [1D]\n"), List.of("timeframes: [1h]\n" + CROSS))))
                .hasMessageContaining("strategy cross: its feature set core is computed on [1D] only");
    }

    private static AnalysisPlan plan(BackfillRequest.Documents documents, String... settings) {
        List<Setting> set = Stream.of(settings).map(Setting::of).toList();
        TidemarkConfig config = new ConfigLoader(HOME, Map.of())
                .load(Optional.empty(), Optional.empty(), set)
                .config();
        return AnalysisPlans.of(config, documents, market());
    }

    private static BackfillRequest.Documents documents(List<String> features, List<String> strategies) {
        return new BackfillRequest.Documents(
                new TreeMap<>(),
                features.stream()
                        .map(text -> ConfigReader.read(text, "test", FeatureSetFile.class))
                        .toList(),
                strategies.stream()
                        .map(text -> ConfigReader.read(text, "test", StrategyFile.class))
                        .toList());
    }

    private static MarketPlan market() {
        return new MarketPlan(
                List.of(Fixture.crypto()),
                Map.of("BTC-USD.test", new Instrument("BTC-USD.test", "CRYPTO", 2, 3)),
                null,
                Stream.of("1h", "1D", "7D").map(Timeframe::of).toList(),
                Timeframe.of("1m"),
                Align.SESSION,
                BarRules.of(2_000_000L, true, Long.MAX_VALUE));
    }
}
