package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.Line;
import java.io.Closeable;
import java.io.IOException;

/** The records of one part of a partition in reading order. */
public interface LineSource extends Closeable {

    /** Points the view at the next record; false at the end. */
    boolean next(Line view) throws IOException;

    /** Line number of the record read last, from 1. */
    long line();

    /** Lines taken so far in reading order: with it and {@link #offset()} reading can go on later. */
    long lines();

    /** A mark behind the record read last: a byte offset, or what tells that rows are still the same; −1 where there is none. */
    long offset();
}
