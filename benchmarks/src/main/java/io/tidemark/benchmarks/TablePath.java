package io.tidemark.benchmarks;

import io.tidemark.connectors.database.DatabaseSinks;
import io.tidemark.connectors.database.DatabaseTarget;
import io.tidemark.operators.wire.Wire;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.market.MarketEvent;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.connector.jdbc.JdbcConnectionOptions;
import org.apache.flink.connector.jdbc.core.datastream.sink.JdbcSink;
import org.apache.flink.streaming.api.datastream.DataStream;

/** Bars, one made of each trade, on two ways into one table of a PostgreSQL. */
final class TablePath {

    /** What the live job's sink sends, too. */
    private static final String UPSERT = """
            INSERT INTO bars_minute AS old (instrument, timeframe, open_time, close_time, open, high, low, close, volume,
                turnover, vwap, trades, buy_volume, kind, partial_start, partial_end, missing_slices, trading_day, revision)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (instrument, timeframe, open_time) DO UPDATE SET close_time = EXCLUDED.close_time,
                open = EXCLUDED.open, high = EXCLUDED.high, low = EXCLUDED.low, close = EXCLUDED.close,
                volume = EXCLUDED.volume, turnover = EXCLUDED.turnover, vwap = EXCLUDED.vwap, trades = EXCLUDED.trades,
                buy_volume = EXCLUDED.buy_volume, kind = EXCLUDED.kind, partial_start = EXCLUDED.partial_start,
                partial_end = EXCLUDED.partial_end, missing_slices = EXCLUDED.missing_slices,
                trading_day = EXCLUDED.trading_day, revision = EXCLUDED.revision
            WHERE (EXCLUDED.kind, EXCLUDED.revision) >= (old.kind, old.revision)""";

    private static final long MINUTE_MILLIS = 60_000;
    private static final long DAY_MILLIS = 86_400_000;

    private TablePath() {}

    /** As the live job does. */
    static void sorted(DataStream<MarketEvent> trades, Arm.Run run) throws Exception {
        bars(trades).sinkTo(DatabaseSinks.of(run.services().emptyTables()).bars());
    }

    /** Through the JDBC connector, whose options stay as they are. */
    static void byDefaults(DataStream<MarketEvent> trades, Arm.Run run) throws Exception {
        DatabaseTarget target = run.services().emptyTables();
        JdbcConnectionOptions connection = new JdbcConnectionOptions.JdbcConnectionOptionsBuilder()
                .withUrl(target.url())
                .withUsername(target.user())
                .withDriverName("org.postgresql.Driver")
                .build();
        bars(trades)
                .sinkTo(JdbcSink.<Bar>builder()
                        .withQueryStatement(UPSERT, TablePath::bind)
                        .buildAtLeastOnce(connection));
    }

    private static DataStream<Bar> bars(DataStream<MarketEvent> trades) {
        return trades.map(new EachTrade()).returns(Wire.BAR);
    }

    /** A bar of its own minute. */
    private static final class EachTrade implements MapFunction<MarketEvent, Bar> {

        private static final long serialVersionUID = 1L;

        private long bars;

        @Override
        public Bar map(MarketEvent trade) {
            long open = ++bars * MINUTE_MILLIS;
            double price = bars;
            return new Bar(
                    trade.instrument,
                    "1m",
                    open,
                    open + MINUTE_MILLIS,
                    price,
                    price,
                    price,
                    price,
                    1,
                    price,
                    price,
                    1,
                    1,
                    BarKind.CANONICAL,
                    false,
                    false,
                    0,
                    (int) (open / DAY_MILLIS),
                    0);
        }
    }

    private static void bind(PreparedStatement row, Bar bar) throws SQLException {
        int at = 0;
        row.setString(++at, bar.instrument());
        row.setString(++at, bar.timeframe());
        row.setObject(++at, Instant.ofEpochMilli(bar.openTime()).atOffset(ZoneOffset.UTC));
        row.setObject(++at, Instant.ofEpochMilli(bar.closeTime()).atOffset(ZoneOffset.UTC));
        for (double value :
                new double[] {bar.open(), bar.high(), bar.low(), bar.close(), bar.volume(), bar.turnover(), bar.vwap()
                }) {
            row.setDouble(++at, value);
        }
        row.setLong(++at, bar.trades());
        row.setDouble(++at, bar.buyVolume());
        row.setObject(++at, bar.kind().label(), Types.OTHER);
        row.setBoolean(++at, bar.partialStart());
        row.setBoolean(++at, bar.partialEnd());
        row.setInt(++at, bar.missingSlices());
        row.setObject(++at, LocalDate.ofEpochDay(bar.tradingDay()));
        row.setInt(++at, bar.revision());
    }
}
