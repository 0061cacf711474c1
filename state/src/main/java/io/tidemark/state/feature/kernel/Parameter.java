package io.tidemark.state.feature.kernel;

import java.util.List;

/**
 * A parameter of a kernel. {@code fallback} is the text used when it is not given (null: it must be); {@code least} is
 * the smallest number allowed; {@code choices} are the words of a choice.
 */
public record Parameter(String name, Kind kind, String fallback, double least, List<String> choices) {

    /** What an argument may be. */
    public enum Kind {
        /** A column of the bar or another feature. */
        SOURCE,
        /** A whole number. */
        WHOLE,
        /** Any number. */
        NUMBER,
        /** One of a few words. */
        CHOICE
    }

    /** The series that the kernel runs over, a column unless said otherwise. */
    public static Parameter source(Column column) {
        return source("source", column);
    }

    /** One of several series. */
    public static Parameter source(String name, Column column) {
        return new Parameter(name, Kind.SOURCE, column.id(), 0, List.of());
    }

    /** One of several series, by default this expression. */
    public static Parameter source(String name, String expression) {
        return new Parameter(name, Kind.SOURCE, expression, 0, List.of());
    }

    /** A number of bars that must be given. */
    public static Parameter length(int least) {
        return new Parameter("length", Kind.WHOLE, null, least, List.of());
    }

    /** A number of bars, so many unless said otherwise. */
    public static Parameter length(String name, int fallback, int least) {
        return new Parameter(name, Kind.WHOLE, String.valueOf(fallback), least, List.of());
    }

    /** One of a few words, the first unless said otherwise. */
    public static Parameter choice(String name, String... choices) {
        return new Parameter(name, Kind.CHOICE, choices[0], 0, List.of(choices));
    }

    /** A number with a default. */
    public static Parameter number(String name, double fallback, double least) {
        return new Parameter(name, Kind.NUMBER, String.valueOf(fallback), least, List.of());
    }
}
