package io.tidemark.state.macro;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The macro features of one trading day and instrument: the same for all its bars, so it is made once a day.
 *
 * @param tradingDay days since 1970-01-01
 * @param values one per expression, NaN for null
 * @param missing the series that were missing, in the order of the expressions
 */
public record MacroRow(int tradingDay, List<Double> values, List<Missing> missing) {

    /** Evaluates the expressions; series that are missing give nulls, never a wait. */
    public static MacroRow of(List<MacroExpression> expressions, MacroView view) {
        Map<String, Missing> missing = new LinkedHashMap<>();
        for (MacroExpression expression : expressions) {
            for (MacroSeries series : expression.series()) {
                MissingReason reason = expression.lack(series, view);
                if (reason != null) {
                    missing.putIfAbsent(series.id(), new Missing(series.id(), reason));
                }
            }
        }
        List<Double> values = expressions.stream()
                .map(expression -> expression.evaluate(view).value())
                .toList();
        return new MacroRow(view.day().tradingDay(), values, List.copyOf(missing.values()));
    }

    /** True when no series that the expressions need was missing. */
    public boolean isComplete() {
        return missing.isEmpty();
    }
}
