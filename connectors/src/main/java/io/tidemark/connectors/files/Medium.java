package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.RecordCodec;
import java.io.IOException;
import java.io.Serializable;

/** What the parts of a partition are: files, or the rows of a query. It travels with the job and opens them where they are read. */
public interface Medium extends Serializable {

    /** Plain or compressed files. */
    Medium FILES = new FileMedium();

    /**
     * Opens a part and its codec, and goes to where reading stopped.
     *
     * @return null when there is nothing in it
     * @throws IOException when it cannot be read, or not from there on, or its columns are not those of the codec
     */
    LineSource open(PartFile part, RecordCodec codec, FilePosition start) throws IOException;

    /** Bytes of a part as they are stored; 0 where that is not known. */
    long bytes(PartFile part) throws IOException;

    /** What identifies a part, in words: another log has others. */
    String describe(PartFile part) throws IOException;
}
