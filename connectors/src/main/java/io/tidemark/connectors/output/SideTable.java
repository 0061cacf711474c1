package io.tidemark.connectors.output;

import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import io.tidemark.state.record.CanonicalBytes;
import java.util.Comparator;
import java.util.Locale;

/** A table of {@link SideRecord}s in the order of the log; how their place is written, each kind of log says itself. */
abstract class SideTable implements OutputTable<SideRecord> {

    private static final long serialVersionUID = 1L;

    private final String stream;

    SideTable(String stream) {
        this.stream = stream;
    }

    @Override
    public final String stream() {
        return stream;
    }

    @Override
    public final Comparator<SideRecord> order() {
        return Comparator.comparing(SideRecord::file)
                .thenComparingLong(SideRecord::position)
                .thenComparing(SideRecord::outcome);
    }

    @Override
    public final CanonicalBytes write(SideRecord record, CanonicalBytes bytes) {
        return record.write(stream, bytes);
    }

    static Outcome outcome(CsvCells cells) {
        return cells.read(text -> Outcome.valueOf(text.toUpperCase(Locale.ROOT)), "an outcome");
    }
}
