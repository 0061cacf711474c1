package io.tidemark.jobs.config;

import io.tidemark.state.name.NearestName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns the text of a plain value into a typed one. Types with a static {@code of(String)} join in by having it. */
final class Texts {

    private static final Pattern WHOLE = Pattern.compile("[+-]?\\d(_?\\d)*");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private static final Map<Class<?>, Function<String, Object>> PARSERS = Map.ofEntries(
            Map.entry(String.class, text -> text),
            Map.entry(int.class, Texts::wholeInt),
            Map.entry(Integer.class, Texts::wholeInt),
            Map.entry(long.class, Texts::wholeLong),
            Map.entry(Long.class, Texts::wholeLong),
            Map.entry(double.class, Texts::decimal),
            Map.entry(Double.class, Texts::decimal),
            Map.entry(boolean.class, Texts::truth),
            Map.entry(Boolean.class, Texts::truth),
            Map.entry(BigDecimal.class, Texts::exact),
            Map.entry(Duration.class, Durations::parse),
            Map.entry(Path.class, Path::of),
            Map.entry(LocalDate.class, text -> time(text, LocalDate::parse, "a date (like 2024-01-31)")),
            Map.entry(LocalTime.class, text -> time(text, LocalTime::parse, "a time of day (like 09:30)")),
            Map.entry(Instant.class, text -> time(text, Instant::parse, "a time (like 2024-01-31T00:00:00Z)")),
            Map.entry(ZoneId.class, text -> time(text, ZoneId::of, "a time zone (like America/New_York)")));

    private Texts() {}

    /** True when a value of this type is written as one plain value. */
    static boolean isPlain(Class<?> type) {
        return PARSERS.containsKey(type) || type.isEnum() || factory(type) != null;
    }

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException with a message that goes on from the quoted text: {@code "is not a duration"}
     */
    static Object parse(String text, Class<?> type) {
        if (type.isEnum()) {
            return constant(text, type);
        }
        Function<String, Object> parser = PARSERS.get(type);
        return parser == null ? made(text, factory(type)) : parser.apply(text);
    }

    private static Object constant(String text, Class<?> type) {
        List<Enum<?>> constants = Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(constant -> (Enum<?>) constant)
                .toList();
        for (Enum<?> constant : constants) {
            if (Names.kebab(constant).equals(text.replace('_', '-'))) {
                return constant;
            }
        }
        List<String> names = constants.stream().map(Names::kebab).toList();
        throw new IllegalArgumentException("is not one of " + String.join(", ", names) + NearestName.hint(text, names));
    }

    private static Object wholeInt(String text) {
        long value = (Long) wholeLong(text);
        if (value != (int) value) {
            throw new IllegalArgumentException("does not fit into 32 bits");
        }
        return (int) value;
    }

    private static Object wholeLong(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a whole number");
        }
        try {
            return Long.parseLong(text.replace("_", ""));
        } catch (NumberFormatException tooLong) {
            throw new IllegalArgumentException("does not fit into 64 bits", tooLong);
        }
    }

    private static Object exact(String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException("is not a number");
        }
        return new BigDecimal(text);
    }

    private static Object decimal(String text) {
        return ((BigDecimal) exact(text)).doubleValue();
    }

    private static Object truth(String text) {
        if (!"true".equals(text) && !"false".equals(text)) {
            throw new IllegalArgumentException("is not true or false");
        }
        return "true".equals(text);
    }

    private static Object time(String text, Function<String, Object> parser, String expected) {
        try {
            return parser.apply(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("is not " + expected, e);
        }
    }

    private static Method factory(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals("of") && Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getReturnType() == type)
                .filter(method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}))
                .findFirst()
                .orElse(null);
    }

    private static Object made(String text, Method factory) {
        try {
            return factory.invoke(null, text);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException bad) {
                throw new IllegalArgumentException("is not valid: " + bad.getMessage(), bad);
            }
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
