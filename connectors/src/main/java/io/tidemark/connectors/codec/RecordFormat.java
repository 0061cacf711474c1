package io.tidemark.connectors.codec;

import java.io.Serializable;

/** A description of records that travels with the job graph and makes codecs where they are read. */
public interface RecordFormat extends Serializable {

    /** A codec of the caller's own. */
    RecordCodec codec();
}
