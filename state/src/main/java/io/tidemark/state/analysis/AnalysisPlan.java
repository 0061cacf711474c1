package io.tidemark.state.analysis;

import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.ema.EmaConfig;
import io.tidemark.state.macro.MacroCatalog;
import io.tidemark.state.signal.Strategy;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that turns bars into averages, features and signals, as data; {@code ema} is null when no averages are wanted. The
 * timeframes and sessions are those of the market plan beside it. {@code macro} is null when no feature reads macro series.
 */
public record AnalysisPlan(
        List<Features> features, EmaConfig ema, List<Play> strategies, String configHash, MacroCatalog macro)
        implements Serializable {

    /** A feature set and the timeframes at whose closes it is computed. */
    public record Features(FeatureSet set, List<String> timeframes) implements Serializable {

        /** Copies the timeframes. */
        public Features {
            timeframes = List.copyOf(timeframes);
        }
    }

    /** A strategy, the name of the set that it reads, and the instruments that it is asked about; none given: all. */
    public record Play(Strategy strategy, String featureSet, List<String> instruments) implements Serializable {

        /** Copies the instruments. */
        public Play {
            instruments = List.copyOf(instruments);
        }
    }

    /** A plan whose features read no macro series. */
    public AnalysisPlan(List<Features> features, EmaConfig ema, List<Play> strategies, String configHash) {
        this(features, ema, strategies, configHash, null);
    }

    /** The same whose features may read these macro series. */
    public AnalysisPlan with(MacroCatalog catalog) {
        return new AnalysisPlan(features, ema, strategies, configHash, catalog);
    }

    /**
     * Checks that the plan fits together.
     *
     * @throws IllegalArgumentException for two sets of one name, or a strategy whose set is not computed where it is asked
     */
    public AnalysisPlan {
        features = List.copyOf(features);
        strategies = List.copyOf(strategies);
        Set<String> names = new HashSet<>();
        for (Features each : features) {
            if (!names.add(each.set().name())) {
                throw new IllegalArgumentException(
                        "two feature sets have the name " + each.set().name());
            }
        }
        for (Play play : strategies) {
            requireFeatures(play, features);
        }
    }

    /** Nothing but bars. */
    public static AnalysisPlan none() {
        return new AnalysisPlan(List.of(), null, List.of(), "");
    }

    private static void requireFeatures(Play play, List<Features> features) {
        Strategy strategy = play.strategy();
        for (Features each : features) {
            if (each.set().name().equals(play.featureSet()) && each.timeframes().contains(strategy.timeframe())) {
                return;
            }
        }
        throw new IllegalArgumentException("strategy " + strategy.id() + ": feature set " + play.featureSet()
                + " is not computed on " + strategy.timeframe());
    }
}
