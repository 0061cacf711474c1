package io.tidemark.state.bar;

import io.tidemark.state.market.Decimals;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.TimeLattice;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Turns the row of a closed or forming bar into the record that leaves: exact sums become nearest doubles here. */
final class BarWriter {

    private final TimeLattice lattice;
    private final NearestDouble nearest = new NearestDouble();
    private long knownMillis;

    BarWriter(TimeLattice lattice) {
        this.lattice = lattice;
    }

    /** Says up to when the log is known to be complete while the next bars are written. */
    void known(long millis) {
        knownMillis = millis;
    }

    /** The bar of one timeframe; {@code life} tells where the instrument's data began. */
    Bar write(Instrument instrument, int node, String timeframe, long[] row, FormingBars life, BarKind kind) {
        int prices = instrument.priceScale();
        boolean volumes = !Row.has(row, Row.NO_VOLUME);
        boolean turnover = !Row.has(row, Row.NO_TURNOVER);
        boolean sided = volumes && Row.has(row, Row.SIDED);
        return new Bar(
                instrument.name(),
                timeframe,
                row[Row.OPEN_TIME],
                row[Row.CLOSE_TIME],
                Decimals.toDouble(row[Row.OPEN], prices),
                Decimals.toDouble(row[Row.HIGH], prices),
                Decimals.toDouble(row[Row.LOW], prices),
                Decimals.toDouble(row[Row.CLOSE], prices),
                volumes ? sum(row, Row.VOLUME, instrument.sizeScale()) : Double.NaN,
                turnover ? sum(row, Row.TURNOVER, prices + instrument.sizeScale()) : Double.NaN,
                turnover ? vwap(row, prices) : Double.NaN,
                row[Row.TRADES],
                sided ? sum(row, Row.BUY, instrument.sizeScale()) : Double.NaN,
                kind,
                startsBeforeData(node, row, life) || Row.has(row, Row.STUB_START),
                Row.has(row, Row.STUB_END),
                missing(row, life),
                lattice.calendar().epochDay(Row.lastDay(row)),
                0);
    }

    /** True when the period began before the instrument's data: its first slice, or from one day on its first day. */
    boolean startsBeforeData(int node, long[] row, FormingBars life) {
        return lattice.isIntraday(node) ? row[Row.OPEN_TIME] < life.firstSlice : Row.firstDay(row) < life.firstDay;
    }

    private int missing(long[] row, FormingBars life) {
        // A day opens with its session, but on the clock's grid its first slice bears an earlier label.
        long from = Math.max(lattice.nextSliceOpen(row[Row.OPEN_TIME]), life.firstSlice);
        long expected = slicesClosedBy(Math.min(row[Row.CLOSE_TIME], knownMillis)) - lattice.slicesBefore(from);
        return (int) Math.max(0, expected - row[Row.SLICES]);
    }

    /** The slice that holds the instant has opened, but what is missing in it is not known yet. */
    private long slicesClosedBy(long millis) {
        long open = lattice.sliceOpen(millis - 1);
        boolean within = open != TimeLattice.NONE && lattice.sliceClose(open) > millis;
        return lattice.slicesBefore(millis) - (within ? 1 : 0);
    }

    private double sum(long[] row, int at, int scale) {
        double quick = nearest.scaled(row[at], row[at + 1], scale);
        return Double.isNaN(quick) ? Decimals.toDouble(row[at], row[at + 1], scale) : quick;
    }

    private double vwap(long[] row, int priceScale) {
        if ((row[Row.VOLUME] | row[Row.VOLUME + 1]) == 0) {
            return Double.NaN;
        }
        double quick = nearest.ratio(row, Row.TURNOVER, Row.VOLUME, priceScale);
        return Double.isNaN(quick) ? exactVwap(row, priceScale) : quick;
    }

    private static double exactVwap(long[] row, int priceScale) {
        BigInteger volume = Decimals.wide(row[Row.VOLUME], row[Row.VOLUME + 1]);
        BigInteger turnover = Decimals.wide(row[Row.TURNOVER], row[Row.TURNOVER + 1]);
        // 40 digits are far more than a double holds, so the last rounding alone decides.
        return new BigDecimal(turnover, priceScale)
                .divide(new BigDecimal(volume), new MathContext(40))
                .doubleValue();
    }
}
