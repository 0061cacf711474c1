package io.tidemark.state.macro;

import java.util.List;

/**
 * A feature made of macro series: {@code macro_z(dxy,252)}, {@code macro_spread(col_10y,us_10y)}.
 *
 * @param function what is asked
 * @param series of what
 * @param number changes: dates back; z: values of the window; else 0
 */
public record MacroExpression(MacroFunction function, List<MacroSeries> series, int number) {

    /** Checks that the function takes what it is given. */
    public MacroExpression {
        series = List.copyOf(series);
        if (series.size() != function.series()) {
            throw new IllegalArgumentException(
                    function.word() + " takes " + function.series() + " series, not " + series.size());
        }
        if (!function.takesNumber() && number != 0) {
            throw new IllegalArgumentException(function.word() + " takes no number, not " + number);
        }
        if (number < function.leastNumber()) {
            throw new IllegalArgumentException(
                    function.word() + " takes a number of at least " + function.leastNumber() + ", not " + number);
        }
    }

    /**
     * The expression of series by any of their names.
     *
     * @throws IllegalArgumentException for names that no series has, a wrong count of them, or a wrong number
     */
    public static MacroExpression of(MacroRegistry registry, MacroFunction function, List<String> names, int number) {
        return new MacroExpression(
                function, names.stream().map(registry::findInFeature).toList(), number);
    }

    /** Its canonical text, the same however it was written: {@code macro_change(dxy,1)}. */
    public String id() {
        StringBuilder id = new StringBuilder(function.word()).append('(');
        id.append(String.join(",", series.stream().map(MacroSeries::word).toList()));
        return (number == 0 ? id : id.append(',').append(number)).append(')').toString();
    }

    /** Value dates that it looks at: the depth that its log needs. */
    public int dates() {
        return switch (function) {
            case CHANGE -> number + 1;
            case Z -> number;
            default -> 1;
        };
    }

    /** Its value on a day. */
    public MacroReading evaluate(MacroView view) {
        MacroSeries first = series.get(0);
        return switch (function) {
            case VALUE -> view.value(first);
            case CHANGE -> view.change(first, number);
            case Z -> view.z(first, number);
            case SPREAD -> view.spread(first, series.get(1));
            case AGE -> view.age(first);
            case UNTIL -> view.until(first);
            case SINCE -> view.since(first);
        };
    }

    /** Why one of its series keeps it from having a value; null when that is there. */
    MissingReason lack(MacroSeries of, MacroView view) {
        return switch (function) {
            case UNTIL, SINCE -> evaluate(view).reason();
            default -> view.lack(of, dates());
        };
    }

    @Override
    public String toString() {
        return id();
    }
}
