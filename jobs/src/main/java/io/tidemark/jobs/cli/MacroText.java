package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.jobs.config.TidemarkConfig;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Given;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.macro.BusinessDays;
import io.tidemark.state.macro.MacroExpression;
import io.tidemark.state.macro.MacroFrequency;
import io.tidemark.state.macro.MacroFunction;
import io.tidemark.state.macro.MacroRegistry;
import io.tidemark.state.macro.MacroSeries;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Macro series in words, as their registry has them. */
final class MacroText {

    private final Supplier<MacroRegistry> source;
    private MacroRegistry registry;

    private MacroText(Supplier<MacroRegistry> source) {
        this.source = source;
    }

    /** Those of the registry that a run with this configuration reads, once one of them is asked for. */
    static MacroText of(TidemarkConfig config, Surroundings surroundings) {
        return new MacroText(() -> new ConfigFiles(surroundings.home())
                .macro(config.macro().dir(), config.market().sessions())
                .registry());
    }

    private MacroRegistry registry() {
        if (registry == null) {
            registry = source.get();
        }
        return registry;
    }

    /**
     * What the series are that a plan reads, also by way of another timeframe.
     *
     * @throws IllegalArgumentException for one that is not there, as a run refuses it: names the nearest
     */
    List<String> read(Plan plan) {
        Set<MacroSeries> found = new LinkedHashSet<>();
        collect(plan, found);
        return found.stream().map(each -> each.word() + ": " + words(each)).toList();
    }

    private void collect(Plan plan, Set<MacroSeries> found) {
        for (Given given : plan.givens()) {
            if (given instanceof Given.Macro fact) {
                found.addAll(series(fact));
            }
            if (given instanceof Given.OtherTimeframe other) {
                collect(Plan.of(FeatureSet.of(other.id(), List.of(other.expression()))), found);
            }
        }
    }

    private List<MacroSeries> series(Given.Macro fact) {
        try {
            return MacroExpression.of(registry(), fact.function(), fact.series(), fact.number())
                    .series();
        } catch (IllegalArgumentException mistake) {
            throw new IllegalArgumentException("'" + fact.id() + "': " + mistake.getMessage(), mistake);
        }
    }

    /** What expressions can name, with what it is: the functions, and each series once. */
    Map<String, String> listed() {
        Map<String, String> listed = new TreeMap<>();
        for (MacroFunction function : MacroFunction.values()) {
            listed.put(signature(function), words(function));
        }
        registry().series().forEach(each -> listed.put("macro(" + each.word() + ")", words(each)));
        return listed;
    }

    private static String signature(MacroFunction function) {
        return function.word() + "(series"
                + switch (function) {
                    case SPREAD -> ", series)";
                    case CHANGE -> ", number=1)";
                    case Z -> ", number=252)";
                    default -> ")";
                };
    }

    private static String words(MacroFunction function) {
        return switch (function) {
            case VALUE -> "the value of a macro series as known before the session's open";
            case CHANGE -> "its change over so many value dates, as a share of the older value";
            case Z -> "its distance from the mean of so many last values, in sample standard deviations";
            case SPREAD -> "the first series less the second";
            case AGE -> "days since the end of the value's day, month or quarter";
            case UNTIL -> "days to the next event, 0 on its day";
            case SINCE -> "days from the last event, 0 on its day";
        };
    }

    private static String words(MacroSeries series) {
        String of = series.perInstrument() ? ", of each instrument" : "";
        String days = series.calendar().equals(BusinessDays.WEEKDAYS_NAME)
                ? "from Monday to Friday"
                : "of " + series.calendar();
        return series.id() + ", " + series.frequency().label() + of + ", business days " + days + ", published "
                + published(series) + ", stale after " + days(series.staleAfterDays());
    }

    private static String published(MacroSeries series) {
        return series.lagDays() == MacroSeries.NO_LAG
                ? "when records say"
                : days(series.lagDays()) + " after its " + period(series.frequency()) + " unless records say when";
    }

    private static String days(int number) {
        return number == 1 ? "1 day" : number + " days";
    }

    private static String period(MacroFrequency frequency) {
        return switch (frequency) {
            case DAILY, EVENT -> "day";
            case MONTHLY -> "month";
            case QUARTERLY -> "quarter";
        };
    }
}
