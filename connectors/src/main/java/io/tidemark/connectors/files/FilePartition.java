package io.tidemark.connectors.files;

import io.tidemark.connectors.codec.RecordFormat;
import java.io.Serializable;
import java.util.List;

/**
 * One partition of a bounded log: its name, its parts in reading order, how their records are written, and what the parts are.
 */
public record FilePartition(String name, List<PartFile> files, RecordFormat format, Medium medium)
        implements Serializable {

    /** Checks that the partition has a name and at least one file. */
    public FilePartition {
        files = List.copyOf(files);
        if (name.isEmpty() || files.isEmpty()) {
            throw new IllegalArgumentException("partition \"" + name + "\" needs a name and files, has " + files);
        }
    }

    /** A partition of files. */
    public FilePartition(String name, List<PartFile> files, RecordFormat format) {
        this(name, files, format, Medium.FILES);
    }
}
