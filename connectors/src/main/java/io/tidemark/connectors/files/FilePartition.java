package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.RecordFormat;
import java.io.Serializable;
import java.util.List;

/** One partition of a log in files: its name, its files in reading order, and how their records are written. */
public record FilePartition(String name, List<PartFile> files, RecordFormat format) implements Serializable {

    /** Checks that the partition has a name and at least one file. */
    public FilePartition {
        files = List.copyOf(files);
        if (name.isEmpty() || files.isEmpty()) {
            throw new IllegalArgumentException("partition \"" + name + "\" needs a name and files, has " + files);
        }
    }
}
