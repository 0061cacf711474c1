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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return facts(plan)
                .flatMap(fact -> fact.series().stream())
                .distinct()
                .map(each -> each.word() + ": " + words(each))
                .toList();
    }

    /** How many value dates a plan needs of its series, a line for each function. */
    List<String> dates(Plan plan) {
        return facts(plan)
                .filter(MacroText::looksBack)
                .map(fact -> fact.id() + " is null until there are " + datesOf(fact)
                        + ", counted by the series' own days, not by bars")
                .toList();
    }

    /** The same where it is more than one, to be said behind a feature; else empty. */
    String several(Plan plan) {
        return facts(plan)
                .filter(fact -> looksBack(fact) && fact.dates() > 1)
                .map(fact -> "   after " + datesOf(fact))
                .collect(Collectors.joining(","));
    }

    private static boolean looksBack(MacroExpression fact) {
        return fact.function() != MacroFunction.UNTIL && fact.function() != MacroFunction.SINCE;
    }

    private static String datesOf(MacroExpression fact) {
        String of = fact.series().stream().map(MacroSeries::word).collect(Collectors.joining(" and "));
        return fact.dates() + (fact.dates() == 1 ? " value date of " : " value dates of ") + of;
    }

    private Stream<MacroExpression> facts(Plan plan) {
        return plan.givens().stream().flatMap(given -> {
            if (given instanceof Given.OtherTimeframe other) {
                return facts(Plan.of(FeatureSet.of(other.id(), List.of(other.expression()))));
            }
            return given instanceof Given.Macro fact ? Stream.of(expression(fact)) : Stream.empty();
        });
    }

    private MacroExpression expression(Given.Macro fact) {
        try {
            return MacroExpression.of(registry(), fact.function(), fact.series(), fact.number());
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

    /** What a function is, by its word in expressions; empty for another name. */
    String function(String name) {
        MacroFunction function = MacroFunction.lookUp(name);
        return function == null ? "" : words(function);
    }

    private static String words(MacroFunction function) {
        return switch (function) {
            case VALUE -> "The value of a macro series as known before the session's open.";
            case CHANGE -> "The change of a macro series over so many value dates, as a share of the older value.";
            case Z ->
                "Standard score of a macro series: the distance from the mean of so many last values, in sample standard deviations.";
            case SPREAD -> "The first macro series less the second.";
            case AGE -> "Days since the end of the day, month or quarter of the value of a macro series.";
            case UNTIL -> "Days to the next event of a macro series, 0 on its day.";
            case SINCE -> "Days from the last event of a macro series, 0 on its day.";
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
