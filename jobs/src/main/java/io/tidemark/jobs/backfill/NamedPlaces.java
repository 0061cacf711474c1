package io.tidemark.jobs.backfill;

import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.FilePlace;
import io.tidemark.connectors.files.PartFile;
import io.tidemark.state.market.SideRecord;
import java.util.HashMap;
import java.util.List;
import org.apache.flink.api.common.functions.MapFunction;

/** Writes file and line of a record that was turned away where its partition and its place in it stood. */
final class NamedPlaces implements MapFunction<SideRecord, SideRecord> {

    private static final long serialVersionUID = 1L;

    private final HashMap<String, List<String>> files = new HashMap<>();

    NamedPlaces(List<FilePartition> partitions) {
        for (FilePartition partition : partitions) {
            files.put(
                    partition.name(),
                    partition.files().stream().map(PartFile::path).toList());
        }
    }

    @Override
    public SideRecord map(SideRecord record) {
        String file = files.get(record.partition()).get(FilePlace.file(record.position()));
        return new SideRecord(
                record.outcome(),
                record.reason(),
                record.instrument(),
                file,
                FilePlace.line(record.position()),
                record.eventMicros(),
                record.raw());
    }
}
