package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.Line;
import java.io.Closeable;
import java.io.IOException;

/** The records of one file in reading order. */
interface LineSource extends Closeable {

    /** Points the view at the next record; false at the end. */
    boolean next(Line view) throws IOException;

    /** Line number of the record read last, from 1. */
    long line();

    /** Lines taken so far in reading order: with it and {@link #offset()} reading can go on later. */
    long lines();

    /** Byte offset behind the record read last; −1 where there is none. */
    long offset();
}
