package io.tidemark.jobs.run;

import io.tidemark.jobs.config.ConfigReader;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.ema.EmaAlignment;
import io.tidemark.state.feature.ema.EmaConfig;
import io.tidemark.state.signal.Strategy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All that the analysis can do at once: averages of every alignment, the shipped features and a crossing. */
final class WideAnalysis {

    private static final List<String> TIMEFRAMES = List.of("1h", "1D");
    private static final Path FEATURES =
            Path.of(System.getProperty("tidemark.home"), "config", "features", "core-first.yaml");

    private WideAnalysis() {}

    static AnalysisPlan plan() {
        // Short ones have rows in short logs; every further one costs a digest of millions of rows.
        EmaConfig ema = new EmaConfig(List.of(3, 9, 21), List.of(EmaAlignment.values()), EmaConfig.Rows.ALL, List.of());
        List<FeatureSet.Feature> features = new ArrayList<>();
        FeatureSetFile file = ConfigReader.read(FEATURES, FeatureSetFile.class, "timeframes");
        file.features().forEach((name, expression) -> features.add(new FeatureSet.Feature(name, expression)));
        FeatureSet set = new FeatureSet(file.name(), features);
        List<AnalysisPlan.Play> plays = TIMEFRAMES.stream()
                .map(timeframe -> new AnalysisPlan.Play(Strategy.emaCrossover(timeframe), set.name(), List.of()))
                .toList();
        return new AnalysisPlan(List.of(new AnalysisPlan.Features(set, TIMEFRAMES)), ema, plays, "0123456789abcdef");
    }
}
