package io.tidemark.connectors.database;

import java.io.IOException;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.jdbc.JdbcExecutionOptions;
import org.apache.flink.connector.jdbc.core.datastream.sink.JdbcSink;

/** Writers of Flink's JDBC connector, one per table. */
final class RowWriters {

    /** The connector neither counts rows nor looks at the clock: it sends when it is told to. */
    private static final int WHEN_TOLD = 0;

    private RowWriters() {}

    static <T> SinkWriter<T> open(DatabaseTarget target, UpsertTable<T> table, String name, WriterInitContext context)
            throws IOException {
        JdbcExecutionOptions options = JdbcExecutionOptions.builder()
                .withBatchSize(WHEN_TOLD)
                .withBatchIntervalMs(WHEN_TOLD)
                .withMaxRetries(target.batching().retries())
                .build();
        return JdbcSink.<T>builder()
                .withExecutionOptions(options)
                .withQueryStatement(table.sql(name), (row, record) -> table.bind(record, new Cells(row)))
                .buildAtLeastOnce(new PostgresConnection(target))
                .createWriter(context);
    }
}
