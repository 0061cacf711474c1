package io.tidemark.state.feature;

import io.tidemark.state.feature.average.Averages;
import io.tidemark.state.feature.band.Bands;
import io.tidemark.state.feature.candle.Candles;
import io.tidemark.state.feature.cycle.Cycles;
import io.tidemark.state.feature.expression.FeatureExpression;
import io.tidemark.state.feature.flow.Flows;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Input;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.momentum.Momenta;
import io.tidemark.state.feature.price.Prices;
import io.tidemark.state.feature.session.Sessions;
import io.tidemark.state.feature.statistics.Statistics;
import io.tidemark.state.feature.trend.Trends;
import io.tidemark.state.feature.volatility.Volatilities;
import io.tidemark.state.feature.volume.Volumes;
import io.tidemark.state.macro.MacroFunction;
import io.tidemark.state.name.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kernels that expressions can name. A new kernel is one more line in the list of its family. */
public final class KernelRegistry {

    private static final List<KernelType> BUILT_IN = Stream.of(
                    Averages.TYPES,
                    Momenta.TYPES,
                    Volatilities.TYPES,
                    Trends.TYPES,
                    Volumes.TYPES,
                    Flows.TYPES,
                    Bands.TYPES,
                    Prices.TYPES,
                    Statistics.TYPES,
                    Cycles.TYPES,
                    Candles.TYPES,
                    Sessions.TYPES)
            .flatMap(List::stream)
            .toList();

    /** What has a name alone: columns of the bar, and what is given beside it. */
    private static final Map<String, Input> PLAIN = Stream.<Input[]>of(
                    Column.values(), Circumstance.values(), QuoteColumn.values(), new Input[] {new Given.MacroComplete()
                    })
            .flatMap(Stream::of)
            .collect(Collectors.toUnmodifiableMap(Input::id, input -> input));

    private final Map<String, KernelType> types = new TreeMap<>();
    private final Map<String, KernelSource> sources = new TreeMap<>();

    /** A registry of these types. */
    public KernelRegistry(List<KernelType> types) {
        for (KernelType type : types) {
            if (PLAIN.containsKey(type.name()) || this.types.put(type.name(), type) != null) {
                throw new IllegalArgumentException("two features are named '" + type.name() + "'");
            }
        }
        // The loader of this class has the sources too; a thread's own loader may be a cluster's.
        ServiceLoader.load(KernelSource.class, KernelRegistry.class.getClassLoader())
                .forEach(source -> sources.put(source.prefix(), source));
    }

    /** The kernels that come with Tidemark. */
    public static KernelRegistry builtIn() {
        return new KernelRegistry(BUILT_IN);
    }

    /** Built-in kernels and more. */
    public static KernelRegistry with(List<KernelType> more) {
        List<KernelType> all = new ArrayList<>(BUILT_IN);
        all.addAll(more);
        return new KernelRegistry(all);
    }

    /** All kinds of kernels, sorted by name. */
    public List<KernelType> types() {
        return List.copyOf(types.values());
    }

    /** Where kernels of other libraries come from. */
    public List<KernelSource> sources() {
        return List.copyOf(sources.values());
    }

    /** The type of the kernel that an expression means, wherever; empty when that is none. */
    public Optional<KernelType> type(String expression) {
        return resolveHere(FeatureExpression.parse(expression)) instanceof KernelCall call
                ? Optional.of(call.type())
                : Optional.empty();
    }

    /** Names of what is no kernel and takes no arguments: columns of the bar and what else is given with it, sorted. */
    public static List<String> inputs() {
        return PLAIN.keySet().stream().sorted().toList();
    }

    /** Names of all kernels, columns and what else is given with a bar, sorted. */
    public List<String> names() {
        List<String> names = new ArrayList<>(types.keySet());
        names.addAll(PLAIN.keySet());
        names.addAll(MacroFunction.words());
        names.sort(null);
        return names;
    }

    /**
     * The canonical expression of a feature: {@code rsi(14)} → {@code rsi(close,14)}.
     *
     * @throws io.tidemark.state.feature.expression.ExpressionException with column and nearest right name
     */
    public String canonical(String expression) {
        return resolve(FeatureExpression.parse(expression)).id();
    }

    /** The usual name of a feature: {@code rsi(14)} → {@code rsi_14}. */
    public String featureName(String expression) {
        return KernelCall.featureName(resolve(FeatureExpression.parse(expression)));
    }

    Input resolve(FeatureExpression expression) {
        Input input = resolveHere(expression);
        for (FeatureExpression.Place place : expression.places()) {
            input = new Elsewhere(input, place.name());
        }
        return input;
    }

    private Input resolveHere(FeatureExpression expression) {
        Input plain = PLAIN.get(expression.name());
        if (plain != null) {
            if (!expression.arguments().isEmpty()) {
                throw expression.error("'" + expression.name() + "' takes no arguments", "");
            }
            return plain;
        }
        MacroFunction macro = MacroFunction.lookUp(expression.name());
        if (macro != null) {
            return MacroArguments.bind(macro, expression);
        }
        if (expression.name().indexOf(':') > 0) {
            return new KernelCall(ofSource(expression), List.of());
        }
        KernelType type = types.get(expression.name());
        if (type == null) {
            String near = NearestName.of(expression.name(), names())
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("; ./tidemark features list has all");
            throw expression.error("unknown feature '" + expression.name() + "'", near);
        }
        return new Binder(this, type, expression).bind();
    }

    private KernelType ofSource(FeatureExpression expression) {
        String prefix = expression.name().substring(0, expression.name().indexOf(':'));
        KernelSource source = sources.get(prefix);
        if (source == null) {
            throw expression.error(
                    "unknown library '" + prefix + "'", NearestName.suggestion(prefix, sources.keySet()));
        }
        return source.type(expression, this::resolve);
    }
}
