package io.tidemark.state.feature.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of one expression, read from left to right with a look-ahead of one. */
public final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("(?<word>[A-Za-z_][A-Za-z0-9_.]*(?::[A-Za-z_][A-Za-z0-9_.]*)?)"
            + "|(?<number>(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
            + "|(?<place>@[A-Za-z0-9_][A-Za-z0-9_.:/#-]*)"
            + "|(?<symbol><=|>=|==|!=|[-+*/()<>,=])");

    private final String text;
    private final List<Token> tokens;
    private int next;

    /**
     * Splits a text.
     *
     * @throws ExpressionException at a character that starts no token
     */
    public Tokens(String text) {
        this.text = text;
        this.tokens = split(text);
    }

    /** The token that {@link #next} will return. */
    public Token peek() {
        return tokens.get(next);
    }

    /** The next token; END again and again behind the last. */
    public Token next() {
        Token token = tokens.get(next);
        next = Math.min(next + 1, tokens.size() - 1);
        return token;
    }

    /** Takes the symbol or keyword if it is next. */
    public boolean take(String expected) {
        if (peek().is(expected)) {
            next();
            return true;
        }
        return false;
    }

    /** Takes the symbol or throws. */
    public void expect(String expected) {
        if (!take(expected)) {
            throw error("expected '" + expected + "' instead of " + peek().shown(), peek());
        }
    }

    /** Throws unless everything was read. */
    public void expectEnd() {
        if (peek().kind() != Token.Kind.END) {
            throw error("unexpected " + peek().shown(), peek());
        }
    }

    /** A mistake at a token. */
    public ExpressionException error(String what, Token at) {
        return error(what, at.column());
    }

    /** A mistake at a token, with a hint. */
    public ExpressionException error(String what, Token at, String hint) {
        return new ExpressionException(what, at.column(), text, hint);
    }

    /** A mistake at a column. */
    public ExpressionException error(String what, int column) {
        return new ExpressionException(what, column, text);
    }

    private static List<Token> split(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw new ExpressionException("unexpected '" + text.charAt(at) + "'", at + 1, text);
            }
            tokens.add(new Token(kind(matcher), matcher.group(), at + 1));
            at = matcher.end();
        }
        tokens.add(new Token(Token.Kind.END, "", text.length() + 1));
        return tokens;
    }

    private static Token.Kind kind(Matcher matcher) {
        if (matcher.group("word") != null) {
            return Token.Kind.WORD;
        }
        if (matcher.group("place") != null) {
            return Token.Kind.PLACE;
        }
        return matcher.group("number") != null ? Token.Kind.NUMBER : Token.Kind.SYMBOL;
    }
}
