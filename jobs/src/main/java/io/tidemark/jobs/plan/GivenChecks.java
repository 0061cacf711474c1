package io.tidemark.jobs.plan;

import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Given;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.macro.MacroExpression;
import io.tidemark.state.macro.MacroRegistry;
import io.tidemark.state.name.NearestName;
import io.tidemark.state.time.Timeframe;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Whether a run has what its features read beside their bars: other timeframes and instruments. */
final class GivenChecks {

    private final MarketPlan market;
    private final List<String> timeframes;
    private final Optional<MacroRegistry> macro;
    private final Consumer<String> wrong;

    GivenChecks(MarketPlan market, Optional<MacroRegistry> macro, Consumer<String> wrong) {
        this.market = market;
        this.macro = macro;
        this.timeframes = market.timeframes().stream().map(Timeframe::name).toList();
        this.wrong = wrong;
    }

    /** Says what is missing, also of what is read by way of another timeframe. */
    void check(Plan plan) {
        for (Given given : plan.givens()) {
            if (given instanceof Given.OtherTimeframe other) {
                if (!timeframes.contains(other.timeframe())) {
                    wrong.accept("'" + given.id() + "' reads bars of " + other.timeframe()
                            + ", which this run does not make: add it to market.timeframes");
                }
                check(Plan.of(FeatureSet.of(other.id(), List.of(other.expression()))));
            }
            if (given instanceof Given.Macro fact) {
                check(fact);
            }
            if (given instanceof Given.OtherInstrument other && market.instrument(other.instrument()) == null) {
                wrong.accept("'" + given.id() + "' reads an unknown instrument or timeframe"
                        + NearestName.hint(
                                other.instrument(), market.instruments().keySet()));
            }
        }
    }

    private void check(Given.Macro fact) {
        if (macro.isEmpty()) {
            wrong.accept("'" + fact.id() + "' reads macro series, of which there is no registry");
            return;
        }
        try {
            MacroExpression.of(macro.get(), fact.function(), fact.series(), fact.number());
        } catch (IllegalArgumentException mistake) {
            wrong.accept("'" + fact.id() + "': " + mistake.getMessage());
        }
    }
}
