package io.tidemark.state.feature.ema;

import io.tidemark.state.record.CanonicalBytes;

/**
 * One average at one day's close ({@code ts}, epoch milliseconds), in price units; NaN means null.
 *
 * @param ema the continuous daily series
 * @param emaBar the average of bar closes; on a preview row as if the bar closed now
 * @param d1 first difference of {@code ema} over all rows, d2 the second
 * @param d1Close first difference over canonical rows, d2Close the second; null on preview rows
 * @param roll true for a preview row, false at a canonical close
 */
public record EmaRow(
        String instrument,
        EmaAlignment alignment,
        String timeframe,
        int period,
        long ts,
        double ema,
        double emaBar,
        double d1,
        double d2,
        double d1Close,
        double d2Close,
        boolean roll) {

    /** Name of the output stream. */
    public static final String STREAM = "ema";

    /** Header of a file of rows. */
    public static final String CSV_HEADER =
            "instrument,alignment,timeframe,period,ts,ema,ema_bar,d1,d2,d1_close,d2_close,roll";

    /** Writes the row's canonical bytes. */
    public CanonicalBytes write(CanonicalBytes bytes) {
        return bytes.begin(STREAM)
                .put(instrument)
                .put(alignment.label())
                .put(timeframe)
                .put(period)
                .put(ts)
                .put(ema)
                .put(emaBar)
                .put(d1)
                .put(d2)
                .put(d1Close)
                .put(d2Close)
                .put(roll);
    }

    /** The row as a line of a file, nulls empty. */
    public String csv() {
        return instrument
                + ','
                + alignment.label()
                + ','
                + timeframe
                + ','
                + period
                + ','
                + ts
                + ','
                + text(ema)
                + ','
                + text(emaBar)
                + ','
                + text(d1)
                + ','
                + text(d2)
                + ','
                + text(d1Close)
                + ','
                + text(d2Close)
                + ','
                + roll;
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value == 0 ? 0.0 : value);
    }
}
