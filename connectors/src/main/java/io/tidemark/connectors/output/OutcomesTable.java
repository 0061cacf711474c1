package io.tidemark.connectors.output;

import io.tidemark.state.market.OutcomeCount;
import io.tidemark.state.record.CanonicalBytes;
import java.util.Comparator;

/** Counts of a run by place and outcome; several lines of one key add up. */
public final class OutcomesTable implements OutputTable<OutcomeCount> {

    private static final long serialVersionUID = 1L;

    @Override
    public String stream() {
        return "outcomes";
    }

    @Override
    public String header() {
        return "where,outcome,count";
    }

    @Override
    public void format(OutcomeCount count, RowWriter row) {
        row.put(count.where()).put(count.outcome()).put(count.count());
    }

    @Override
    public OutcomeCount parse(CsvCells cells) {
        return new OutcomeCount(cells.text(), cells.text(), cells.number());
    }

    @Override
    public Comparator<OutcomeCount> order() {
        return Comparator.comparing(OutcomeCount::where).thenComparing(OutcomeCount::outcome);
    }

    @Override
    public CanonicalBytes write(OutcomeCount count, CanonicalBytes bytes) {
        return bytes.begin(stream()).put(count.where()).put(count.outcome()).put(count.count());
    }
}
