package io.tidemark.state.feature.expression;

import java.util.ArrayList;
import java.util.List;

/**
 * A feature as written: {@code close}, {@code tr}, {@code rsi(14)}, {@code ema(rsi(14),9,seed=first)}, {@code rsi(14)@1D}.
 * Syntax alone; the registry of kernels gives it a meaning.
 *
 * @param text the whole text that it is part of
 * @param column where it starts in the text, from 1
 * @param places other timeframes and instruments, the nearest first; empty: here
 */
public record FeatureExpression(String text, int column, String name, List<Argument> arguments, List<Place> places) {

    /** Another timeframe or instrument, and the column of its name. */
    public record Place(String name, int column) {}

    /** One argument: a number or an expression, by place ({@code name} null) or by name. */
    public record Argument(String name, int column, Double number, FeatureExpression expression) {

        /** The argument as a message shows it. */
        public String shown() {
            return expression == null ? String.valueOf(number) : "'" + expression.name() + "'";
        }
    }

    /**
     * Reads a whole text.
     *
     * @throws ExpressionException with the column of the first mistake
     */
    public static FeatureExpression parse(String text) {
        Tokens tokens = new Tokens(text);
        FeatureExpression expression = read(tokens, text);
        tokens.expectEnd();
        return expression;
    }

    /** A mistake in this expression, with a hint or an empty one. */
    public ExpressionException error(String what, String hint) {
        return new ExpressionException(what, column, text, hint);
    }

    /** A mistake in one of its arguments. */
    public ExpressionException error(String what, Argument argument, String hint) {
        return new ExpressionException(what, argument.column(), text, hint);
    }

    /** A mistake in where it is. */
    public ExpressionException error(String what, Place place, String hint) {
        return new ExpressionException(what, place.column(), text, hint);
    }

    private static FeatureExpression read(Tokens tokens, String text) {
        Token name = tokens.next();
        if (name.kind() != Token.Kind.WORD) {
            throw tokens.error("expected the name of a feature instead of " + name.shown(), name);
        }
        List<Argument> arguments = new ArrayList<>();
        if (tokens.take("(") && !tokens.take(")")) {
            do {
                arguments.add(argument(tokens, text));
            } while (tokens.take(","));
            tokens.expect(")");
        }
        List<Place> places = new ArrayList<>();
        while (tokens.peek().kind() == Token.Kind.PLACE) {
            Token place = tokens.next();
            places.add(new Place(place.text().substring(1), place.column() + 1));
        }
        return new FeatureExpression(text, name.column(), name.text(), List.copyOf(arguments), List.copyOf(places));
    }

    private static Argument argument(Tokens tokens, String text) {
        Token first = tokens.peek();
        if (first.kind() != Token.Kind.WORD) {
            return new Argument(null, first.column(), number(tokens), null);
        }
        FeatureExpression expression = read(tokens, text);
        if (!expression.arguments().isEmpty() || !tokens.take("=")) {
            return new Argument(null, first.column(), null, expression);
        }
        if (tokens.peek().kind() == Token.Kind.WORD) {
            return new Argument(expression.name(), first.column(), null, read(tokens, text));
        }
        return new Argument(expression.name(), first.column(), number(tokens), null);
    }

    private static Double number(Tokens tokens) {
        boolean negative = tokens.take("-");
        Token token = tokens.next();
        if (token.kind() != Token.Kind.NUMBER) {
            throw tokens.error("expected a number or a name instead of " + token.shown(), token);
        }
        double value = Double.parseDouble(token.text());
        return negative ? -value : value;
    }
}
