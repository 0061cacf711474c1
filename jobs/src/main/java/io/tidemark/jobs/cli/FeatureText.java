package io.tidemark.jobs.cli;

import io.tidemark.state.feature.Convergence;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Given;
import io.tidemark.state.feature.KernelRegistry;
import io.tidemark.state.feature.KernelSource;
import io.tidemark.state.feature.KernelWords;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.feature.QuoteColumn;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.time.Timeframe;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Features in words. */
final class FeatureText {

    private static final int LINE = 150;

    private FeatureText() {}

    /** What can be named whose name or words contain a text: with parameters and defaults, a line each, sorted by name. */
    static List<String> lines(KernelRegistry registry, MacroText macro, String text) {
        KernelWords words = new KernelWords();
        Stream<String> own = registry.types().stream()
                .filter(type -> isNamed(type.name(), text) || isNamed(words.of(type.name()), text))
                .map(type -> line(signature(type), words.what(type.name())));
        Stream<String> inputs = KernelRegistry.inputs().stream()
                .filter(input -> isNamed(input, text) || isNamed(words.of(input), text))
                .map(input -> line(input, words.of(input)));
        Stream<String> others = registry.sources().stream()
                .flatMap(source -> source.signatures().stream()
                        .filter(signature ->
                                isNamed(name(signature), text) || source.words().contains(text))
                        .map(signature -> line(signature, source.words())));
        Stream<String> series = macro.listed().entrySet().stream()
                .filter(entry -> isNamed(entry.getKey(), text) || isNamed(entry.getValue(), text))
                .map(entry -> line(entry.getKey(), entry.getValue()));
        return Stream.of(own, inputs, others, series)
                .flatMap(lines -> lines)
                .sorted(Comparator.comparing(FeatureText::name))
                .toList();
    }

    /** Names of other libraries have capitals, as words have. */
    private static boolean isNamed(String name, String text) {
        return name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }

    private static String name(String line) {
        return line.split("[( ]", 2)[0];
    }

    private static String line(String signature, String words) {
        String line = String.format(Locale.ROOT, "%-44s %s", signature, words);
        return line.length() > LINE ? line.substring(0, line.lastIndexOf(' ', LINE)) + " …" : line;
    }

    /**
     * An expression: what it means, what it is called, when it is ready, what it keeps.
     *
     * @throws IllegalArgumentException for what cannot be computed, or reads a macro series that is not there
     */
    static List<String> explained(String expression, MacroText macro) {
        KernelRegistry registry = KernelRegistry.builtIn();
        String canonical = registry.canonical(expression);
        Plan plan = plan(expression, registry);
        List<String> series = macro.read(plan);
        Convergence convergence = Convergence.of(expression, registry);
        List<String> lines = new ArrayList<>();
        lines.add(canonical + "   as a feature " + registry.featureName(expression));
        String name = canonical.replaceFirst("\\(.*", "");
        lines.addAll(inWords(name, macro));
        registry.types().stream()
                .filter(type -> type.name().equals(name))
                .forEach(type -> lines.add("  parameters   " + signature(type)));
        registry.sources().stream()
                .filter(source -> name.startsWith(source.prefix() + ":"))
                .forEach(source -> lines.addAll(ofSource(source, name)));
        lines.add("  first value  at bar " + convergence.first()
                + (plan.givens().isEmpty() ? "" : ", or as soon as what it reads has one"));
        lines.add("  settled      " + settledInWords(convergence));
        lines.add("  memory       " + plan.newRow().length * Double.BYTES + " bytes per instrument and timeframe"
                + ", less what it shares with other features");
        plan.givens().forEach(given -> lines.add("  reads        " + given(given)));
        series.forEach(each -> lines.add("  series       " + each));
        macro.dates(plan).forEach(each -> lines.add("  value dates  " + each));
        List<String> parts = plan.kernels().stream()
                .filter(kernel -> !kernel.equals(canonical))
                .toList();
        if (!parts.isEmpty()) {
            lines.add("  made of      " + String.join(", ", parts));
        }
        return lines;
    }

