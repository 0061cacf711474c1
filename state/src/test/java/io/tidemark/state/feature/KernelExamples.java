package io.tidemark.state.feature;

import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Uses of every kernel that there is, made of its parameters so that none is forgotten. */
final class KernelExamples {

    private static final String USUAL_LENGTH = "14";

    /**
     * With its defaults, a usual length where there is none, and every word of its choices with every other; then with
     * the least whole numbers allowed.
     */
    static final List<String> ALL = eachMeaningOnce(KernelRegistry.builtIn());

    private KernelExamples() {}

    private static List<String> eachMeaningOnce(KernelRegistry registry) {
        Map<String, String> byName = new LinkedHashMap<>();
        registry.types().stream()
                .flatMap(type -> Stream.concat(ofEveryWord(type), ofLeastNumbers(type)))
                .forEach(example -> byName.putIfAbsent(registry.featureName(example), example));
        return List.copyOf(byName.values());
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

    private static Stream<String> ofLeastNumbers(KernelType type) {
        List<String> arguments = List.of("");
        for (Parameter parameter : type.parameters()) {
            if (parameter.kind() == Parameter.Kind.WHOLE) {
                arguments = withEach(
                        arguments, parameter.name(), List.of(String.format(Locale.ROOT, "%.0f", parameter.least())));
            }
        }
        return arguments.get(0).isEmpty() ? Stream.of() : arguments.stream().map(each -> call(type, each));
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
