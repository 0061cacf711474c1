package io.tidemark.state.signal;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import java.util.List;

/**
 * A strategy's word at the close of a bar, with all that explains it. {@code time} is that close in epoch milliseconds;
 * confidence is 0 … 1; {@code modelHash} is empty for rules; {@code names} and {@code values} are the bar's features in
 * the order of their contract, NaN where null. The array belongs to the signal: nobody writes to it any more.
 */
public record Signal(
        String id,
        String instrument,
        String strategy,
        String strategyVersion,
        String timeframe,
        long time,
        Direction direction,
        double confidence,
        String barId,
        String contractHash,
        String modelHash,
        String configHash,
        List<String> names,
        double[] values) {

    /** Name of the output stream. */
    public static final String STREAM = "signals";

    /** The deterministic id: who said what about which bar, not on which account or with which settings. */
    static String id(Strategy strategy, Bar bar, Direction direction, String barId) {
        return Digest.id(new CanonicalBytes()
                .begin(STREAM)
                .put(bar.instrument())
                .put(strategy.id())
                .put(strategy.version())
                .put(bar.timeframe())
                .put(bar.closeTime())
                .put(direction.label())
                .put(barId));
    }

    /** Writes the signal's canonical bytes. */
    public CanonicalBytes write(CanonicalBytes bytes) {
        bytes.begin(STREAM)
                .put(id)
                .put(instrument)
                .put(strategy)
                .put(strategyVersion)
                .put(timeframe)
                .put(time)
                .put(direction.label())
                .put(confidence)
                .put(barId)
                .put(contractHash)
                .put(modelHash)
                .put(configHash)
                .put(values.length);
        for (int i = 0; i < values.length; i++) {
            bytes.put(names.get(i)).put(values[i]);
        }
        return bytes;
    }
}
