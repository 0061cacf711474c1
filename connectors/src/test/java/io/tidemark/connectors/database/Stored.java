package io.tidemark.connectors.database;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.ema.EmaAlignment;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.signal.Direction;
import io.tidemark.state.signal.Signal;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads the rows of a database back into records. */
final class Stored {

    private Stored() {}

    static Bar bar(ResultSet row) throws SQLException {
        return new Bar(
                row.getString("instrument"),
                row.getString("timeframe"),
                millis(row, "time"),
                millis(row, "close_time"),
                number(row, "open"),
                number(row, "high"),
                number(row, "low"),
                number(row, "close"),
                number(row, "volume"),
                number(row, "turnover"),
                number(row, "vwap"),
                row.getLong("trades"),
                number(row, "buy_volume"),
                BarKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getBoolean("partial_start"),
                row.getBoolean("partial_end"),
                row.getInt("missing_slices"),
                (int) row.getObject("trading_day", LocalDate.class).toEpochDay(),
                row.getInt("revision"));
    }

    static EmaRow ema(ResultSet row) throws SQLException {
        return new EmaRow(
                row.getString("instrument"),
                EmaAlignment.valueOf(row.getString("alignment").toUpperCase(Locale.ROOT)),
                row.getString("timeframe"),
                row.getInt("period"),
                millis(row, "ts"),
                number(row, "ema"),
                number(row, "ema_bar"),
                number(row, "d1"),
                number(row, "d2"),
                number(row, "d1_close"),
                number(row, "d2_close"),
                row.getBoolean("roll"));
    }

    static FeatureRow features(ResultSet row) throws SQLException {
        Double[] cells = (Double[]) row.getArray("values").getArray();
        double[] values = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            values[i] = cells[i] == null ? Double.NaN : cells[i];
        }
        return new FeatureRow(
                row.getString("instrument"),
                row.getString("timeframe"),
                millis(row, "ts"),
                row.getString("feature_set"),
                row.getString("contract_hash"),
                values,
                List.of((String[]) row.getArray("missing").getArray()));
    }

    /** A signal whose names are sorted, for JSON has no order. */
    static Signal signal(ResultSet row) throws SQLException {
        TreeMap<String, Double> snapshot = snapshot(row.getString("snapshot"));
        return new Signal(
                row.getString("id"),
                row.getString("instrument"),
                row.getString("strategy"),
                row.getString("version"),
                row.getString("timeframe"),
                millis(row, "time"),
                Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                number(row, "confidence"),
                row.getString("bar_id"),
                row.getString("contract_hash"),
                row.getString("model_hash"),
                row.getString("config_hash"),
                List.copyOf(snapshot.keySet()),
                snapshot.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The same signal with its names sorted, the last of each. */
    static Signal sorted(Signal signal) {
        Map<String, Double> snapshot = new TreeMap<>();
        for (int i = 0; i < signal.values().length; i++) {
            snapshot.put(signal.names().get(i), signal.values()[i]);
        }
        return new Signal(
                signal.id(),
                signal.instrument(),
                signal.strategy(),
                signal.strategyVersion(),
                signal.timeframe(),
                signal.time(),
                signal.direction(),
                signal.confidence(),
                signal.barId(),
                signal.contractHash(),
                signal.modelHash(),
                signal.configHash(),
                new ArrayList<>(snapshot.keySet()),
                snapshot.values().stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static TreeMap<String, Double> snapshot(String json) {
        TreeMap<String, Double> values = new TreeMap<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                boolean isNull = parser.nextToken() == JsonToken.VALUE_NULL;
                values.put(name, isNull ? Double.NaN : Double.parseDouble(parser.getText()));
            }
        } catch (IOException bad) {
            throw new IllegalStateException(json, bad);
        }
        return values;
    }

    private static double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? Double.NaN : value;
    }

    private static long millis(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant().toEpochMilli();
    }
}
