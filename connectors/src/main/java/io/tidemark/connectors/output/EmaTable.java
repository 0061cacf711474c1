package io.tidemark.connectors.output;

import io.tidemark.state.feature.ema.EmaAlignment;
import io.tidemark.state.feature.ema.EmaConfig;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.record.CanonicalBytes;
import java.util.Comparator;
import java.util.Locale;

/** The {@code ema} table: one row per instrument, alignment, timeframe, period and session close. */
public final class EmaTable implements OutputTable<EmaRow> {

    private static final long serialVersionUID = 1L;
    private static final Comparator<EmaRow> SERIES = Comparator.comparing(EmaRow::instrument)
            .thenComparing(EmaRow::alignment)
            .thenComparing(EmaRow::timeframe)
            .thenComparingInt(EmaRow::period);

    private final boolean newestPreviews;

    /** A table of all rows that it is given. */
    public EmaTable() {
        this(EmaConfig.Rows.ALL);
    }

    /** A table that keeps these of the rows: a preview is one of the newest day when no row of its series follows. */
    public EmaTable(EmaConfig.Rows rows) {
        newestPreviews = rows == EmaConfig.Rows.LATEST;
    }

    @Override
    public String stream() {
        return EmaRow.STREAM;
    }

    @Override
    public String header() {
        return EmaRow.CSV_HEADER;
    }

    @Override
    public void format(EmaRow ema, RowWriter row) {
        row.put(ema.instrument()).put(ema.alignment().label()).put(ema.timeframe());
        row.put(ema.period()).putMillis(ema.ts()).put(ema.ema()).put(ema.emaBar());
        row.put(ema.d1()).put(ema.d2()).put(ema.d1Close()).put(ema.d2Close()).put(ema.roll());
    }

    @Override
    public EmaRow parse(CsvCells cells) {
        return new EmaRow(
                cells.text(),
                cells.read(text -> EmaAlignment.valueOf(text.toUpperCase(Locale.ROOT)), "an alignment"),
                cells.text(),
                cells.integer(),
                cells.millis(),
                cells.decimal(),
                cells.decimal(),
                cells.decimal(),
                cells.decimal(),
                cells.decimal(),
                cells.decimal(),
                cells.truth());
    }

    @Override
    public Comparator<EmaRow> order() {
        return SERIES.thenComparingLong(EmaRow::ts);
    }

    @Override
    public boolean supersedes(EmaRow row, EmaRow before) {
        return newestPreviews && before.roll() && SERIES.compare(row, before) == 0;
    }

    @Override
    public CanonicalBytes write(EmaRow ema, CanonicalBytes bytes) {
        return ema.write(bytes);
    }
}
