package io.tidemark.connectors.database;

import io.tidemark.state.feature.ema.EmaConfig;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.record.CanonicalBytes;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Averages: one row per instrument, alignment, timeframe, period and close. Where only the newest previews are kept, those that a
 * newer row of their series follows are deleted.
 */
final class EmaUpserts implements UpsertTable<EmaRow> {

    private static final long serialVersionUID = 1L;
    private static final UpsertSql SQL = new UpsertSql(
            List.of(
                    "instrument",
                    "alignment",
                    "timeframe",
                    "period",
                    "ts",
                    "ema",
                    "ema_bar",
                    "d1",
                    "d2",
                    "d1_close",
                    "d2_close",
                    "roll"),
            5,
            "");

    private static final String SUPERSEDED = """
            DELETE FROM ema AS old USING %s AS newer
            WHERE old.roll AND old.ts < newer.ts AND (old.instrument, old.alignment, old.timeframe, old.period)
                = (newer.instrument, newer.alignment, newer.timeframe, newer.period)""";

    private final boolean newestPreviews;

    EmaUpserts(EmaConfig.Rows rows) {
        newestPreviews = rows == EmaConfig.Rows.LATEST;
    }

    @Override
    public Optional<String> afterMerge(String staged) {
        return newestPreviews ? Optional.of(SUPERSEDED.formatted(staged)) : Optional.empty();
    }

    @Override
    public String stream() {
        return EmaRow.STREAM;
    }

    @Override
    public String table(EmaRow row) {
        return "ema";
    }

    @Override
    public UpsertSql sql() {
        return SQL;
    }

    @Override
    public Comparator<EmaRow> order() {
        return Comparator.comparing(EmaRow::instrument)
                .thenComparing(row -> row.alignment().label())
                .thenComparing(EmaRow::timeframe)
                .thenComparingInt(EmaRow::period)
                .thenComparingLong(EmaRow::ts);
    }

    @Override
    public Limits limits(EmaRow row, Limits limits) {
        return limits.text("instrument", row.instrument())
                .text("timeframe", row.timeframe())
                .millis("ts", row.ts());
    }

    @Override
    public void bind(EmaRow row, Cells cells) throws SQLException, IOException {
        cells.put(row.instrument()).put(row.alignment().label()).put(row.timeframe());
        cells.put(row.period()).putMillis(row.ts()).put(row.ema()).put(row.emaBar());
        cells.put(row.d1()).put(row.d2()).put(row.d1Close()).put(row.d2Close()).put(row.roll());
    }

    @Override
    public CanonicalBytes write(EmaRow row, CanonicalBytes bytes) {
        return row.write(bytes);
    }
}
