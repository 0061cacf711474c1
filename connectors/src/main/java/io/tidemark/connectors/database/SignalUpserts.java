package io.tidemark.connectors.database;

import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.signal.Signal;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** Signals: one row per id, whose snapshot is JSON. */
final class SignalUpserts implements UpsertTable<Signal> {

    private static final long serialVersionUID = 1L;
    private static final UpsertSql SQL = new UpsertSql(
            List.of(
                    "id",
                    "time",
                    "instrument",
                    "strategy",
                    "version",
                    "timeframe",
                    "direction",
                    "confidence",
                    "bar_id",
                    "contract_hash",
                    "model_hash",
                    "config_hash",
                    "snapshot"),
            2,
            "");

    @Override
    public String stream() {
        return Signal.STREAM;
    }

    @Override
    public String table(Signal signal) {
        return "signals";
    }

    @Override
    public UpsertSql sql() {
        return SQL;
    }

    @Override
    public boolean isBulk() {
        return false;
    }

    @Override
    public Comparator<Signal> order() {
        return Comparator.comparing(Signal::id).thenComparingLong(Signal::time);
    }

    @Override
    public Limits limits(Signal signal, Limits limits) {
        return limits.text("id", signal.id())
                .text("instrument", signal.instrument())
                .text("strategy", signal.strategy())
                .text("version", signal.strategyVersion())
                .text("timeframe", signal.timeframe())
                .text("bar_id", signal.barId())
                .text("contract_hash", signal.contractHash())
                .text("model_hash", signal.modelHash())
                .text("config_hash", signal.configHash())
                .millis("time", signal.time());
    }

    @Override
    public void bind(Signal signal, Cells cells) throws SQLException, IOException {
        cells.put(signal.id()).putMillis(signal.time()).put(signal.instrument());
        cells.put(signal.strategy()).put(signal.strategyVersion()).put(signal.timeframe());
        cells.put(signal.direction().label()).put(signal.confidence());
        cells.put(signal.barId())
                .put(signal.contractHash())
                .put(signal.modelHash())
                .put(signal.configHash());
        cells.putTyped(Snapshot.json(signal.names(), signal.values()));
    }

    @Override
    public CanonicalBytes write(Signal signal, CanonicalBytes bytes) {
        return signal.write(bytes);
    }
}
