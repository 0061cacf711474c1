package io.tidemark.connectors.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.jdbc.JdbcExecutionOptions;
import org.apache.flink.connector.jdbc.core.datastream.sink.JdbcSink;

/** Writers of rows, one per table: what comes in bulk is copied, the rest goes through Flink's JDBC connector. */
final class RowWriters {

    /** The connector neither counts rows nor looks at the clock: it sends when it is told to. */
    private static final int WHEN_TOLD = 0;

    private RowWriters() {}

    static <T> SinkWriter<T> open(DatabaseTarget target, UpsertTable<T> table, String name, WriterInitContext context)
            throws IOException {
        return table.isBulk() ? new CopyWriter<>(target, table, name) : connector(target, table, name, context);
    }

    private static <T> SinkWriter<T> connector(
            DatabaseTarget target, UpsertTable<T> table, String name, WriterInitContext context) throws IOException {
        JdbcExecutionOptions options = JdbcExecutionOptions.builder()
                .withBatchSize(WHEN_TOLD)
                .withBatchIntervalMs(WHEN_TOLD)
                .withMaxRetries(target.batching().retries())
                .build();
        return JdbcSink.<T>builder()
                .withExecutionOptions(options)
                .withQueryStatement(table.sql().ofValues(name), (row, record) -> bind(table, record, row))
                .buildAtLeastOnce(new PostgresConnection(target))
                .createWriter(context);
    }

    private static <T> void bind(UpsertTable<T> table, T record, PreparedStatement row) throws SQLException {
        try {
            table.bind(record, new StatementCells(row));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
