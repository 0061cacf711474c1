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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Uses of every kernel that there is, made of its parameters so that none is forgotten. */
final class KernelExamples {

    private static final String USUAL_LENGTH = "14";

    /**
     * With its defaults, a usual length where there is none, and every word of each choice; then with
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
        List<String> examples = new ArrayList<>(List.of(call(type, usual(type, null, null))));
        for (Parameter parameter : type.parameters()) {
            if (parameter.kind() == Parameter.Kind.CHOICE) {
                parameter.choices().forEach(word -> examples.add(call(type, usual(type, parameter, word))));
            }
        }
        return examples.stream();
    }

    /** What has no default gets a usual length; one choice its word. */
    private static String usual(KernelType type, Parameter choice, String word) {
        return type.parameters().stream()
                .filter(parameter -> parameter == choice || parameter.fallback() == null)
                .map(parameter -> parameter.name() + "=" + (parameter == choice ? word : USUAL_LENGTH))
                .collect(Collectors.joining(","));
    }

    private static Stream<String> ofNumbers(KernelType type, ToDoubleFunction<Parameter> number) {
        String arguments = type.parameters().stream()
                .filter(parameter -> parameter.kind() == Parameter.Kind.WHOLE)
                .map(parameter ->
                        parameter.name() + "=" + String.format(Locale.ROOT, "%.0f", number.applyAsDouble(parameter)))
                .collect(Collectors.joining(","));
        return arguments.isEmpty() ? Stream.of() : Stream.of(call(type, arguments));
    }

    private static String call(KernelType type, String arguments) {
        return arguments.isEmpty() ? type.name() : type.name() + "(" + arguments + ")";
    }
}
