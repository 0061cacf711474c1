package io.tidemark.state.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.feature.ema.EmaLattice;
import io.tidemark.state.signal.Strategies;
import io.tidemark.state.signal.Strategy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The room against its parts called by hand. */
final class AnalysisTest {

    private static final String[] TIMEFRAMES = {"1h", "1D", "2D"};
    private static final int HOURS = 400;

    @Test
    void itSaysWhatItsPartsSayInOrder() {
        Analysis analysis = analysis(Closings.plan(Closings.CORE, Closings.ema(2, 3), "1h", "1D"));
        Closings room = new Closings();
        Closings.feed(analysis, AnalysisState.opening(), Closings.closings(0, HOURS), room);

        Closings byHand = new Closings();
        EmaLattice lattice = new EmaLattice(
                Closings.ema(2, 3), List.of(TIMEFRAMES), name -> name.equals("1h") ? 0 : name.charAt(0) - '0');
        var averages = lattice.newMemory();
        Plan plan = Plan.of(Closings.CORE);
        List<String> asked = List.of("1h", "1D");
        double[][] rows = {plan.newRow(), plan.newRow()};
        List<Strategies> strategies = asked.stream()
                .map(each -> new Strategies(each, List.of(Strategy.emaCrossover(each)), Closings.CORE, "cafe"))
                .toList();
        double[][] memories = {strategies.get(0).newMemory(), strategies.get(1).newMemory()};
        for (ClosedBars closed : Closings.closings(0, HOURS)) {
            lattice.update(closed, averages, byHand::ema);
            double[][] values = new double[2][];
            for (int i = 0; i < 2; i++) {
                Bar bar = closed.bars()[i];
                if (bar.kind() != BarKind.PREVIEW) {
                    values[i] = new double[plan.width()];
                    plan.evaluate(bar, rows[i], values[i]);
                    byHand.features(new FeatureRow(
                            bar.instrument(),
                            bar.timeframe(),
                            bar.closeTime(),
                            "core",
                            Closings.CORE.contractHash(),
                            values[i]));
                }
            }
            for (int i = 0; i < 2; i++) {
                if (values[i] != null) {
                    strategies.get(i).next(closed.bars()[i], values[i], memories[i], byHand::signal);
                }
            }
        }
        assertThat(room.signals).hasSizeGreaterThan(10);
        assertThat(room.averages).hasSizeGreaterThan(300);
        assertThat(room.lines).isEqualTo(byHand.lines);
    }

    @Test
    void onlyFinalBarsThatSomebodyReadsAreKept() {
        Analysis hours = analysis(Closings.plan(Closings.CORE, null, "1h"));
        ClosedBars fourth = Closings.closings(3, 4).get(0);
        assertThat(hours.wanted(fourth).bars()).containsExactly(fourth.bars()[0]);
        Analysis twoDays = analysis(Closings.plan(Closings.CORE, null, "2D"));
        assertThat(twoDays.wanted(fourth)).isNull();
        Analysis averages = analysis(new AnalysisPlan(List.of(), Closings.ema(2), List.of(), ""));
        assertThat(averages.wanted(fourth).bars()).containsExactly(fourth.bars()[1]);
        ClosedBars last = new ClosedBars(Closings.NAME, 5, new Bar[0], 0, true);
        assertThat(twoDays.wanted(last)).isNotNull();
        assertThat(analysis(AnalysisPlan.none()).wanted(last)).isNull();
    }

    @Test
    void aDeathForgetsRowsButNotTheBarsOfTheNextLife() {
        Analysis analysis = analysis(Closings.plan(Closings.CORE, Closings.ema(2), "1h", "1D"));
        List<ClosedBars> closings = Closings.closings(0, 80);
        AnalysisState state = AnalysisState.opening();
        Closings first = new Closings();
        Closings.feed(analysis, state, closings.subList(0, 40), first);
        assertThat(state.isOver()).isFalse();
        ClosedBars end = new ClosedBars(Closings.NAME, Closings.time(40) + 1, new Bar[0], 0, true);
        state.add(analysis.wanted(end));
        state.add(analysis.wanted(closings.get(40)));
        analysis.act(end.time(), state, first);
        assertThat(state.isOver()).isFalse();
        Closings second = new Closings();
        analysis.act(closings.get(40).time(), state, second);
        Closings.feed(analysis, state, closings.subList(41, 80), second);

        Closings fresh = new Closings();
        Closings.feed(analysis, AnalysisState.opening(), closings.subList(40, 80), fresh);
        assertThat(second.lines).isEqualTo(fresh.lines);
        ClosedBars again = new ClosedBars(Closings.NAME, Closings.time(90), new Bar[0], 0, true);
        state.add(analysis.wanted(again));
        analysis.act(again.time(), state, second);
        assertThat(state.isOver()).isTrue();
        assertThat(Closings.bytes(state)).isEqualTo(Closings.bytes(AnalysisState.opening()));
    }

    @Test
    void strategiesAreAskedAboutTheirInstrumentsOnly() {
        AnalysisPlan plan = new AnalysisPlan(
                List.of(new AnalysisPlan.Features(Closings.CORE, List.of("1h"))),
                null,
                List.of(new AnalysisPlan.Play(Strategy.emaCrossover("1h"), "core", List.of("ETH-USD.test"))),
                "cafe");
        Closings room = new Closings();
        Closings.feed(analysis(plan), AnalysisState.opening(), Closings.closings(0, HOURS), room);
        assertThat(room.features).hasSize(HOURS);
        assertThat(room.signals).isEmpty();
    }

    @Test
    void aPlanThatDoesNotFitIsRefused() {
        AnalysisPlan.Features core = new AnalysisPlan.Features(Closings.CORE, List.of("1h"));
        AnalysisPlan.Play play = new AnalysisPlan.Play(Strategy.emaCrossover("1D"), "core", List.of());
        assertThatThrownBy(() -> new AnalysisPlan(List.of(core), null, List.of(play), ""))
                .hasMessage("strategy ema_crossover_9_21: feature set core is not computed on 1D");
        assertThatThrownBy(() -> new AnalysisPlan(List.of(core, core), null, List.of(), ""))
                .hasMessage("two feature sets have the name core");
        AnalysisPlan wrong =
                Closings.plan(new FeatureSet("core", List.of(new FeatureSet.Feature("ema_9", "emma(9)"))), null, "1h");
        assertThatThrownBy(() -> analysis(wrong)).hasMessageContaining("emma");
    }

    @Test
    void anInstrumentThatIsNoLongerThereIsAskedNothing() {
        Analyses analyses = Analyses.of(Closings.market("1h"), Closings.plan(Closings.CORE, null, "1h"));
        assertThat(analyses.analysis(Closings.NAME).asksNothing()).isFalse();
        assertThat(analyses.analysis("ABC").asksNothing()).isTrue();
    }

    private static Analysis analysis(AnalysisPlan plan) {
        return Analyses.of(Closings.market(TIMEFRAMES), plan).analysis(Closings.NAME);
    }
}
