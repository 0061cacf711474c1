package io.tidemark.jobs.causality;

import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Given;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.feature.QuoteColumn;
import io.tidemark.state.macro.MacroRegistry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a feature reads that the log does not hold, so that it cannot be tried, and which option gives it. */
final class Lacking {

    private static final String QUOTES =
            "it reads quotes or a book, and none stand beside the prices: give a log that has both (--log, --feed)";
    private static final String TABLE = " is given: name a table of values, -D macro.files=[FILE]";

    private final boolean hasQuotes;

    /** Ids of the series that have a value. */
    private final Set<String> series = new HashSet<>();

    /** Null where no feature reads macro series. */
    private final MacroRegistry registry;

    Lacking(JudgedLog log, AnalysisPlan plan) {
        this.hasQuotes = log.hasQuotes();
        this.registry = plan.macro() == null ? null : plan.macro().registry();
        log.macro().forEach(event -> series.add(id(event.value.series())));
    }

    private String id(String name) {
        return registry.find(name).id();
    }

    /** Why a feature was not tried; empty when it was. */
    Optional<String> why(FeatureSet.Feature feature) {
        List<Given> givens = givens(feature.expression());
        if (!hasQuotes && givens.stream().anyMatch(QuoteColumn.class::isInstance)) {
            return Optional.of(QUOTES);
        }
        SortedSet<String> absent = absent(givens);
        if (!absent.isEmpty()) {
            return Optional.of("no value of " + String.join(", ", absent) + TABLE);
        }
        boolean asksWhetherComplete = givens.stream().anyMatch(Given.MacroComplete.class::isInstance);
        return asksWhetherComplete && series.isEmpty() ? Optional.of("no macro value" + TABLE) : Optional.empty();
    }

    private SortedSet<String> absent(List<Given> givens) {
        SortedSet<String> absent = new TreeSet<>();
        for (Given given : givens) {
            if (given instanceof Given.Macro macro) {
                macro.series().forEach(name -> absent.add(id(name)));
            }
        }
        absent.removeAll(series);
        return absent;
    }

    /** Also those that are read by way of another timeframe. */
    private static List<Given> givens(String expression) {
        List<Given> all = new ArrayList<>();
        for (Given given : Plan.of(FeatureSet.of("one", List.of(expression))).givens()) {
            all.add(given);
            if (given instanceof Given.OtherTimeframe other) {
                all.addAll(givens(other.expression()));
            }
        }
        return all;
    }
}
