package io.tidemark.state.feature.expression;

/** An expression that cannot be understood: what is wrong, at which column (from 1) of which text. */
public final class ExpressionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int column;

    /** A mistake at a column (from 1) of the text. */
    public ExpressionException(String what, int column, String text) {
        super(what + " at column " + column + " of \"" + text + "\"");
        this.column = column;
    }

    /** Column of the mistake, from 1. */
    public int column() {
        return column;
    }
}
