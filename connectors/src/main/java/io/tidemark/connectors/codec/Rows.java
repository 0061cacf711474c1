package io.tidemark.connectors.codec;

/** Reads the rows of one kind of table; what is wrong is left with the row. */
interface Rows {

    /** Puts the events of the row into place. */
    void decode(Row row, Decoded into);
}
