package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Given;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.feature.ema.EmaLattice;
import io.tidemark.state.signal.Strategies;
import io.tidemark.state.signal.Strategy;
import io.tidemark.state.time.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The compiled rooms of one session, and the rows that each of its instruments has in them. */
final class Rooms {

    private static final Study[] NONE = {};

    /** Null when no averages are wanted. */
    final EmaLattice ema;

    /** The rows of an instrument, by place. */
    final List<RowFormat> rows = new ArrayList<>();

    /** Features of other timeframes that somebody reads, each behind those that it reads itself. */
    final List<Echo> echoes = new ArrayList<>();

    private final Map<String, Study[]> byTimeframe = new HashMap<>();
    private final Set<String> read = new HashSet<>();
    private final GivenSources sources;
    private final boolean haveStrategies;

    Rooms(AnalysisPlan plan, List<AnalysisPlan.Play> plays, EmaLattice ema, Session session) {
        this.ema = ema;
        this.haveStrategies = !plays.isEmpty();
        this.sources = new GivenSources(session, plan.macro(), this::echo);
        for (AnalysisPlan.Features each : plan.features()) {
            Plan compiled = Plan.of(each.set());
            for (String timeframe : each.timeframes()) {
                add(study(compiled, timeframe, plays, plan.configHash()));
            }
        }
    }

    /** The studies of a timeframe in the order of the plan. */
    Study[] studies(String timeframe) {
        return byTimeframe.getOrDefault(timeframe, NONE);
    }

    boolean reads(String timeframe) {
        return read.contains(timeframe) || ema != null && ema.reads(timeframe);
    }

    boolean haveStrategies() {
        return haveStrategies;
    }

    boolean feedAverages(ClosedBars closed) {
        if (ema == null) {
            return false;
        }
        for (Bar bar : closed.bars()) {
            if (ema.reads(bar.timeframe())) {
                return true;
            }
        }
        return false;
    }

    boolean areEmpty() {
        return byTimeframe.isEmpty() && ema == null;
    }

    private Study study(Plan plan, String timeframe, List<AnalysisPlan.Play> plays, String configHash) {
        String set = plan.set().name();
        List<Strategy> asked = plays.stream()
                .filter(play -> play.featureSet().equals(set))
                .map(AnalysisPlan.Play::strategy)
                .filter(strategy -> strategy.timeframe().equals(timeframe))
                .toList();
        Givens givens = sources.of(plan, timeframe);
        int features = place(RowFormat.features(plan, timeframe));
        String contract = plan.set().contractHash();
        double[] values = new double[plan.width()];
        if (asked.isEmpty()) {
            return new Study(plan, givens, contract, timeframe, features, null, -1, values);
        }
        Strategies strategies = new Strategies(timeframe, asked, plan.set(), configHash);
        int memory = place(RowFormat.strategies(strategies, set, timeframe));
        return new Study(plan, givens, contract, timeframe, features, strategies, memory, values);
    }

    private Echo echo(Given.OtherTimeframe of) {
        for (Echo known : echoes) {
            if (known.of().equals(of)) {
                return known;
            }
        }
        Plan plan = Plan.of(FeatureSet.of(of.id(), List.of(of.expression())));
        Givens givens = sources.of(plan, of.timeframe());
        Echo echo = new Echo(of, plan, givens, place(Echo.format(of, plan)));
        echoes.add(echo);
        read.add(of.timeframe());
        return echo;
    }

    private int place(RowFormat row) {
        rows.add(row);
        return rows.size() - 1;
    }

    private void add(Study study) {
        read.add(study.timeframe());
        List<Study> studies = new ArrayList<>(List.of(studies(study.timeframe())));
        studies.add(study);
        byTimeframe.put(study.timeframe(), studies.toArray(NONE));
    }
}
