package io.tidemark.connectors.output;

import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;

/**
 * {@link SideRecord}s of a live run: where each stood is a topic, a partition and an offset, or the path of a file of its history
 * and a line.
 */
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
        String file = record.file();
        row.put(record.outcome().label()).put(record.reason()).put(record.instrument());
        if (isPath(file)) {
            row.put(file).put(Double.NaN);
        } else {
            int dash = file.lastIndexOf('-');
            row.put(file.substring(0, dash)).put(Long.parseLong(file, dash + 1, file.length(), 10));
        }
        row.put(record.position()).putMicros(record.eventMicros());
        row.put(record.raw()).put(record.rawBase64());
    }

    /** No topic's name has a slash. */
    private static boolean isPath(String file) {
        return file.indexOf('/') >= 0 || file.indexOf('\\') >= 0;
    }

    @Override
    public SideRecord parse(CsvCells cells) {
        Outcome outcome = outcome(cells);
        String reason = cells.text();
        String instrument = cells.text();
        String topic = cells.text();
        String partition = cells.text();
        String file = partition.isEmpty() ? topic : topic + '-' + partition;
        return new SideRecord(
                outcome, reason, instrument, file, cells.number(), cells.micros(), cells.text(), cells.text());
    }
}
