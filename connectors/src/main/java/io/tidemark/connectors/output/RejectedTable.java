package io.tidemark.connectors.output;

import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;

/** A table of {@link SideRecord}s, in the order of the log: {@code rejected}, {@code late}, {@code duplicate}, …. */
public final class RejectedTable extends SideTable {

    private static final long serialVersionUID = 1L;

    /** The table of rejected records. */
    public RejectedTable() {
        this(Outcome.REJECTED.label());
    }

    /** A table of side records under another stream's name. */
    public RejectedTable(String stream) {
        super(stream);
    }

    @Override
    public String header() {
        return "outcome,reason,instrument,file,line,event_time,raw";
    }

    @Override
    public void format(SideRecord record, RowWriter row) {
        row.put(record.outcome().label()).put(record.reason()).put(record.instrument());
        row.put(record.file()).put(record.position());
        row.putMicros(record.eventMicros()).put(record.raw());
    }

    @Override
    public SideRecord parse(CsvCells cells) {
        return new SideRecord(
                outcome(cells), cells.text(), cells.text(), cells.text(), cells.number(), cells.micros(), cells.text());
    }
}
