package io.tidemark.state.feature.expression;

/** An expression that cannot be understood: what is wrong, at which column (from 1) of which text. */
public final class ExpressionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int column;

    /** A mistake at a column (from 1) of the text. */
    public ExpressionException(String what, int column, String text) {
        this(what, column, text, "");
    }

    /** A mistake with a hint: which name was meant. */
    public ExpressionException(String what, int column, String text, String hint) {
        super(what + " at column " + column + " of \"" + text + "\"" + hint);
        this.column = column;
    }

    private ExpressionException(String message, ExpressionException cause) {
        super(message, cause);
        this.column = cause.column;
    }

    /** The same mistake, saying in what: a strategy, a file. */
    public ExpressionException in(String where) {
        return new ExpressionException(where + ": " + getMessage(), this);
    }

    /** Column of the mistake, from 1. */
    public int column() {
        return column;
    }
}
