package io.tidemark.state.feature;

import io.tidemark.state.feature.expression.ExpressionException;
import io.tidemark.state.feature.expression.FeatureExpression;
import io.tidemark.state.feature.kernel.Input;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.name.NearestName;
import java.util.ArrayList;
import java.util.List;

/** Binds the arguments of one expression to the parameters of its kernel: by name, else by place. */
final class Binder {

    private final KernelRegistry registry;
    private final KernelType type;
    private final FeatureExpression expression;
    private final FeatureExpression.Argument[] given;

    Binder(KernelRegistry registry, KernelType type, FeatureExpression expression) {
        this.registry = registry;
        this.type = type;
        this.expression = expression;
        this.given = new FeatureExpression.Argument[type.parameters().size()];
    }

    KernelCall bind() {
        int place = 0;
        for (FeatureExpression.Argument argument : expression.arguments()) {
            int index = argument.name() == null ? byPlace(argument, place) : byName(argument);
            if (given[index] != null) {
                throw expression.error("'" + type.parameters().get(index).name() + "' is given twice", argument, "");
            }
            given[index] = argument;
            place = argument.name() == null ? index + 1 : place;
        }
        List<KernelCall.Argument> bound = new ArrayList<>();
        for (int i = 0; i < given.length; i++) {
            bound.add(value(type.parameters().get(i), given[i]));
        }
        return new KernelCall(type, List.copyOf(bound));
    }

    /** A source with a default may be left out: {@code rsi(14)}. */
    private int byPlace(FeatureExpression.Argument argument, int place) {
        int index = place;
        while (index < given.length
                && type.parameters().get(index).kind() == Parameter.Kind.SOURCE
                && argument.number() != null) {
            index++;
        }
        if (index >= given.length) {
            throw expression.error("too many arguments for " + signature(), argument, "");
        }
        return index;
    }

    private int byName(FeatureExpression.Argument argument) {
        List<String> names = type.parameters().stream().map(Parameter::name).toList();
        int index = names.indexOf(argument.name());
        if (index < 0) {
            throw expression.error(
                    "unknown parameter '" + argument.name() + "' of " + signature(),
                    argument,
                    NearestName.suggestion(argument.name(), names));
        }
        return index;
    }

    private KernelCall.Argument value(Parameter parameter, FeatureExpression.Argument argument) {
        if (argument == null && parameter.fallback() == null) {
            throw expression.error("'" + parameter.name() + "' of " + signature() + " is missing", "");
        }
        return switch (parameter.kind()) {
            case SOURCE -> source(parameter, argument);
            case CHOICE -> choice(parameter, argument);
            case WHOLE, NUMBER -> number(parameter, argument);
        };
    }

    private KernelCall.Argument source(Parameter parameter, FeatureExpression.Argument argument) {
        if (argument != null && argument.expression() == null) {
            throw wrong(parameter, "a column or feature", argument);
        }
        Input input = registry.resolve(
                argument == null ? FeatureExpression.parse(parameter.fallback()) : argument.expression());
        return new KernelCall.Argument(parameter, input, Double.NaN, null);
    }

    private KernelCall.Argument choice(Parameter parameter, FeatureExpression.Argument argument) {
        String word = argument == null
                ? parameter.fallback()
                : argument.expression() == null ? "" : argument.expression().name();
        if (!parameter.choices().contains(word)) {
            throw wrong(parameter, "one of " + String.join(", ", parameter.choices()), argument);
        }
        return new KernelCall.Argument(parameter, null, Double.NaN, word);
    }

    private KernelCall.Argument number(Parameter parameter, FeatureExpression.Argument argument) {
        boolean whole = parameter.kind() == Parameter.Kind.WHOLE;
        Double number = argument == null ? Double.valueOf(parameter.fallback()) : argument.number();
        boolean fits = number != null
                && number >= parameter.least()
                && number <= Integer.MAX_VALUE
                && (!whole || number == Math.rint(number));
        if (!fits) {
            throw wrong(parameter, (whole ? "a whole number" : "a number") + " from " + least(parameter), argument);
        }
        return new KernelCall.Argument(parameter, null, number, null);
    }

    private ExpressionException wrong(Parameter parameter, String expected, FeatureExpression.Argument argument) {
        return expression.error(
                "'" + parameter.name() + "' of " + signature() + " is " + expected + ", not " + argument.shown(),
                argument,
                "");
    }

    private static String least(Parameter parameter) {
        double least = parameter.least();
        return least == Math.rint(least) ? String.valueOf((long) least) : String.valueOf(least);
    }

    private String signature() {
        return type.name() + "("
                + String.join(
                        ",", type.parameters().stream().map(Parameter::name).toList())
                + ")";
    }
}
