package io.tidemark.state.feature.expression;

/** One word, number or symbol of an expression and the column (from 1) at which it starts; END has empty text. */
public record Token(Kind kind, String text, int column) {

    /** What a token is. */
    public enum Kind {
        /** A name: letter or underscore, then letters, digits, underscores, dots; of another library, two with a colon. */
        WORD,
        /** A decimal number. */
        NUMBER,
        /** Where: an {@code @} and the name of a timeframe or an instrument, written together. */
        PLACE,
        /** One of the operators and brackets. */
        SYMBOL,
        /** Behind the last token. */
        END
    }

    /** True for this symbol or keyword. */
    public boolean is(String expected) {
        return kind != Kind.NUMBER && text.equals(expected);
    }

    /** The token as a message names it. */
    public String shown() {
        return kind == Kind.END ? "the end" : "'" + text + "'";
    }
}
