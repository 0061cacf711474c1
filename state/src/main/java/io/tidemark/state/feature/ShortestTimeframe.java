package io.tidemark.state.feature;

import io.tidemark.state.time.Timeframe;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place {@code @shortest} in an expression: the shortest timeframe that a run makes, whichever that is. The plan of a run has the
 * timeframe's own name instead.
 */
public final class ShortestTimeframe {

    static final String NAME = "shortest";

    /** The whole place, not the beginning of an instrument's name. */
    private static final Pattern PLACE = Pattern.compile("@" + NAME + "(?![A-Za-z0-9_.:/#-])");

    private ShortestTimeframe() {}

    /** The expression with the timeframe named: {@code return_variance@shortest} → {@code return_variance@1m}. */
    public static String named(String expression, Timeframe shortest) {
        return PLACE.matcher(expression).replaceAll(Matcher.quoteReplacement("@" + shortest.name()));
    }
}
