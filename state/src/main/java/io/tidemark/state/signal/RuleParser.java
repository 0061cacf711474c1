package io.tidemark.state.signal;

import io.tidemark.state.feature.expression.Token;
import io.tidemark.state.feature.expression.Tokens;
import io.tidemark.state.name.NearestName;
import java.util.List;
import java.util.TreeSet;

/** Reads rules by recursive descent, one method per level of binding; checks names and kinds on the way. */
final class RuleParser {

    private static final List<String> FUNCTIONS = List.of("cross_above", "cross_below", "abs", "min", "max");
    private static final List<String> COMPARISONS = List.of("<", "<=", ">", ">=", "==", "!=");
    private static final List<String> KEYWORDS = List.of("and", "or", "not");

    private final String text;
    private final Tokens tokens;
    private final List<String> names;
    private final TreeSet<Integer> reads = new TreeSet<>();
    private final TreeSet<Integer> looksBack = new TreeSet<>();
    private boolean insideCross;

    /** A part of a rule: either a condition or a quantity, and where it starts. */
    private record Part(int column, Condition condition, Quantity quantity) {}

    RuleParser(String text, List<String> names) {
        this.text = text;
        this.tokens = new Tokens(text);
        this.names = names;
    }

    Rule rule() {
        Condition condition = condition(or());
        tokens.expectEnd();
        return new Rule(text, condition, reads, looksBack);
    }

    /** A number instead of a condition; {@link #reads} tells what it needs. */
    Quantity quantity() {
        Quantity quantity = quantity(or());
        tokens.expectEnd();
        return quantity;
    }

    int[] reads() {
        return reads.stream().mapToInt(Integer::intValue).toArray();
    }

    private Part or() {
        Part left = and();
        while (tokens.take("or")) {
            Condition a = condition(left);
            Condition b = condition(and());
            left = new Part(left.column, (now, before) -> a.holds(now, before) || b.holds(now, before), null);
        }
        return left;
    }

    private Part and() {
        Part left = not();
        while (tokens.take("and")) {
            Condition a = condition(left);
            Condition b = condition(not());
            left = new Part(left.column, (now, before) -> a.holds(now, before) && b.holds(now, before), null);
        }
        return left;
    }

    private Part not() {
        int column = tokens.peek().column();
        if (tokens.take("not")) {
            Condition inner = condition(not());
            return new Part(column, (now, before) -> !inner.holds(now, before), null);
        }
        return comparison();
    }

    private Part comparison() {
        Part left = sum();
        if (tokens.peek().is("=")) {
            throw tokens.error("'=' compares nothing: write '=='", tokens.peek());
        }
        if (!COMPARISONS.contains(tokens.peek().text())) {
            return left;
        }
        String symbol = tokens.next().text();
        Part done = new Part(left.column, Condition.compare(symbol, quantity(left), quantity(sum())), null);
        if (COMPARISONS.contains(tokens.peek().text())) {
            throw tokens.error("comparisons do not chain: join two with 'and'", tokens.peek());
        }
        return done;
    }

    private Part sum() {
        Part left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            boolean plus = tokens.next().is("+");
            Quantity a = quantity(left);
            Quantity b = quantity(product());
            left = new Part(left.column, null, plus ? f -> a.of(f) + b.of(f) : f -> a.of(f) - b.of(f));
        }
        return left;
    }

    private Part product() {
        Part left = negation();
        while (tokens.peek().is("*") || tokens.peek().is("/")) {
            boolean times = tokens.next().is("*");
            Quantity a = quantity(left);
            Quantity b = quantity(negation());
            left = new Part(left.column, null, times ? f -> a.of(f) * b.of(f) : f -> a.of(f) / b.of(f));
        }
        return left;
    }

    private Part negation() {
        int column = tokens.peek().column();
        if (tokens.take("-")) {
            Quantity inner = quantity(negation());
            return new Part(column, null, features -> -inner.of(features));
        }
        return primary();
    }

    private Part primary() {
        Token token = tokens.next();
        if (token.is("(")) {
            Part inner = or();
            tokens.expect(")");
            return inner;
        }
        if (token.kind() == Token.Kind.NUMBER) {
            double number = Double.parseDouble(token.text());
            return new Part(token.column(), null, features -> number);
        }
        if (token.kind() != Token.Kind.WORD || KEYWORDS.contains(token.text())) {
            throw tokens.error("expected a feature, a number or '(' instead of " + token.shown(), token);
        }
        return tokens.take("(") ? function(token) : feature(token);
    }

    private Part feature(Token token) {
        int index = names.indexOf(token.text());
        if (index < 0) {
            String known = FUNCTIONS.contains(token.text())
                    ? "; functions take '(…)'"
                    : NearestName.suggestion(token.text(), names);
            throw tokens.error("unknown feature '" + token.text() + "'", token, known);
        }
        reads.add(index);
        if (insideCross) {
            looksBack.add(index);
        }
        return new Part(token.column(), null, features -> features[index]);
    }

    private Part function(Token name) {
        if (!FUNCTIONS.contains(name.text())) {
            String nearest = NearestName.suggestion(name.text(), FUNCTIONS);
            throw tokens.error("unknown function '" + name.text() + "'", name, nearest);
        }
        boolean outer = insideCross;
        insideCross |= name.text().startsWith("cross_");
        Quantity a = quantity(or());
        Quantity b = a;
        if (!name.text().equals("abs")) {
            tokens.expect(",");
            b = quantity(or());
        }
        tokens.expect(")");
        insideCross = outer;
        return call(name, a, b);
    }

    private static Part call(Token name, Quantity a, Quantity b) {
        return switch (name.text()) {
            case "cross_above" -> new Part(name.column(), Condition.crossAbove(a, b), null);
            case "cross_below" -> new Part(name.column(), Condition.crossBelow(a, b), null);
            case "abs" -> new Part(name.column(), null, features -> Math.abs(a.of(features)));
            case "min" -> new Part(name.column(), null, features -> Math.min(a.of(features), b.of(features)));
            default -> new Part(name.column(), null, features -> Math.max(a.of(features), b.of(features)));
        };
    }

    private Condition condition(Part part) {
        if (part.condition == null) {
            throw tokens.error("expected a condition, found a number", part.column);
        }
        return part.condition;
    }

    private Quantity quantity(Part part) {
        if (part.quantity == null) {
            throw tokens.error("expected a number, found a condition", part.column);
        }
        return part.quantity;
    }
}
