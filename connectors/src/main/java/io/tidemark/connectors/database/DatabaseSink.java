package io.tidemark.connectors.database;

import java.io.IOException;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** A sink of one stream; it holds where to write and how, and no secret. */
final class DatabaseSink<T> implements Sink<T> {

    private static final long serialVersionUID = 1L;

    private final DatabaseTarget target;
    private final UpsertTable<T> table;

    DatabaseSink(DatabaseTarget target, UpsertTable<T> table) {
        this.target = target;
        this.table = table;
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
        return new SortedWriter<>(target, table, context);
    }
}
