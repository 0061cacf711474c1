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
 * once and kept for its other bars; the kept ones are no state.
 */
final class MacroFacts {

    private final List<MacroExpression> expressions;
    private final SessionCalendar calendar;
    private final List<String> everything;
    private final Map<String, Day> days = new HashMap<>();

    /** What a day sees, and what it lacks in the words of its rows. */
    private record Day(MacroRow row, List<String> missing) {
        static Day of(MacroRow row) {
            return new Day(row, row.missing().stream().map(Missing::toString).toList());
        }
    }

    MacroFacts(List<MacroExpression> expressions, SessionCalendar calendar) {
        this.expressions = expressions;
        this.calendar = calendar;
        this.everything = expressions.stream()
                .flatMap(expression -> expression.series().stream())
                .map(series -> new Missing(series.id(), MissingReason.ABSENT).toString())
                .distinct()
                .toList();
    }

    /** How to tell the value of one expression. */
    Givens.Source value(int index) {
        return (bar, moment) -> {
            Day day = day(bar, moment);
            return day == null ? Double.NaN : day.row().values().get(index);
        };
    }

    /** How to tell whether none is missing. */
    Givens.Source complete() {
        return (bar, moment) -> {
            Day day = day(bar, moment);
            return day != null && day.row().isComplete() ? 1 : 0;
        };
    }

    /** The series that the bar's day lacks, each with the reason; all of them where nothing is ever told. */
    List<String> missing(Bar bar, Moment moment) {
        Day day = day(bar, moment);
        return day == null ? everything : day.missing();
    }

    private Day day(Bar bar, Moment moment) {
        MacroLog log = moment.sides().macro();
        int day = calendar.dayOf(bar.tradingDay());
        if (log == null || day == SessionCalendar.NONE) {
            return null;
        }
        Day known = days.get(bar.instrument());
        if (known == null || known.row().tradingDay() != bar.tradingDay()) {
            MacroRow row = MacroRow.of(expressions, MacroView.of(log, MacroDay.of(calendar, day), bar.instrument()));
            known = Day.of(row);
            days.put(bar.instrument(), known);
            if (!row.isComplete()) {
                moment.out().missing(bar.instrument(), row);
            }
        }
        return known;
    }
}
