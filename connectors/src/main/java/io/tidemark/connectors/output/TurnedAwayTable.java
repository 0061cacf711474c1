package io.tidemark.connectors.output;

import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;

/** {@link SideRecord}s of a log in Kafka: where each stood is a topic, a partition and an offset. */
public final class TurnedAwayTable extends SideTable {

    private static final long serialVersionUID = 1L;

    /** The table under a stream's name. */
    public TurnedAwayTable(String stream) {
        super(stream);
    }

    @Override
    public String header() {
        return "outcome,reason,instrument,topic,partition,offset,event_time,raw,raw_base64";
    }

    @Override
    public void format(SideRecord record, RowWriter row) {
        int dash = record.file().lastIndexOf('-');
        row.put(record.outcome().label()).put(record.reason()).put(record.instrument());
        row.put(record.file().substring(0, dash))
                .put(Long.parseLong(record.file(), dash + 1, record.file().length(), 10));
        row.put(record.position()).putMicros(record.eventMicros());
        row.put(record.raw()).put(record.rawBase64());
    }

    @Override
    public SideRecord parse(CsvCells cells) {
        Outcome outcome = outcome(cells);
        String reason = cells.text();
        String instrument = cells.text();
        String partition = cells.text() + '-' + cells.number();
        return new SideRecord(
                outcome, reason, instrument, partition, cells.number(), cells.micros(), cells.text(), cells.text());
    }
}
