package io.tidemark.state.feature;

import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Uses of every kernel that there is, made of its parameters so that none is forgotten. */
final class KernelExamples {

    private static final String USUAL_LENGTH = "14";

    /**
     * With its defaults, a usual length where there is none, and every word of its choices with every other; then with
     * the least whole numbers allowed.
     */
    static final List<String> ALL =
            eachMeaningOnce(type -> Stream.concat(ofEveryWord(type), ofNumbers(type, Parameter::least)));

    /** With other whole numbers than usual, all of them greater. */
    static final List<String> LONGER = eachMeaningOnce(type -> ofNumbers(type, KernelExamples::longer));

    private KernelExamples() {}

    private static List<String> eachMeaningOnce(Function<KernelType, Stream<String>> uses) {
        KernelRegistry registry = KernelRegistry.builtIn();
        Map<String, String> byName = new LinkedHashMap<>();
        registry.types().stream()
                .flatMap(uses)
                .forEach(example -> byName.putIfAbsent(registry.featureName(example), example));
        return List.copyOf(byName.values());
    }

    private static double longer(Parameter parameter) {
        return 3 * Integer.parseInt(parameter.fallback() == null ? USUAL_LENGTH : parameter.fallback()) + 5;
    }

    private static Stream<String> ofEveryWord(KernelType type) {
        List<String> arguments = List.of("");
        for (Parameter parameter : type.parameters()) {
            if (parameter.kind() == Parameter.Kind.CHOICE) {
                arguments = withEach(arguments, parameter.name(), parameter.choices());
            } else if (parameter.fallback() == null) {
                arguments = withEach(arguments, parameter.name(), List.of(USUAL_LENGTH));
            }
        }
        return arguments.stream().map(each -> call(type, each));
    }

    private static Stream<String> ofNumbers(KernelType type, ToDoubleFunction<Parameter> number) {
        List<String> arguments = List.of("");
        for (Parameter parameter : type.parameters()) {
            if (parameter.kind() == Parameter.Kind.WHOLE) {
                String value = String.format(Locale.ROOT, "%.0f", number.applyAsDouble(parameter));
                arguments = withEach(arguments, parameter.name(), List.of(value));
            }
        }
        return arguments.get(0).isEmpty() ? Stream.of() : Stream.of(call(type, arguments.get(0)));
    }

    private static List<String> withEach(List<String> before, String name, List<String> values) {
        List<String> with = new ArrayList<>();
        for (String arguments : before) {
            for (String value : values) {
                with.add(arguments + (arguments.isEmpty() ? "" : ",") + name + "=" + value);
            }
        }
        return with;
    }

    private static String call(KernelType type, String arguments) {
        return arguments.isEmpty() ? type.name() : type.name() + "(" + arguments + ")";
    }
}
