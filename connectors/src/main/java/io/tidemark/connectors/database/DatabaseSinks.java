package io.tidemark.connectors.database;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.ema.EmaConfig;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.signal.Signal;
import java.util.Collection;
import org.apache.flink.api.connector.sink2.Sink;

/** The sinks of one database: {@code streams.bars().sinkTo(DatabaseSinks.of(target).bars())}. */
public final class DatabaseSinks {

    private final DatabaseTarget target;

    private DatabaseSinks(DatabaseTarget target) {
        this.target = target;
    }

    /** The sinks of this database, whose tables must be there. */
    public static DatabaseSinks of(DatabaseTarget target) {
        return new DatabaseSinks(target);
    }

    /** Bars, into the table of their length. */
    public Sink<Bar> bars() {
        return new DatabaseSink<>(target, new BarUpserts());
    }

    /** Averages, of whose rows these stay. */
    public Sink<EmaRow> ema(EmaConfig.Rows rows) {
        return new DatabaseSink<>(target, new EmaUpserts(rows));
    }

    /** Features; the names of these sets are written down before the first row. */
    public Sink<FeatureRow> features(Collection<FeatureSet> sets) {
        return new DatabaseSink<>(target, new FeatureUpserts(sets));
    }

    /** Signals. */
    public Sink<Signal> signals() {
        return new DatabaseSink<>(target, new SignalUpserts());
    }
}
