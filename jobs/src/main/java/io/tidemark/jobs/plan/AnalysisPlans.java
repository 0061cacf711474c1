package io.tidemark.jobs.plan;

import io.tidemark.jobs.cli.BackfillRequest;
import io.tidemark.jobs.cli.UsageException;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.jobs.config.HashedDocuments;
import io.tidemark.jobs.config.StrategyFile;
import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.feature.ShortestTimeframe;
import io.tidemark.state.feature.ema.EmaAlignment;
import io.tidemark.state.feature.ema.EmaConfig;
import io.tidemark.state.feature.ema.EmaLattice;
import io.tidemark.state.macro.MacroCatalog;
import io.tidemark.state.macro.MacroRegistry;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.Timeframe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Makes the plan of the analysis from the configuration and the documents that it names, and finds all their mistakes. */
public final class AnalysisPlans {

    private static final String ALL = "all";
    private static final String DAY = "1D";

    private final MarketPlan market;
    private final List<String> run;
    private final List<String> wrong = new ArrayList<>();
    private Optional<MacroRegistry> macro = Optional.empty();

    private AnalysisPlans(MarketPlan market) {
        this.market = market;
        this.run = market.timeframes().stream().map(Timeframe::name).toList();
    }

    /**
     * The plan of a run over this market; without averages, sets and strategies it asks nothing.
     *
     * @throws UsageException with every mistake, a line each: document, feature or rule, column, nearest right name
     */
    public static AnalysisPlan of(TidemarkConfig config, BackfillRequest.Documents documents, MarketPlan market) {
        return new AnalysisPlans(market).plan(config, documents);
    }

    private AnalysisPlan plan(TidemarkConfig config, BackfillRequest.Documents documents) {
        macro = documents.macro().map(MacroCatalog::registry);
        List<AnalysisPlan.Features> features =
                documents.features().stream().map(this::features).toList();
        EmaConfig ema = config.ema().enabled() ? ema(config.ema()) : null;
        StrategyPlays plays = new StrategyPlays(market, features, wrong);
        List<AnalysisPlan.Play> strategies = new ArrayList<>();
        for (StrategyFile file : documents.strategies()) {
            List<String> timeframes = ofRun("strategy " + file.id(), file.timeframes());
            // A list that fits nothing is a mistake already reported; it must not become "all".
            if (file.timeframes().isEmpty() || !timeframes.isEmpty()) {
                strategies.addAll(plays.of(file, timeframes));
            }
        }
        if (!wrong.isEmpty()) {
            throw new UsageException(String.join("\n", wrong));
        }
        return new AnalysisPlan(features, ema, strategies, hash(config, documents))
                .with(documents.macro().orElse(null));
    }

    private AnalysisPlan.Features features(FeatureSetFile file) {
        String where = "feature set " + file.name();
        Timeframe shortest = Collections.min(market.timeframes());
        List<FeatureSet.Feature> features = new ArrayList<>();
        file.features().forEach((name, written) -> {
            FeatureSet.Feature feature = new FeatureSet.Feature(name, ShortestTimeframe.named(written, shortest));
            try {
                Plan plan = Plan.of(new FeatureSet(file.name(), List.of(feature)));
                new GivenChecks(market, macro, mistake -> wrong.add(where + ", " + name + ": " + mistake)).check(plan);
            } catch (IllegalArgumentException mistake) {
                wrong.add(where + ", " + name + ": " + mistake.getMessage());
            }
            features.add(feature);
        });
        return new AnalysisPlan.Features(new FeatureSet(file.name(), features), ofRun(where, file.timeframes()));
    }

    /** Those of the named timeframes that the run has, in its order; all of them when none is named. */
    private List<String> ofRun(String where, List<String> named) {
        if (named.isEmpty() || named.equals(List.of(ALL))) {
            return run;
        }
        for (String name : named) {
            try {
                Timeframe.of(name);
            } catch (IllegalArgumentException mistake) {
                wrong.add(where + ", timeframes: " + mistake.getMessage());
            }
        }
        List<String> common = run.stream().filter(named::contains).toList();
        if (common.isEmpty()) {
            wrong.add(where + ": none of its timeframes " + named + " is among those of the run " + some(run));
        }
        return common;
    }

    /** A list short enough for a message. */
    private static String some(List<String> names) {
        int shown = 12;
        return names.size() <= shown
                ? names.toString()
                : String.join(", ", names.subList(0, shown)) + ", … (" + names.size() + " in all)";
    }

    private EmaConfig ema(io.tidemark.jobs.config.EmaConfig config) {
        if (!run.contains(DAY)) {
            wrong.add("ema.enabled: averages need the daily close: add 1D to market.timeframes " + some(run));
        }
        List<String> timeframes = config.timeframes().equals(List.of(ALL)) ? List.of() : config.timeframes();
        List<EmaAlignment> alignments = config.alignments().stream()
                .map(alignment -> EmaAlignment.valueOf(alignment.name()))
                .toList();
        EmaConfig.Rows rows = EmaConfig.Rows.valueOf(config.rows().name());
        try {
            EmaConfig ema = new EmaConfig(config.periods(), alignments, rows, timeframes);
            new EmaLattice(ema, run, timeframe -> 1);
            return ema;
        } catch (IllegalArgumentException mistake) {
            wrong.add(mistake.getMessage());
            return null;
        }
    }

    /** Of the configuration and all that it names, so that a signal says what made it. */
    private String hash(TidemarkConfig config, BackfillRequest.Documents documents) {
        TreeSet<String> sessions = new TreeSet<>();
        market.instruments().values().forEach(each -> sessions.add(each.session()));
        if (market.fallback() != null) {
            sessions.add(market.fallback().session());
        }
        List<Session> read = sessions.stream().map(market::session).toList();
        HashedDocuments hashed = new HashedDocuments(market.instruments().values(), read)
                .with(documents.features(), documents.strategies());
        documents.macro().ifPresent(hashed::with);
        return hashed.hash(config);
    }
}
