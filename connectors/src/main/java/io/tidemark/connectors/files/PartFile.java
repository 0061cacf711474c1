package io.tidemark.connectors.files;

import java.io.Serializable;

/** One file of a partition; a descending one (newest first) is read from its end. */
public record PartFile(String path, boolean descending) implements Serializable {

    /** A file that is read from its start. */
    public static PartFile ascending(String path) {
        return new PartFile(path, false);
    }
}
