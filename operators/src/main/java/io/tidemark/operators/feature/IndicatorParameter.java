package io.tidemark.operators.feature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/** One parameter of a constructor of Ta4j, by the name that its source gives it. */
record IndicatorParameter(String name, Class<?> type) {

    private static final List<Class<?>> NUMBERS =
            List.of(double.class, Double.class, Number.class, Num.class, Object.class);

    /** True for the bars themselves, which nobody has to name. */
    boolean isSeries() {
        return type == BarSeries.class;
    }

    /** True for the last parameter of those that take any number of indicators. */
    boolean isMany() {
        return type.isArray();
    }

    boolean isIndicator() {
        return Indicator.class.isAssignableFrom(element());
    }

    /** True when only one class of indicators will do. */
    boolean isOneClass() {
        return isIndicator() && element() != Indicator.class;
    }

    boolean isWhole() {
        return type == int.class;
    }

    boolean isNumber() {
        return NUMBERS.contains(type);
    }

    /** The class of one argument. */
    Class<?> element() {
        return isMany() ? type.getComponentType() : type;
    }

    /** The number as this parameter takes it. */
    Object number(double value) {
        if (isWhole()) {
            return (int) value;
        }
        return type == Num.class || type == Object.class ? DoubleNum.valueOf(value) : value;
    }

    /** The words that it takes: of a switch or an enumeration; none when it takes no word. */
    List<String> words() {
        if (type == boolean.class) {
            return List.of("true", "false");
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList()
                : List.of();
    }

    /** The word as this parameter takes it, whatever its case. */
    Optional<Object> word(String word) {
        int place = words().stream()
                .map(each -> each.toUpperCase(Locale.ROOT))
                .toList()
                .indexOf(word.toUpperCase(Locale.ROOT));
        if (place < 0) {
            return Optional.empty();
        }
        return Optional.of(type.isEnum() ? type.getEnumConstants()[place] : place == 0);
    }

    /** How signatures show it. */
    String shown() {
        if (isOneClass()) {
            return name + ":" + IndicatorIndex.name(type.getName());
        }
        return name + (isMany() ? "..." : words().isEmpty() ? "" : "=" + String.join("|", words()));
    }

    /** What it takes, in words. */
    String expected() {
        if (isOneClass()) {
            return "a ta4j:" + IndicatorIndex.name(type.getName());
        }
        if (isIndicator()) {
            return "a column, a feature or an indicator of numbers";
        }
        return words().isEmpty()
                ? isWhole() ? "a whole number from 0" : "a number"
                : "one of " + String.join(", ", words());
    }
}
