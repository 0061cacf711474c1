package io.tidemark.state.feature;

import io.tidemark.state.feature.kernel.Input;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** A kernel with all its arguments: what an expression means. Equal meanings have equal ids. */
record KernelCall(KernelType type, List<Argument> arguments) implements Input {

    /** The value of one parameter: an input, a number or a word. */
    record Argument(Parameter parameter, Input input, double number, String word) {

        String canonical() {
            return switch (parameter.kind()) {
                case SOURCE -> input.id();
                case WHOLE -> String.format(Locale.ROOT, "%.0f", number);
                case NUMBER -> number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
                case CHOICE -> parameter.name() + "=" + word;
            };
        }

        private boolean isFallback() {
            return switch (parameter.kind()) {
                case SOURCE -> input.id().equals(parameter.fallback());
                case CHOICE -> word.equals(parameter.fallback());
                default -> false;
            };
        }

        private String named() {
            return switch (parameter.kind()) {
                case SOURCE -> KernelCall.featureName(input);
                case CHOICE -> word;
                // Of 1.0E-4, too, a name has lower-case letters.
                default -> canonical().replace('.', '_').replace('-', 'm').toLowerCase(Locale.ROOT);
            };
        }
    }

    @Override
    public String id() {
        if (arguments.isEmpty()) {
            return type.name();
        }
        StringJoiner id = new StringJoiner(",", type.name() + "(", ")");
        arguments.forEach(argument -> id.add(argument.canonical()));
        return id.toString();
    }

    /** The usual name: {@code ema(close,21,seed=sma)} → {@code ema_21}; what is not default is named. */
    String featureName() {
        StringBuilder name = new StringBuilder(type.usualName());
        for (Argument argument : arguments) {
            if (!argument.isFallback()) {
                name.append('_').append(argument.named());
            }
        }
        return name.toString();
    }

    Argument argument(String parameter) {
        for (Argument argument : arguments) {
            if (argument.parameter().name().equals(parameter)) {
                return argument;
            }
        }
        throw new IllegalArgumentException("kernel " + type.name() + " has no parameter '" + parameter + "'");
    }

    static String featureName(Input input) {
        if (input instanceof Elsewhere there) {
            String place = there.place().replaceAll("[^A-Za-z0-9_]", "_").toLowerCase(Locale.ROOT);
            return featureName(there.input()) + "_" + place;
        }
        if (input instanceof Given.Macro) {
            return input.id().replaceAll("[(),]+", "_").replaceAll("_$", "");
        }
        return input instanceof KernelCall call ? call.featureName() : input.id();
    }
}
