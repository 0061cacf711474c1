package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.macro.MacroDay;
import io.tidemark.state.macro.MacroExpression;
import io.tidemark.state.macro.MacroLog;
import io.tidemark.state.macro.MacroRow;
import io.tidemark.state.macro.MacroView;
import io.tidemark.state.macro.Missing;
import io.tidemark.state.macro.MissingReason;
import io.tidemark.state.time.SessionCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the bars of one session see of the macro series of a feature set. A day's values are settled at its open, so they are made
 * once and kept for its other bars; the kept ones are no state, and hold for the log that they were made of.
 */
final class MacroFacts {

    private final List<MacroExpression> expressions;
    private final SessionCalendar calendar;
    private final List<String> everything;
    private final Map<String, Known> days = new HashMap<>();

    /** What a log says of a day, and what the day lacks in the words of its rows, which share the list. */
    private record Known(MacroLog log, MacroRow row, List<String> missing) {

        static Known of(MacroLog log, MacroRow row) {
            return new Known(log, row, texts(row.missing()));
        }

        boolean isOf(MacroLog asked, int tradingDay) {
            return log == asked && row.tradingDay() == tradingDay;
        }
    }

    MacroFacts(List<MacroExpression> expressions, SessionCalendar calendar) {
        this.expressions = expressions;
        this.calendar = calendar;
        this.everything = texts(expressions.stream()
                .flatMap(expression -> expression.series().stream())
                .distinct()
                .map(series -> new Missing(series.id(), MissingReason.ABSENT))
                .toList());
    }

    /** How to tell the value of one expression. */
    Givens.Source value(int index) {
        return (bar, moment) -> {
            Known day = day(bar, moment);
            return day == null ? Double.NaN : day.row().values().get(index);
        };
    }

    /** How to tell whether none is missing. */
    Givens.Source complete() {
        return (bar, moment) -> {
            Known day = day(bar, moment);
            return day != null && day.row().isComplete() ? 1 : 0;
        };
    }

    /** The series that the bar's day lacks, each with the reason; all of them where nothing is ever told. */
    List<String> missing(Bar bar, Moment moment) {
        Known day = day(bar, moment);
        return day == null ? everything : day.missing();
    }

    private Known day(Bar bar, Moment moment) {
        MacroLog log = moment.sides().macro();
        int day = calendar.dayOf(bar.tradingDay());
        if (log == null || day == SessionCalendar.NONE) {
            return null;
        }
        Known known = days.get(bar.instrument());
        if (known == null || !known.isOf(log, bar.tradingDay())) {
            MacroView view = MacroView.of(log, MacroDay.of(calendar, day), bar.instrument());
            known = Known.of(log, MacroRow.of(expressions, view));
            days.put(bar.instrument(), known);
            if (!known.row().isComplete()) {
                moment.out().missing(bar.instrument(), known.row());
            }
        }
        return known;
    }

    private static List<String> texts(List<Missing> missing) {
        return List.copyOf(missing.stream().map(Missing::toString).toList());
    }
}
