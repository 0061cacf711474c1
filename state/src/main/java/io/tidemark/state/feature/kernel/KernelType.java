package io.tidemark.state.feature.kernel;

import java.util.List;
import java.util.function.Function;

/** A kind of kernel that expressions can name, with its parameters in order and how one is made. */
public record KernelType(String name, List<Parameter> parameters, Function<Wiring, Kernel> constructor) {

    /** A type of the given name and parameters. */
    public static KernelType of(String name, Function<Wiring, Kernel> constructor, Parameter... parameters) {
        return new KernelType(name, List.of(parameters), constructor);
    }
}
