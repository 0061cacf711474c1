package io.tidemark.jobs.plan;

import io.tidemark.jobs.config.StrategyFile;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.feature.expression.ExpressionException;
import io.tidemark.state.name.NearestName;
import io.tidemark.state.signal.Direction;
import io.tidemark.state.signal.Rule;
import io.tidemark.state.signal.Strategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Turns a strategy's document into steps, one strategy per timeframe. Entries come first, so that a bar which ends one
 * side and begins the other says where to go; an exit alone says {@code FLAT}. Filters hold for entries only.
 */
final class StrategyPlays {

    private final MarketPlan market;
    private final List<AnalysisPlan.Features> sets;
    private final List<String> wrong;

    StrategyPlays(MarketPlan market, List<AnalysisPlan.Features> sets, List<String> wrong) {
        this.market = market;
        this.sets = sets;
        this.wrong = wrong;
    }

    List<AnalysisPlan.Play> of(StrategyFile file, List<String> timeframes) {
        String where = "strategy " + file.id();
        AnalysisPlan.Features features = set(file, where);
        if (features == null) {
            return List.of();
        }
        checkInstruments(file, where);
        List<Strategy.Step> steps = steps(file.rules(), features.set().names(), where);
        List<AnalysisPlan.Play> plays = new ArrayList<>();
        for (String timeframe : timeframes) {
            if (features.timeframes().contains(timeframe)) {
                Strategy strategy = new Strategy(file.id(), String.valueOf(file.version()), timeframe, steps);
                plays.add(new AnalysisPlan.Play(strategy, file.features(), file.instruments()));
            }
        }
        if (plays.isEmpty()) {
            wrong.add(where + ": its feature set " + file.features() + " is computed on " + features.timeframes()
                    + " only, the strategy wants " + timeframes);
        }
        return plays;
    }

    private AnalysisPlan.Features set(StrategyFile file, String where) {
        for (AnalysisPlan.Features each : sets) {
            if (each.set().name().equals(file.features())) {
                return each;
            }
        }
        List<String> names = sets.stream().map(each -> each.set().name()).toList();
        wrong.add(where + ": there is no feature set '" + file.features() + "'"
                + NearestName.hint(file.features(), names));
        return null;
    }

    private void checkInstruments(StrategyFile file, String where) {
        for (String name : file.instruments()) {
            if (market.instrument(name) == null) {
                wrong.add(where + ": unknown instrument '" + name + "'"
                        + NearestName.hint(name, market.instruments().keySet()));
            }
        }
    }

    private List<Strategy.Step> steps(StrategyFile.Rules rules, List<String> names, String where) {
        check(rules.enterLong(), names, where + ", enter-long");
        check(rules.exitLong(), names, where + ", exit-long");
        check(rules.enterShort(), names, where + ", enter-short");
        check(rules.exitShort(), names, where + ", exit-short");
        rules.filters().forEach(filter -> check(Optional.of(filter), names, where + ", filters"));
        List<Strategy.Step> steps = new ArrayList<>();
        rules.enterLong().ifPresent(rule -> steps.add(Strategy.Step.of(Direction.LONG, filtered(rule, rules))));
        rules.enterShort().ifPresent(rule -> steps.add(Strategy.Step.of(Direction.SHORT, filtered(rule, rules))));
        rules.exitLong().ifPresent(rule -> steps.add(Strategy.Step.of(Direction.FLAT, rule)));
        rules.exitShort().ifPresent(rule -> steps.add(Strategy.Step.of(Direction.FLAT, rule)));
        return steps;
    }

    private void check(Optional<String> rule, List<String> names, String where) {
        rule.ifPresent(text -> {
            try {
                Rule.parse(text, names);
            } catch (ExpressionException mistake) {
                wrong.add(mistake.in(where).getMessage());
            }
        });
    }

    private static String filtered(String rule, StrategyFile.Rules rules) {
        StringBuilder all = new StringBuilder(rule);
        if (!rules.filters().isEmpty()) {
            all.insert(0, '(').append(')');
        }
        rules.filters().forEach(filter -> all.append(" and (").append(filter).append(')'));
        return all.toString();
    }
}