    /** What it is, and whose definition where it has a known origin. */
    private static List<String> inWords(String name, MacroText macro) {
        KernelWords words = new KernelWords();
        String what = words.of(name).isEmpty() ? macro.function(name) : words.of(name);
        String source = words.source(name);
        return Stream.of(what.isEmpty() ? "" : "  " + what, source.isEmpty() ? "" : "  source       " + source)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> ofSource(KernelSource source, String name) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + source.words());
        String label = "  parameters   ";
        for (String signature : source.signatures()) {
            if (signature.startsWith(name + "(")) {
                lines.add(label + signature);
                label = "  or           ";
            }
        }
        return lines;
    }

    private static Plan plan(String expression, KernelRegistry registry) {
        return Plan.of(new FeatureSet("one", List.of(new FeatureSet.Feature("one", expression))), registry);
    }

    /**
     * How long a feature remembers.
     *
     * @throws IllegalArgumentException as {@link #explained}
     */
    static Convergence measured(String expression, MacroText macro) {
        KernelRegistry registry = KernelRegistry.builtIn();
        macro.read(plan(expression, registry));
        return Convergence.of(expression, registry);
    }

    /** The same for a column. */
    static String settled(Convergence convergence) {
        return switch (convergence.kind()) {
            case CONVERGES -> String.valueOf(convergence.bars());
            case CUMULATIVE -> "cumulative";
            case PATH_DEPENDENT -> "path-dep.";
            case GIVEN -> "given";
            case WINDOWED -> convergence.bars() > 0 ? "window " + convergence.bars() : "windowed";
        };
    }

    /** What a feature needs beside bars, to be said behind it: {@code 252 value dates of dxy}; empty for nothing. */
    static String beside(String expression, MacroText macro) {
        return macro.several(plan(expression, KernelRegistry.builtIn()));
    }

    private static String settledInWords(Convergence convergence) {
        return switch (convergence.kind()) {
            case CONVERGES -> "within 1e-9 of infinite history from bar " + convergence.bars() + " on (measured)";
            case CUMULATIVE -> "never: cumulative, it differs by a constant that depends on where it began";
            case PATH_DEPENDENT -> "path-dependent: where it began shows for ever, or for as long as prices let it";
            case GIVEN -> "not measured: it also reads what is given with a bar";
            case WINDOWED ->
                convergence.bars() > 0
                        ? "windowed: made of the last " + convergence.bars()
                                + " values alone; what came before never shows"
                        : "not measured: a part of it is windowed";
        };
    }

    private static String given(Given given) {
        if (given instanceof Given.OtherTimeframe other) {
            return other.expression() + " at the last closed bar of "
                    + (Timeframe.isName(other.timeframe()) ? other.timeframe() : "the shortest timeframe of the run");
        }
        if (given instanceof Given.OtherInstrument other) {
            return other.column().id() + " of " + other.instrument()
                    + " at the bar of the same timeframe that closes at the same instant; null if there is none";
        }
        if (given instanceof Given.Macro || given instanceof Given.MacroComplete) {
            return given.id()
                    + " as known before the open of the bar's session; null where a series is missing or stale";
        }
        return given instanceof QuoteColumn
                ? given.id() + " as quotes and order book stood at the close; null where nothing was known"
                : given.id() + ": when the bar was";
    }

    private static String signature(KernelType type) {
        return type.name()
                + type.parameters().stream()
                        .map(FeatureText::parameter)
                        .collect(Collectors.joining(", ", "(", ")"))
                        .replace("()", "");
    }

    private static String parameter(Parameter parameter) {
        String given =
                parameter.fallback() == null ? "" : "=" + parameter.fallback().replaceFirst("\\.0$", "");
        return parameter.kind() == Parameter.Kind.CHOICE
                ? parameter.name() + "=" + String.join("|", parameter.choices())
                : parameter.name() + given;
    }
}
