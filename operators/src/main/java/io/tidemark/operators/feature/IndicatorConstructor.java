package io.tidemark.operators.feature;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;

/** One way to make an indicator of Ta4j. The only place that calls what it knows by name alone. */
final class IndicatorConstructor {

    private static final String ROOT = "org.ta4j.core.";
    private static final String NUMBER = "Num";

    private final String className;
    private final String gives;
    private final String written;
    private Constructor<?> constructor;
    private List<IndicatorParameter> parameters;

    /** Of a class below {@code org.ta4j.core}, with parameters as {@code Indicator indicator, int barCount}. */
    IndicatorConstructor(String className, String gives, String parameters) {
        this.className = className;
        this.gives = gives;
        this.written = parameters;
    }

    /** The name in expressions, without a prefix. */
    String name() {
        return IndicatorIndex.name(className);
    }

    /** True when what it gives can be an input of other indicators. */
    boolean givesNumbers() {
        return gives.equals(NUMBER);
    }

    /** True when an indicator of this class will do for the parameter. */
    boolean fits(IndicatorParameter parameter) {
        return parameter.isOneClass()
                ? parameter.element().isAssignableFrom(found().getDeclaringClass())
                : parameter.isIndicator() && givesNumbers();
    }

    /** Parameters that are to be given. */
    List<IndicatorParameter> parameters() {
        found();
        return parameters.stream().filter(parameter -> !parameter.isSeries()).toList();
    }

    /** Name and parameters, as a user would write them. */
    String signature() {
        return Ta4jKernels.PREFIX + ":" + name()
                + parameters().stream().map(IndicatorParameter::shown).collect(Collectors.joining(", ", "(", ")"));
    }

    /** A new indicator over the series, with a value for each of {@link #parameters}; the last of them may take many. */
    Indicator<?> make(BarSeries series, List<Object> arguments) {
        List<Object> all = new ArrayList<>();
        found();
        Iterator<Object> given = arguments.iterator();
        for (IndicatorParameter parameter : parameters) {
            all.add(parameter.isSeries() ? series : parameter.isMany() ? rest(parameter, given) : given.next());
        }
        try {
            return (Indicator<?>) constructor.newInstance(all.toArray());
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalArgumentException(failure.getCause().getMessage(), failure.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object rest(IndicatorParameter parameter, Iterator<Object> given) {
        List<Object> rest = new ArrayList<>();
        given.forEachRemaining(rest::add);
        Object array = Array.newInstance(parameter.element(), rest.size());
        for (int i = 0; i < rest.size(); i++) {
            Array.set(array, i, rest.get(i));
        }
        return array;
    }

    private Constructor<?> found() {
        if (constructor == null) {
            List<String[]> wanted = written.isEmpty()
                    ? List.of()
                    : Arrays.stream(written.split(", "))
                            .map(each -> each.split(" "))
                            .toList();
            List<String> types = wanted.stream().map(each -> each[0]).toList();
            constructor = Arrays.stream(indicatorClass().getConstructors())
                    .filter(each -> types(each).equals(types))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(className + " has no constructor " + written));
            parameters = new ArrayList<>();
            for (int i = 0; i < wanted.size(); i++) {
                parameters.add(
                        new IndicatorParameter(wanted.get(i)[1], constructor.getParameterTypes()[i]));
            }
        }
        return constructor;
    }

    private static List<String> types(Constructor<?> constructor) {
        return Arrays.stream(constructor.getParameterTypes())
                .map(Class::getSimpleName)
                .toList();
    }

    private Class<?> indicatorClass() {
        try {
            return Class.forName(ROOT + className, true, IndicatorConstructor.class.getClassLoader());
        } catch (ClassNotFoundException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
