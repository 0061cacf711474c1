package io.tidemark.connectors.codec;

import java.io.IOException;

/** Turns lines into events; bad data becomes an outcome with a reason, never an exception. One thread, one file at a time. */
public interface RecordCodec {

    /** The longest line in bytes that may be a record; longer ones are rejected unread. */
    int maxLineBytes();

    /**
     * Starts a file with its first line.
     *
     * @return true when that line is a header and so no record
     * @throws IOException when this format cannot read the file at all: names file, line and what is missing
     */
    boolean open(String file, Line first) throws IOException;

    /** Decodes one line into a {@link Decoded} that was reset for it. */
    void decode(Line line, Decoded into);

    /** Numbers so far that had more decimal digits than their scale keeps and were rounded half-even. */
    default long rounded() {
        return 0;
    }
}
