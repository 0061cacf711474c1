package io.tidemark.connectors.output;

import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import io.tidemark.state.record.CanonicalBytes;
import java.util.Comparator;
import java.util.Locale;

/** {@link SideRecord}s of a log in Kafka: where each stood is a topic, a partition and an offset. */
public final class TurnedAwayTable implements OutputTable<SideRecord> {

    private static final long serialVersionUID = 1L;

    private final String stream;

    /** The table under a stream's name. */
    public TurnedAwayTable(String stream) {
        this.stream = stream;
    }

    @Override
    public String stream() {
        return stream;
    }

    @Override
    public String header() {
        return "outcome,reason,instrument,topic,partition,offset,event_time,raw";
    }

    @Override
    public void format(SideRecord record, RowWriter row) {
        int dash = record.file().lastIndexOf('-');
        row.put(record.outcome().label()).put(record.reason()).put(record.instrument());
        row.put(record.file().substring(0, dash))
                .put(Long.parseLong(record.file(), dash + 1, record.file().length(), 10));
        row.put(record.position()).putMicros(record.eventMicros()).put(record.raw());
    }

    @Override
    public SideRecord parse(CsvCells cells) {
        Outcome outcome = cells.read(text -> Outcome.valueOf(text.toUpperCase(Locale.ROOT)), "an outcome");
        String reason = cells.text();
        String instrument = cells.text();
        String partition = cells.text() + '-' + cells.number();
        return new SideRecord(outcome, reason, instrument, partition, cells.number(), cells.micros(), cells.text());
    }

    @Override
    public Comparator<SideRecord> order() {
        return Comparator.comparing(SideRecord::file).thenComparingLong(SideRecord::position);
    }

    @Override
    public CanonicalBytes write(SideRecord record, CanonicalBytes bytes) {
        return record.write(stream, bytes);
    }
}
