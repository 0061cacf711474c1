package io.tidemark.connectors.database;

import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.metrics.Counter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers rows per table and hands them to the JDBC connector's writer in key order: writers that meet the same rows (an
 * attempt and the one before it) lock them in one order. Rows are in the database before a checkpoint is. A row that
 * PostgreSQL cannot hold goes to {@code refused_rows}, and the others go on.
 */
final class SortedWriter<T> implements SinkWriter<T> {

    private static final Logger LOG = LoggerFactory.getLogger(SortedWriter.class);

    private final DatabaseTarget target;
    private final UpsertTable<T> table;
    private final WriterInitContext context;
    private final Asides asides;
    private final Counter refused;
    private final Map<String, TableBatch<T>> batches = new TreeMap<>();
    private boolean hasFailed;

    SortedWriter(DatabaseTarget target, UpsertTable<T> table, WriterInitContext context) throws IOException {
        this.target = target;
        this.table = table;
        this.context = context;
        this.asides = new Asides(target);
        this.refused = context.metricGroup().counter("rows_refused");
        asides.contracts(table.contracts());
        sendLater();
    }

    @Override
    public void write(T row, Context unused) throws IOException, InterruptedException {
        Optional<String> flaw = table.limits(row, new Limits()).flaw();
        if (flaw.isPresent()) {
            refuse(row, flaw.get());
            return;
        }
        String name = table.table(row);
        TableBatch<T> batch = batches.get(name);
        if (batch == null) {
            batch = new TableBatch<>(table, RowWriters.open(target, table, name, context));
            batches.put(name, batch);
        }
        if (batch.add(row) >= target.batching().rows()) {
            send(name, batch);
        }
    }

    @Override
    public void flush(boolean endOfInput) throws IOException, InterruptedException {
        for (Map.Entry<String, TableBatch<T>> each : batches.entrySet()) {
            send(each.getKey(), each.getValue());
        }
    }

    /** Never fails: what counts was sent before, and Flink takes a failure to close for the end of the whole process. */
    @Override
    public void close() {
        asides.close();
        for (TableBatch<T> batch : batches.values()) {
            try {
                batch.close();
            } catch (Exception broken) {
                // The connector's writer tries what failed once more; a first failure has been told already.
                if (hasFailed) {
                    LOG.debug("closing after a failure", broken);
                } else {
                    LOG.warn("a connection to {} was not closed: {}", target.place(), broken.getMessage());
                }
            }
        }
    }

    private void send(String name, TableBatch<T> batch) throws IOException, InterruptedException {
        try {
            context.metricGroup().getNumRecordsSendCounter().inc(batch.size());
            batch.send();
        } catch (IOException failure) {
            hasFailed = true;
            throw Refusal.of(target, batch.size() + " rows of " + name, failure);
        }
    }

    private void refuse(T row, String reason) throws IOException {
        refused.inc();
        String id = Digest.id(table.write(row, new CanonicalBytes()));
        LOG.warn(
                "PostgreSQL at {} cannot hold a row of {}, it is in refused_rows under {}: {}",
                target.place(),
                table.stream(),
                id,
                reason);
        asides.refused(table.stream(), id, reason, row.toString());
    }

    private void sendLater() {
        ProcessingTimeService time = context.getProcessingTimeService();
        long at = time.getCurrentProcessingTime() + target.batching().interval().toMillis();
        time.registerTimer(at, now -> {
            flush(false);
            sendLater();
        });
    }
}
