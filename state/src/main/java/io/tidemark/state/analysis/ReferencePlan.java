package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Given;
import io.tidemark.state.feature.Plan;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the features of a plan read that is not of their own instrument: bars of others (instrument → its timeframes), and of macro
 * series so many value dates (0: none of them).
 */
public record ReferencePlan(Map<String, SortedSet<String>> timeframes, int macroDates) implements Serializable {

    private static final Bar[] NO_BARS = {};

    /** All that the features of a plan name, also by way of other timeframes. */
    public static ReferencePlan of(AnalysisPlan plan) {
        SortedMap<String, SortedSet<String>> timeframes = new TreeMap<>();
        int macroDates = 0;
        for (AnalysisPlan.Features features : plan.features()) {
            List<Given> givens = Plan.of(features.set()).givens();
            for (String timeframe : features.timeframes()) {
                macroDates = Math.max(macroDates, add(givens, timeframe, timeframes));
            }
        }
        return new ReferencePlan(timeframes, macroDates);
    }

    /** Value dates that are read of macro series. */
    private static int add(List<Given> givens, String timeframe, Map<String, SortedSet<String>> timeframes) {
        int macroDates = 0;
        for (Given given : givens) {
            if (given instanceof Given.OtherInstrument other) {
                timeframes
                        .computeIfAbsent(other.instrument(), name -> new TreeSet<>())
                        .add(timeframe);
            }
            if (given instanceof Given.Macro macro) {
                macroDates = Math.max(macroDates, macro.number() + 1);
            }
            if (given instanceof Given.MacroComplete) {
                macroDates = Math.max(macroDates, 1);
            }
            if (given instanceof Given.OtherTimeframe other) {
                FeatureSet one = FeatureSet.of(other.id(), List.of(other.expression()));
                macroDates = Math.max(macroDates, add(Plan.of(one).givens(), other.timeframe(), timeframes));
            }
        }
        return macroDates;
    }

    /** True when somebody reads macro series. */
    public boolean readsMacro() {
        return macroDates > 0;
    }

    /** True when somebody reads another's bars. */
    public boolean readsBars() {
        return !timeframes.isEmpty();
    }

    /** True when everybody reads his own bars alone. */
    public boolean isEmpty() {
        return !readsBars() && !readsMacro();
    }

    /** What others read of these bars; null for nothing. */
    public ClosedBars wanted(ClosedBars closed) {
        SortedSet<String> read = timeframes.get(closed.instrument());
        if (read == null) {
            return null;
        }
        Bar[] wanted = Stream.of(closed.bars())
                .filter(bar -> Analysis.isFinal(bar) && read.contains(bar.timeframe()))
                .toArray(Bar[]::new);
        return wanted.length == 0 ? null : new ClosedBars(closed.instrument(), closed.time(), wanted, 0, false);
    }
}
