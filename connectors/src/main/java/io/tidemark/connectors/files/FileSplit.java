package io.tidemark.connectors.files;

import java.util.List;
import org.apache.flink.api.connector.source.SourceSplit;

/**
 * A partition and how far it was read. Its order among the partitions of the log breaks ties between equal times, so
 * that readers merge the same way however many there are.
 */
public record FileSplit(String partition, int order, List<PartFile> files, FilePosition position)
        implements SourceSplit {

    @Override
    public String splitId() {
        return partition;
    }

    FileSplit at(FilePosition reached) {
        return new FileSplit(partition, order, files, reached);
    }
}
