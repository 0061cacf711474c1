package io.tidemark.state.feature;

import io.tidemark.state.feature.expression.FeatureExpression;
import io.tidemark.state.macro.MacroFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what a macro function is asked of: names of series, then a number where it takes one. */
final class MacroArguments {

    private static final int YEAR = 252;

    private MacroArguments() {}

    static Given.Macro bind(MacroFunction function, FeatureExpression expression) {
        List<String> series = new ArrayList<>();
        int number = 0;
        for (FeatureExpression.Argument argument : expression.arguments()) {
            if (isSeries(argument) && number == 0 && series.size() < function.series()) {
                series.add(argument.expression().name().toLowerCase(Locale.ROOT));
            } else if (isNumber(argument, function) && number == 0) {
                number = argument.number().intValue();
            } else {
                throw expression.error(usage(function), argument, "");
            }
        }
        if (series.size() < function.series()) {
            throw expression.error(usage(function), "");
        }
        return new Given.Macro(function, series, number == 0 ? usual(function) : number);
    }

    private static boolean isSeries(FeatureExpression.Argument argument) {
        FeatureExpression name = argument.expression();
        return argument.name() == null
                && name != null
                && name.arguments().isEmpty()
                && name.places().isEmpty();
    }

    private static boolean isNumber(FeatureExpression.Argument argument, MacroFunction function) {
        Double number = argument.number();
        return function.takesNumber()
                && number != null
                && number == Math.rint(number)
                && number >= function.leastNumber()
                && number <= Integer.MAX_VALUE;
    }

    private static int usual(MacroFunction function) {
        return switch (function) {
            case CHANGE -> 1;
            case Z -> YEAR;
            default -> 0;
        };
    }

    private static String usage(MacroFunction function) {
        String series = function.series() == 1 ? "a series" : "two series";
        return function.word() + " takes " + series
                + (function.takesNumber() ? " and a whole number from " + function.leastNumber() : "");
    }
}
