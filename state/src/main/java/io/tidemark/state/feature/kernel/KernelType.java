package io.tidemark.state.feature.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * A kind of kernel that expressions can name, with its parameters in order and how one is made. {@code window} is 0 for a
 * kernel that updates its memory; a <em>windowed</em> one computes anew at each bar, from so many last bars alone, and
 * allocates. {@code usualName} begins the names of its features. {@code isPathDependent} says that where it began may show
 * for ever: it keeps a level or a side until prices do what they need not ever do.
 */
public record KernelType(
        String name,
        String usualName,
        List<Parameter> parameters,
        Function<Wiring, Kernel> constructor,
        int window,
        boolean isPathDependent) {

    /** A type of the given name and parameters. */
    public static KernelType of(String name, Function<Wiring, Kernel> constructor, Parameter... parameters) {
        return new KernelType(name, name, List.of(parameters), constructor, 0, false);
    }

    /** The same type, said to be path-dependent, which no number of walks can show or refute. */
    public KernelType pathDependent() {
        return new KernelType(name, usualName, parameters, constructor, window, true);
    }

    /** A windowed type whose name is a whole canonical expression, arguments included. */
    public static KernelType windowed(
            String expression, String usualName, int window, Function<Wiring, Kernel> constructor) {
        return new KernelType(expression, usualName, List.of(), constructor, window, false);
    }

    /** True when it is computed anew at each bar. */
    public boolean isWindowed() {
        return window > 0;
    }
}
