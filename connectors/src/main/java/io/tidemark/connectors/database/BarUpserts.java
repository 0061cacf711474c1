package io.tidemark.connectors.database;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * Bars, in a table by their length. A bar is one row: the greater kind stays, of one kind the greater revision, and of
 * equals the one that came last, as a newer preview does.
 */
final class BarUpserts implements UpsertTable<Bar> {

    private static final long serialVersionUID = 1L;
    private static final int HOUR_SECONDS = 3_600;
    private static final Comparator<Bar> STRENGTH =
            Comparator.comparing(Bar::kind).thenComparingInt(Bar::revision);
    private static final UpsertSql SQL = new UpsertSql(
            List.of(
                    "instrument",
                    "timeframe",
                    "open_time",
                    "close_time",
                    "open",
                    "high",
                    "low",
                    "close",
                    "volume",
                    "turnover",
                    "vwap",
                    "trades",
                    "buy_volume",
                    "kind",
                    "partial_start",
                    "partial_end",
                    "missing_slices",
                    "trading_day",
                    "revision"),
            3,
            "(EXCLUDED.kind, EXCLUDED.revision) >= (old.kind, old.revision)");

    /** Tables by timeframe: to read the name of each bar's would take longer than to send it. */
    private final HashMap<String, String> tables = new HashMap<>();

    @Override
    public String stream() {
        return Bar.STREAM;
    }

    @Override
    public String table(Bar bar) {
        return tables.computeIfAbsent(bar.timeframe(), BarUpserts::tableOf);
    }

    private static String tableOf(String name) {
        Timeframe timeframe = Timeframe.of(name);
        if (!timeframe.isIntraday()) {
            return "bars_day";
        }
        return timeframe.seconds() < HOUR_SECONDS ? "bars_minute" : "bars_hour";
    }

    @Override
    public UpsertSql sql() {
        return SQL;
    }

    @Override
    public Comparator<Bar> order() {
        return Comparator.comparing(Bar::instrument)
                .thenComparing(Bar::timeframe)
                .thenComparingLong(Bar::openTime);
    }

    @Override
    public Bar stronger(Bar before, Bar now) {
        return STRENGTH.compare(now, before) >= 0 ? now : before;
    }

    @Override
    public Limits limits(Bar bar, Limits limits) {
        return limits.text("instrument", bar.instrument())
                .text("timeframe", bar.timeframe())
                .millis("open_time", bar.openTime())
                .millis("close_time", bar.closeTime())
                .day("trading_day", bar.tradingDay());
    }

    @Override
    public void bind(Bar bar, Cells cells) throws SQLException, IOException {
        cells.put(bar.instrument()).put(bar.timeframe());
        cells.putMillis(bar.openTime()).putMillis(bar.closeTime());
        cells.put(bar.open()).put(bar.high()).put(bar.low()).put(bar.close());
        cells.put(bar.volume()).put(bar.turnover()).put(bar.vwap());
        cells.put(bar.trades()).put(bar.buyVolume());
        cells.putTyped(bar.kind().label()).put(bar.partialStart()).put(bar.partialEnd());
        cells.put(bar.missingSlices()).putDay(bar.tradingDay()).put(bar.revision());
    }

    @Override
    public CanonicalBytes write(Bar bar, CanonicalBytes bytes) {
        return bar.write(bytes);
    }
}
