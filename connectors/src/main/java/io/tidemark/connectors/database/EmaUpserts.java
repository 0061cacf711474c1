package io.tidemark.connectors.database;

import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.record.CanonicalBytes;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** Averages: one row per instrument, alignment, timeframe, period and close. */
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
