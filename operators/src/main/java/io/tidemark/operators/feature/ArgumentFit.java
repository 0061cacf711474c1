package io.tidemark.operators.feature;

import io.tidemark.state.feature.expression.ExpressionException;
import io.tidemark.state.feature.expression.FeatureExpression;
import io.tidemark.state.name.NearestName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The arguments of an expression as one constructor would take them, by name or by place; or why it does not. */
final class ArgumentFit {

    private final FeatureExpression expression;
    private final IndicatorConstructor constructor;
    private final List<IndicatorParameter> parameters;
    private final Ingredient[] taken;
    private final List<Ingredient> more = new ArrayList<>();
    private ExpressionException mistake;

    ArgumentFit(FeatureExpression expression, IndicatorConstructor constructor, List<GivenArgument> given) {
        this.expression = expression;
        this.constructor = constructor;
        this.parameters = constructor.parameters();
        this.taken = new Ingredient[parameters.size()];
        try {
            take(given);
        } catch (ExpressionException wrong) {
            mistake = wrong;
        }
    }

    boolean isGood() {
        return mistake == null;
    }

    ExpressionException mistake() {
        return mistake;
    }

    /** One for each parameter, and more for the last when that takes many. */
    List<Ingredient> ingredients() {
        List<Ingredient> all = new ArrayList<>(Arrays.asList(taken));
        all.addAll(more);
        return all;
    }

    /** Of constructors that take the same arguments the one that says most exactly what it takes is meant, as in Java. */
    int precision() {
        return (int) parameters.stream()
                .filter(parameter -> parameter.isWhole() || parameter.isOneClass())
                .count();
    }

    private void take(List<GivenArgument> given) {
        int place = 0;
        for (GivenArgument argument : given) {
            boolean isNamed = argument.argument().name() != null;
            boolean isAnother = !isNamed
                    && place == taken.length
                    && place > 0
                    && parameters.get(place - 1).isMany();
            int at = isNamed ? named(argument) : isAnother ? place - 1 : place;
            if (at >= taken.length) {
                throw argument.mistake("too many arguments for " + constructor.signature(), "");
            }
            if (taken[at] != null && !isAnother) {
                throw argument.mistake("'" + parameters.get(at).name() + "' is given twice", "");
            }
            Ingredient ingredient = ingredient(argument, parameters.get(at));
            if (isAnother) {
                more.add(ingredient);
            } else {
                taken[at] = ingredient;
                place = isNamed ? place : at + 1;
            }
        }
        for (int at = 0; at < taken.length; at++) {
            if (taken[at] == null) {
                throw expression.error(
                        "'" + parameters.get(at).name() + "' of " + constructor.signature() + " is missing", "");
            }
        }
    }

    private int named(GivenArgument argument) {
        List<String> names = parameters.stream().map(IndicatorParameter::name).toList();
        String name = argument.argument().name();
        if (!names.contains(name)) {
            List<String> known = new ArrayList<>(names);
            known.add("window");
            throw argument.mistake(
                    "unknown parameter '" + name + "' of " + constructor.signature(),
                    NearestName.suggestion(name, known));
        }
        return names.indexOf(name);
    }

    private Ingredient ingredient(GivenArgument argument, IndicatorParameter parameter) {
        Optional<Ingredient> ingredient = argument.as(parameter);
        return ingredient.orElseThrow(() -> argument.mistake(
                "'" + parameter.name() + "' of " + constructor.signature() + " is " + parameter.expected() + ", not "
                        + argument.argument().shown(),
                ""));
    }
}
