package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.Circumstance;
import io.tidemark.state.feature.Given;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.feature.QuoteColumn;
import io.tidemark.state.macro.MacroCatalog;
import io.tidemark.state.macro.MacroExpression;
import io.tidemark.state.macro.MacroRegistry;
import io.tidemark.state.time.Session;
import io.tidemark.state.time.SessionCalendar;
import java.util.List;
import java.util.function.Function;

/** Finds where the plans of one session's instruments have from what they are given. */
final class GivenSources {

    private final Session session;
    private final MacroCatalog catalog;
    private final Function<Given.OtherTimeframe, Echo> echoes;
    private BarClock clock;
    private MacroRegistry registry;

    /** The catalog is null where no plan reads macro series. */
    GivenSources(Session session, MacroCatalog catalog, Function<Given.OtherTimeframe, Echo> echoes) {
        this.session = session;
        this.catalog = catalog;
        this.echoes = echoes;
    }

    Givens of(Plan plan, String timeframe) {
        List<Given> givens = plan.givens();
        List<Given.Macro> macro = givens.stream()
                .filter(Given.Macro.class::isInstance)
                .map(Given.Macro.class::cast)
                .toList();
        MacroFacts facts = givens.stream().anyMatch(GivenSources::isMacro) ? facts(macro) : null;
        Givens.Source[] sources = givens.stream()
                .map(given -> isMacro(given) ? source(given, macro, facts) : source(given, timeframe))
                .toArray(Givens.Source[]::new);
        return new Givens(sources, facts);
    }

    private static boolean isMacro(Given given) {
        return given instanceof Given.Macro || given instanceof Given.MacroComplete;
    }

    private static Givens.Source source(Given given, List<Given.Macro> macro, MacroFacts facts) {
        return given instanceof Given.Macro fact ? facts.value(macro.indexOf(fact)) : facts.complete();
    }

    private MacroFacts facts(List<Given.Macro> macro) {
        if (registry == null) {
            registry = catalog.registry();
        }
        List<MacroExpression> expressions = macro.stream()
                .map(fact -> MacroExpression.of(registry, fact.function(), fact.series(), fact.number()))
                .toList();
        return new MacroFacts(expressions, SessionCalendar.of(session));
    }

    private Givens.Source source(Given given, String timeframe) {
        if (given instanceof Given.OtherTimeframe other) {
            Echo echo = echoes.apply(other);
            return (bar, moment) -> echo.last(moment.state());
        }
        if (given instanceof Given.OtherInstrument other) {
            return (bar, moment) -> {
                Bar there = moment.sides().bar(other.instrument(), bar.timeframe(), bar.closeTime());
                return there == null ? Double.NaN : other.column().of(there);
            };
        }
        if (given instanceof QuoteColumn quote) {
            return (bar, moment) -> quote.of(moment.closed().depth());
        }
        if (clock == null) {
            clock = new BarClock(session);
        }
        return clock.source((Circumstance) given, timeframe);
    }
}
