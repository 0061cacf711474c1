package io.tidemark.connectors.output;

import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.signal.Direction;
import io.tidemark.state.signal.Signal;
import java.util.Comparator;
import java.util.Locale;

/**
 * The {@code signals} table: one row per id, sorted by instrument, strategy, timeframe and time. The snapshot has the
 * features behind the signal, as {@code ema_9=1.25;rsi_14=}.
 */
public final class SignalsTable implements OutputTable<Signal> {

    private static final long serialVersionUID = 1L;

    @Override
    public String stream() {
        return Signal.STREAM;
    }

    @Override
    public String header() {
        return "id,instrument,strategy,version,timeframe,time,direction,confidence,bar_id,contract_hash,model_hash,"
                + "config_hash,snapshot";
    }

    @Override
    public void format(Signal signal, RowWriter row) {
        row.put(signal.id()).put(signal.instrument());
        row.put(signal.strategy()).put(signal.strategyVersion());
        row.put(signal.timeframe()).putMillis(signal.time());
        row.put(signal.direction().label()).put(signal.confidence());
        row.put(signal.barId())
                .put(signal.contractHash())
                .put(signal.modelHash())
                .put(signal.configHash());
        row.putNamed(signal.names(), signal.values());
    }

    @Override
    public Signal parse(CsvCells cells) {
        String id = cells.text();
        String instrument = cells.text();
        String strategy = cells.text();
        String version = cells.text();
        String timeframe = cells.text();
        long time = cells.millis();
        Direction direction =
                cells.read(text -> Direction.valueOf(text.toUpperCase(Locale.ROOT)), "long, short or flat");
        double confidence = cells.decimal();
        String barId = cells.text();
        String contract = cells.text();
        String model = cells.text();
        String config = cells.text();
        NamedValues snapshot = cells.read(NamedValues::parse, NamedValues.WANTED);
        return new Signal(
                id,
                instrument,
                strategy,
                version,
                timeframe,
                time,
                direction,
                confidence,
                barId,
                contract,
                model,
                config,
                snapshot.names(),
                snapshot.values());
    }

    @Override
    public Comparator<Signal> order() {
        return Comparator.comparing(Signal::instrument)
                .thenComparing(Signal::strategy)
                .thenComparing(Signal::timeframe)
                .thenComparingLong(Signal::time)
                .thenComparing(Signal::id);
    }

    @Override
    public CanonicalBytes write(Signal signal, CanonicalBytes bytes) {
        return signal.write(bytes);
    }
}
