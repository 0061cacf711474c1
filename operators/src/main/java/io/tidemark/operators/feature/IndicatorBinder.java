package io.tidemark.operators.feature;

import io.tidemark.state.feature.expression.ExpressionException;
import io.tidemark.state.feature.expression.FeatureExpression;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Input;
import io.tidemark.state.name.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Finds what one expression means: indicators by name, the constructor that takes the arguments, the inputs. */
final class IndicatorBinder {

    /** More would take a millisecond a bar, and 40 kB per column, instrument and timeframe. */
    private static final int LARGEST_WINDOW = 5_000;

    private static final String WINDOW = "window";
    private static final String PREFIX = Ta4jKernels.PREFIX + ":";

    private final IndicatorIndex index;
    private final Function<FeatureExpression, Input> meanings;
    private final List<String> inputs = new ArrayList<>(Column.IDS);

    IndicatorBinder(IndicatorIndex index, Function<FeatureExpression, Input> meanings) {
        this.index = index;
        this.meanings = meanings;
    }

    /** The whole expression; its window is asked for by {@link #window}. */
    IndicatorCall bind(FeatureExpression expression) {
        return bind(
                expression,
                expression.arguments().stream()
                        .filter(argument -> !isWindow(argument))
                        .toList());
    }

    /** Columns of the bar, then other inputs in the order in which they are named. */
    List<String> inputs() {
        return List.copyOf(inputs);
    }

    /** The window that is named, else the usual one. */
    int window(FeatureExpression expression, IndicatorCall call) {
        List<FeatureExpression.Argument> named = expression.arguments().stream()
                .filter(IndicatorBinder::isWindow)
                .toList();
        if (named.size() > 1) {
            throw expression.error("'window' is given twice", named.get(1), "");
        }
        if (named.isEmpty()) {
            if (call.usualWindow() > LARGEST_WINDOW) {
                throw expression.error(
                        "its usual window would be " + call.usualWindow() + " bars, more than " + LARGEST_WINDOW, "");
            }
            return call.usualWindow();
        }
        Double number = named.get(0).number();
        if (number == null || number != Math.rint(number) || number < 1 || number > LARGEST_WINDOW) {
            throw expression.error(
                    "'window' is a whole number of bars from 1 to " + LARGEST_WINDOW + ", not "
                            + named.get(0).shown(),
                    named.get(0),
                    "");
        }
        return number.intValue();
    }

    private static boolean isWindow(FeatureExpression.Argument argument) {
        return WINDOW.equals(argument.name());
    }

    private IndicatorCall bind(FeatureExpression expression, List<FeatureExpression.Argument> arguments) {
        List<IndicatorConstructor> constructors = constructors(expression);
        List<GivenArgument> given = arguments.stream()
                .map(argument -> new GivenArgument(expression, argument, source(argument)))
                .toList();
        IndicatorCall best = null;
        List<ExpressionException> mistakes = new ArrayList<>();
        int closest = 0;
        int precision = -1;
        for (IndicatorConstructor constructor : constructors) {
            ArgumentFit fit = new ArgumentFit(expression, constructor, given);
            if (fit.isGood() && fit.precision() > precision) {
                precision = fit.precision();
                best = new IndicatorCall(constructor, fit.ingredients());
            } else if (!fit.isGood()) {
                closest = mistakes.isEmpty()
                                || fit.mistake().column()
                                        > mistakes.get(closest).column()
                        ? mistakes.size()
                        : closest;
                mistakes.add(fit.mistake());
            }
        }
        if (best != null) {
            return best;
        }
        if (mistakes.size() == 1) {
            throw mistakes.get(0);
        }
        throw new ExpressionException(
                "no " + PREFIX + constructors.get(0).name() + " takes these arguments",
                mistakes.get(closest).column(),
                expression.text(),
                "; there are "
                        + String.join(
                                ", ",
                                constructors.stream()
                                        .map(IndicatorConstructor::signature)
                                        .toList()));
    }

    private List<IndicatorConstructor> constructors(FeatureExpression expression) {
        String name = expression.name().substring(PREFIX.length());
        index.reasonAgainst(name).ifPresent(reason -> {
            throw expression.error("'" + expression.name() + "' cannot be a feature: " + reason, "");
        });
        List<IndicatorConstructor> constructors = index.constructors(name);
        if (constructors.isEmpty()) {
            String near = NearestName.of(IndicatorIndex.name(name), index.names())
                    .map(nearest -> "; did you mean '" + PREFIX + nearest + "'?")
                    .orElse("; ./tidemark features list " + PREFIX + " has all");
            throw expression.error("unknown indicator '" + expression.name() + "' of Ta4j", near);
        }
        return constructors;
    }

    /** What an argument means as a source: null when it is a number, or a word that may be none. */
    private Ingredient source(FeatureExpression.Argument argument) {
        FeatureExpression expression = argument.expression();
        if (expression == null) {
            return null;
        }
        if (expression.name().startsWith(PREFIX)) {
            expression.arguments().stream().filter(IndicatorBinder::isWindow).forEach(window -> {
                throw expression.error(
                        "'window' is that of the whole expression: it stands behind the last argument of all",
                        window,
                        "");
            });
            return bind(expression, expression.arguments());
        }
        try {
            return input(meanings.apply(expression).id());
        } catch (ExpressionException mistake) {
            if (expression.arguments().isEmpty()) {
                return null;
            }
            throw mistake;
        }
    }

    private SourceInput input(String id) {
        if (!inputs.contains(id)) {
            inputs.add(id);
        }
        return new SourceInput(inputs.indexOf(id), id);
    }
}
