package io.tidemark.connectors.database;

import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.record.CanonicalBytes;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Features: one row per instrument, timeframe, close, feature set and contract. */
final class FeatureUpserts implements UpsertTable<FeatureRow> {

    private static final long serialVersionUID = 1L;
    private static final UpsertSql SQL = new UpsertSql(
            List.of(
                    "instrument",
                    "timeframe",
                    "feature_set",
                    "contract_hash",
                    "ts",
                    "builder_version",
                    "data_hash",
                    "validity",
                    "values",
                    "missing"),
            5,
            "");

    private final TreeMap<String, List<String>> contracts = new TreeMap<>();

    /** Rows of these sets, whose names are written down. */
    FeatureUpserts(Collection<FeatureSet> sets) {
        sets.forEach(set -> contracts.put(set.contractHash(), List.copyOf(set.names())));
    }

    @Override
    public Map<String, List<String>> contracts() {
        return contracts;
    }

    @Override
    public String stream() {
        return FeatureRow.STREAM;
    }

    @Override
    public String table(FeatureRow row) {
        return "features";
    }

    @Override
    public UpsertSql sql() {
        return SQL;
    }

    @Override
    public Comparator<FeatureRow> order() {
        return Comparator.comparing(FeatureRow::instrument)
                .thenComparing(FeatureRow::timeframe)
                .thenComparing(FeatureRow::featureSet)
                .thenComparing(FeatureRow::contractHash)
                .thenComparingLong(FeatureRow::ts);
    }

    @Override
    public Limits limits(FeatureRow row, Limits limits) {
        return limits.text("instrument", row.instrument())
                .text("timeframe", row.timeframe())
                .text("feature_set", row.featureSet())
                .text("contract_hash", row.contractHash())
                .millis("ts", row.ts());
    }

    @Override
    public void bind(FeatureRow row, Cells cells) throws SQLException, IOException {
        cells.put(row.instrument()).put(row.timeframe()).put(row.featureSet()).put(row.contractHash());
        cells.putMillis(row.ts())
                .put(FeatureRow.BUILDER_VERSION)
                .put(row.dataHash())
                .put(row.validity());
        cells.put(row.values()).put(row.missing());
    }

    @Override
    public CanonicalBytes write(FeatureRow row, CanonicalBytes bytes) {
        return row.write(bytes);
    }
}
