package io.tidemark.connectors.output;

import io.tidemark.connectors.output.RecordReader.Row;
import java.util.function.Consumer;

/** Takes the records of a table in order and hands them on, but for those that the next one supersedes. */
final class LastWord<T> {

    private final OutputTable<T> table;
    private final Consumer<Row<T>> to;
    private Row<T> held;

    LastWord(OutputTable<T> table, Consumer<Row<T>> to) {
        this.table = table;
        this.to = to;
    }

    void take(Row<T> row) {
        if (held != null && !table.supersedes(row.record(), held.record())) {
            to.accept(held);
        }
        held = row;
    }

    /** Hands the last record on. */
    void end() {
        if (held != null) {
            to.accept(held);
            held = null;
        }
    }
}
