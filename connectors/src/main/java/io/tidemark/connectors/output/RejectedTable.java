package io.tidemark.connectors.output;

import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import io.tidemark.state.record.CanonicalBytes;
import java.util.Comparator;
import java.util.Locale;

/** A table of {@link SideRecord}s, in the order of the log: {@code rejected}, {@code late}, {@code duplicate}, …. */
public final class RejectedTable implements OutputTable<SideRecord> {

    private static final long serialVersionUID = 1L;

    private final String stream;

    /** The table of rejected records. */
    public RejectedTable() {
        this(Outcome.REJECTED.label());
    }

    /** A table of side records under another stream's name. */
    public RejectedTable(String stream) {
        this.stream = stream;
    }

    @Override
    public String stream() {
        return stream;
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
                cells.read(text -> Outcome.valueOf(text.toUpperCase(Locale.ROOT)), "an outcome"),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.number(),
                cells.micros(),
                cells.text());
    }

    @Override
    public Comparator<SideRecord> order() {
        return Comparator.comparing(SideRecord::file)
                .thenComparingLong(SideRecord::position)
                .thenComparing(SideRecord::outcome);
    }

    @Override
    public CanonicalBytes write(SideRecord record, CanonicalBytes bytes) {
        return record.write(stream, bytes);
    }
}
