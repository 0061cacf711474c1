package io.tidemark.operators.feature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The indicators of Ta4j by the names that expressions use, with how each is made or why it cannot be a feature. Read from a
 * resource, so that nothing is searched; a test holds that against Ta4j itself. Its lines: class, what the indicator gives,
 * the parameters of one constructor; or class, {@code -}, the reason.
 */
final class IndicatorIndex {

    /** The resource. */
    static final String RESOURCE = "/ta4j-indicators.tsv";

    private static final String SUFFIX = "Indicator";
    private static final String NOTHING = "-";

    private final Map<String, List<IndicatorConstructor>> constructors = new TreeMap<>();
    private final Map<String, String> leftOut = new TreeMap<>();

    IndicatorIndex() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(IndicatorIndex.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            lines.lines().map(line -> line.split("\t", -1)).forEach(this::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The name of a class in expressions: without its package and the word that all have. */
    static String name(String className) {
        String simple = className.substring(className.lastIndexOf('.') + 1);
        return simple.endsWith(SUFFIX) ? simple.substring(0, simple.length() - SUFFIX.length()) : simple;
    }

    private void add(String[] line) {
        if (line[1].equals(NOTHING)) {
            leftOut.put(name(line[0]), line[2]);
        } else {
            constructors
                    .computeIfAbsent(name(line[0]), fresh -> new ArrayList<>())
                    .add(new IndicatorConstructor(line[0], line[1], line[2]));
        }
    }

    /** Names of all that can be features, sorted. */
    List<String> names() {
        return List.copyOf(constructors.keySet());
    }

    /** The ways to make the indicator of a name, with or without the word that all have; none when it is unknown. */
    List<IndicatorConstructor> constructors(String name) {
        return constructors.getOrDefault(name(name), List.of());
    }

    /** Why an indicator that there is cannot be a feature. */
    Optional<String> reasonAgainst(String name) {
        return Optional.ofNullable(leftOut.get(name(name)));
    }
}
