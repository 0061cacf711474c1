package io.tidemark.jobs.demo;

import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.signal.Strategy;
import java.util.List;

/** What the demo makes of its minutes: two averages, and the crossover strategy that reads them. */
final class DemoAnalysis {

    private static final String MINUTE = "1m";
    private static final FeatureSet AVERAGES = FeatureSet.of("averages", List.of("ema(9)", "ema(21)"));
    private static final int SLOW = 1;

    private DemoAnalysis() {}

    static AnalysisPlan plan() {
        return new AnalysisPlan(
                List.of(new AnalysisPlan.Features(AVERAGES, List.of(MINUTE))),
                null,
                List.of(new AnalysisPlan.Play(Strategy.emaCrossover(MINUTE), AVERAGES.name(), List.of())),
                "demo");
    }

    /** The slower average of a row. */
    static void show(Board board, FeatureRow row) {
        board.averaged(row.instrument(), row.values()[SLOW]);
    }
}
