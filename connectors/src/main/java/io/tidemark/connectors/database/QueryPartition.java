package io.tidemark.connectors.database;

import io.tidemark.connectors.codec.RecordCodec;
import io.tidemark.connectors.codec.RecordFormat;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.FilePosition;
import io.tidemark.connectors.files.LineSource;
import io.tidemark.connectors.files.Medium;
import io.tidemark.connectors.files.PartFile;
import java.io.IOException;
import java.util.List;

/** One query as one partition of a bounded log: its rows, in their order, are records of a table. */
public record QueryPartition(DatabaseTarget target, String query) implements Medium {

    private static final long serialVersionUID = 1L;

    /** The partition of this name. */
    public static FilePartition of(String name, String query, DatabaseTarget target, RecordFormat format) {
        PartFile rows = PartFile.ascending("query of " + name);
        return new FilePartition(name, List.of(rows), format, new QueryPartition(target, query));
    }

    @Override
    public LineSource open(PartFile part, RecordCodec codec, FilePosition start) throws IOException {
        return QueryRows.open(target, part, query, codec, start);
    }

    @Override
    public long bytes(PartFile part) {
        return 0;
    }

    @Override
    public String describe(PartFile part) {
        return part.path() + " at " + target.place() + " (" + query + ")";
    }
}
