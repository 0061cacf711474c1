package io.tidemark.operators.feature;

import io.tidemark.state.feature.expression.ExpressionException;
import io.tidemark.state.feature.expression.FeatureExpression;
import java.util.Optional;

/** An argument as written, and what it means as a source; null when it is none. */
record GivenArgument(FeatureExpression of, FeatureExpression.Argument argument, Ingredient source) {

    private static final double LEAST_WHOLE = 0;

    /** What it is for a parameter; empty when it does not fit. */
    Optional<Ingredient> as(IndicatorParameter parameter) {
        if (parameter.isIndicator()) {
            return Optional.ofNullable(source).filter(ingredient -> isFit(ingredient, parameter));
        }
        return argument.number() == null ? word(parameter) : number(parameter);
    }

    /** What is wrong with it. */
    ExpressionException mistake(String what, String hint) {
        return of.error(what, argument, hint);
    }

    private static boolean isFit(Ingredient ingredient, IndicatorParameter parameter) {
        return ingredient instanceof SourceInput input
                ? input.isA(parameter.element())
                : ((IndicatorCall) ingredient).constructor().fits(parameter);
    }

    private Optional<Ingredient> number(IndicatorParameter parameter) {
        double number = argument.number();
        boolean isWhole = number == Math.rint(number) && number >= LEAST_WHOLE && number <= Integer.MAX_VALUE;
        if (parameter.isWhole() ? !isWhole : !parameter.isNumber()) {
            return Optional.empty();
        }
        String id = number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
        int whole = parameter.isWhole() ? (int) number : 0;
        return Optional.of(new Ingredient.Constant(id, parameter.number(number), whole));
    }

    private Optional<Ingredient> word(IndicatorParameter parameter) {
        String word = argument.expression().name();
        return parameter.word(word).map(value -> new Ingredient.Constant(String.valueOf(value), value, 0));
    }
}
