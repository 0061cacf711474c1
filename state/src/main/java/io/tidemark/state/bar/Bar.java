package io.tidemark.state.bar;

import io.tidemark.state.record.CanonicalBytes;

/**
 * One closed (or forming) bar of one instrument in one timeframe. Times are epoch milliseconds, the close exclusive and
 * the moment it is known. Prices, volume, turnover and VWAP are the doubles nearest to exact decimals; NaN means null:
 * VWAP at volume 0, buy volume without an aggressor flag, all volumes of quote bars. {@code tradingDay} is the epoch day
 * of the session that closes it.
 */
public record Bar(
        String instrument,
        String timeframe,
        long openTime,
        long closeTime,
        double open,
        double high,
        double low,
        double close,
        double volume,
        double turnover,
        double vwap,
        long trades,
        double buyVolume,
        BarKind kind,
        boolean partialStart,
        boolean partialEnd,
        int missingSlices,
        int tradingDay,
        int revision) {

    /** Name of the output stream of bars. */
    public static final String STREAM = "bars";

    /** Writes the bar's canonical bytes. */
    public CanonicalBytes write(CanonicalBytes bytes) {
        return bytes.begin(STREAM)
                .put(instrument)
                .put(timeframe)
                .put(openTime)
                .put(closeTime)
                .put(open)
                .put(high)
                .put(low)
                .put(close)
                .put(volume)
                .put(turnover)
                .put(vwap)
                .put(trades)
                .put(buyVolume)
                .put(kind.label())
                .put(partialStart)
                .put(partialEnd)
                .put(missingSlices)
                .put(tradingDay)
                .put(revision);
    }
}
