package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.macro.MacroDay;
import io.tidemark.state.macro.MacroExpression;
import io.tidemark.state.macro.MacroLog;
import io.tidemark.state.macro.MacroRow;
import io.tidemark.state.macro.MacroView;
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
    private final Map<String, Known> days = new HashMap<>();

    /** What a log says of a day. */
    private record Known(MacroLog log, MacroRow row) {

        boolean isOf(MacroLog asked, int tradingDay) {
            return log == asked && row.tradingDay() == tradingDay;
        }
    }

    MacroFacts(List<MacroExpression> expressions, SessionCalendar calendar) {
        this.expressions = expressions;
        this.calendar = calendar;
    }

    /** How to tell the value of one expression. */
    Givens.Source value(int index) {
        return (bar, moment) -> {
            MacroRow row = row(bar, moment);
            return row == null ? Double.NaN : row.values().get(index);
        };
    }

    /** How to tell whether none is missing. */
    Givens.Source complete() {
        return (bar, moment) -> {
            MacroRow row = row(bar, moment);
            return row != null && row.isComplete() ? 1 : 0;
        };
    }

    private MacroRow row(Bar bar, Moment moment) {
        MacroLog log = moment.sides().macro();
        int day = calendar.dayOf(bar.tradingDay());
        if (log == null || day == SessionCalendar.NONE) {
            return null;
        }
        Known known = days.get(bar.instrument());
        if (known == null || !known.isOf(log, bar.tradingDay())) {
            MacroView view = MacroView.of(log, MacroDay.of(calendar, day), bar.instrument());
            known = new Known(log, MacroRow.of(expressions, view));
            days.put(bar.instrument(), known);
            if (!known.row().isComplete()) {
                moment.out().missing(bar.instrument(), known.row());
            }
        }
        return known.row();
    }
}
