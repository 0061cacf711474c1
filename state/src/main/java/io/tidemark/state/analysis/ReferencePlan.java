package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Given;
import io.tidemark.state.feature.Plan;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Whose bars others read: instrument → its timeframes. */
public record ReferencePlan(Map<String, SortedSet<String>> timeframes) implements Serializable {

    private static final Bar[] NO_BARS = {};

    /** All that the features of a plan name, also by way of other timeframes. */
    public static ReferencePlan of(AnalysisPlan plan) {
        ReferencePlan reference = new ReferencePlan(new TreeMap<>());
        for (AnalysisPlan.Features features : plan.features()) {
            List<Given> givens = Plan.of(features.set()).givens();
            features.timeframes().forEach(timeframe -> reference.add(givens, timeframe));
        }
        return reference;
    }

    private void add(List<Given> givens, String timeframe) {
        for (Given given : givens) {
            if (given instanceof Given.OtherInstrument other) {
                timeframes
                        .computeIfAbsent(other.instrument(), name -> new TreeSet<>())
                        .add(timeframe);
            }
            if (given instanceof Given.OtherTimeframe other) {
                FeatureSet one = FeatureSet.of(other.id(), List.of(other.expression()));
                add(Plan.of(one).givens(), other.timeframe());
            }
        }
    }

    /** True when nobody reads another's bars. */
    public boolean isEmpty() {
        return timeframes.isEmpty();
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
