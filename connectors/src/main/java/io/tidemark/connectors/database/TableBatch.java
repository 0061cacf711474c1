package io.tidemark.connectors.database;

import java.io.IOException;
import java.util.TreeMap;
import org.apache.flink.api.connector.sink2.SinkWriter;

/** Rows of one table that wait to be sent, one per key, in the order of the key. */
final class TableBatch<T> {

    private final UpsertTable<T> table;
    private final SinkWriter<T> writer;
    private final TreeMap<T, T> rows;

    TableBatch(UpsertTable<T> table, SinkWriter<T> writer) {
        this.table = table;
        this.writer = writer;
        this.rows = new TreeMap<>(table.order());
    }

    /** Adds a row and gives their number. One statement must not meet a key twice. */
    int add(T row) {
        rows.merge(row, row, table::stronger);
        return rows.size();
    }

    int size() {
        return rows.size();
    }

    /** Sends all and has them in the database when it returns. */
    void send() throws IOException, InterruptedException {
        if (rows.isEmpty()) {
            return;
        }
        for (T row : rows.values()) {
            writer.write(row, null);
        }
        writer.flush(false);
        rows.clear();
    }

    void close() throws Exception {
        writer.close();
    }
}
