package io.tidemark.connectors.files;

import io.tidemark.connectors.clocked.AllAtOnce;
import io.tidemark.state.market.Arrival;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A bounded log in files. Every partition is one split, all are assigned at registration (partition i to reader i mod
 * parallelism) and a reader merges its own by event time. What a partition yields does not depend on the readers.
 */
public final class MergingFileSource implements Source<Arrival, FileSplit, List<FileSplit>> {

    private static final long serialVersionUID = 1L;

    private final ArrayList<FilePartition> partitions;
    private final int batch;

    /**
     * A source of these partitions.
     *
     * @throws IllegalArgumentException for none, or two of one name
     */
    public MergingFileSource(List<FilePartition> partitions) {
        this(partitions, MergingFileReader.BATCH);
    }

    /** A source whose readers emit so many records per poll. */
    MergingFileSource(List<FilePartition> partitions, int batch) {
        this.batch = batch;
        this.partitions = new ArrayList<>(partitions);
        if (partitions.isEmpty()) {
            throw new IllegalArgumentException("a log needs at least one partition");
        }
        byName();
    }

    private Map<String, FilePartition> byName() {
        Map<String, FilePartition> named = new LinkedHashMap<>();
        for (FilePartition partition : partitions) {
            if (named.put(partition.name(), partition) != null) {
                throw new IllegalArgumentException("two partitions have the name " + partition.name());
            }
        }
        return named;
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.BOUNDED;
    }

    @Override
    public SourceReader<Arrival, FileSplit> createReader(SourceReaderContext context) {
        return new MergingFileReader(byName(), batch);
    }

    @Override
    public SplitEnumerator<FileSplit, List<FileSplit>> createEnumerator(SplitEnumeratorContext<FileSplit> context) {
        return new AllAtOnce<>(context, splits(), FileSplit::order);
    }

    /** One split per partition, at its start. */
    public List<FileSplit> splits() {
        List<FileSplit> splits = new ArrayList<>(partitions.size());
        for (FilePartition partition : partitions) {
            splits.add(new FileSplit(partition.name(), splits.size(), partition.files(), FilePosition.START));
        }
        return splits;
    }

    @Override
    public SplitEnumerator<FileSplit, List<FileSplit>> restoreEnumerator(
            SplitEnumeratorContext<FileSplit> context, List<FileSplit> pending) {
        return new AllAtOnce<>(context, pending, FileSplit::order);
    }

    @Override
    public SimpleVersionedSerializer<FileSplit> getSplitSerializer() {
        return new FileSplitSerializer();
    }

    @Override
    public SimpleVersionedSerializer<List<FileSplit>> getEnumeratorCheckpointSerializer() {
        return new PendingSplitsSerializer();
    }
}
