package io.tidemark.operators.feature;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.ta4j.core.BarSeries;
import org.ta4j.core.Indicator;

/** An indicator of Ta4j with all its arguments, those that are indicators included. */
record IndicatorCall(IndicatorConstructor constructor, List<Ingredient> ingredients) implements Ingredient {

    private static final int USUAL_WINDOW = 250;
    private static final int LENGTHS = 4;
    private static final int MARGIN = 50;

    @Override
    public String id() {
        return written("");
    }

    /** The canonical expression with one more argument. */
    String idWith(String argument) {
        return written(argument);
    }

    private String written(String more) {
        StringJoiner id = new StringJoiner(",", Ta4jKernels.PREFIX + ":" + constructor.name() + "(", ")");
        ingredients.forEach(ingredient -> id.add(ingredient.id()));
        if (!more.isEmpty()) {
            id.add(more);
        }
        return id.toString();
    }

    @Override
    public String usualName() {
        String name = constructor.name().toLowerCase(Locale.ROOT);
        return Names.joined(Stream.concat(Stream.of(name), ingredients.stream().map(Ingredient::usualName)));
    }

    @Override
    public int greatestWhole() {
        return ingredients.stream().mapToInt(Ingredient::greatestWhole).max().orElse(0);
    }

    /** Bars that are enough for most: the greater of 250 and 4 × the greatest number of bars that it names + 50. */
    int usualWindow() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(USUAL_WINDOW, (long) LENGTHS * greatestWhole() + MARGIN));
    }

    /** A new indicator: Ta4j's remember what they said and belong to one series. */
    @Override
    public Indicator<?> over(BarSeries series, BarWindow window) {
        return constructor.make(
                series,
                ingredients.stream()
                        .map(ingredient -> ingredient.over(series, window))
                        .toList());
    }

    /** Bars at whose beginning Ta4j itself does not trust it, or one of those that it is made of. */
    int unstableBars(BarSeries series, BarWindow window) {
        int own = over(series, window).getUnstableBars();
        return ingredients.stream()
                .filter(IndicatorCall.class::isInstance)
                .mapToInt(ingredient -> ((IndicatorCall) ingredient).unstableBars(series, window))
                .reduce(own, Math::max);
    }
}
