package io.tidemark.state.feature.ema;

import java.util.Arrays;

/**
 * The averages of one timeframe in one alignment. Row: a counter of the series, then a cell per period, each with its own
 * count, so that a period added later starts cold beside the others. NaN in a cell is "not yet".
 */
abstract class EmaSeries {

    /** Doubles of a cell. */
    static final int CELL = 6;

    /** Offsets in a cell: closes taken, average of closes (the sum of them until seeded), last row's values. */
    static final int COUNT = 0;

    static final int AVERAGE = 1;
    static final int EMA = 2;
    private static final int D1 = 3;
    private static final int CLOSE_EMA = 4;
    private static final int CLOSE_D1 = 5;

    private final EmaAlignment alignment;
    private final String timeframe;
    private final boolean canonicalOnly;
    final int tfDays;
    final int[] periods;

    EmaSeries(EmaAlignment alignment, String timeframe, int tfDays, EmaConfig config) {
        this.alignment = alignment;
        this.timeframe = timeframe;
        this.tfDays = tfDays;
        this.periods = config.periods().stream().mapToInt(Integer::intValue).toArray();
        this.canonicalOnly = config.rows() == EmaConfig.Rows.CANONICAL;
    }

    /** True when the day would change the row. */
    abstract boolean takes(EmaDay day, double barClose);

    /** Takes a day; {@code barClose} is NaN when no bar of the timeframe closes. */
    abstract void update(EmaDay day, double barClose, double[] row);

    /** Name of the series in saved state. */
    final String id() {
        return alignment.label() + "/" + timeframe;
    }

    final String timeframe() {
        return timeframe;
    }

    final double[] newRow() {
        double[] row = new double[1 + periods.length * CELL];
        for (int period = 0; period < periods.length; period++) {
            Arrays.fill(row, cell(period) + EMA, cell(period) + CELL, Double.NaN);
        }
        return row;
    }

    static int cell(int period) {
        return 1 + period * CELL;
    }

    /** Takes a close into an average that is seeded with the mean of its first closes; true once seeded. */
    static boolean average(double[] row, int cell, double close, int seed, double alpha) {
        double count = ++row[cell + COUNT];
        if (count > seed) {
            row[cell + AVERAGE] += (close - row[cell + AVERAGE]) * alpha;
        } else {
            row[cell + AVERAGE] += close;
            if (count == seed) {
                row[cell + AVERAGE] /= seed;
            }
        }
        return count >= seed;
    }

    /** Remembers the row's values and sends it; NaN of the first rows makes their differences null. */
    final void emit(EmaDay day, double[] row, int period, double ema, double emaBar, boolean canonical) {
        int cell = cell(period);
        double d1 = ema - row[cell + EMA];
        double d2 = d1 - row[cell + D1];
        row[cell + EMA] = ema;
        row[cell + D1] = d1;
        double d1Close = Double.NaN;
        double d2Close = Double.NaN;
        if (canonical) {
            d1Close = ema - row[cell + CLOSE_EMA];
            d2Close = d1Close - row[cell + CLOSE_D1];
            row[cell + CLOSE_EMA] = ema;
            row[cell + CLOSE_D1] = d1Close;
        }
        if (canonical || !canonicalOnly) {
            day.out()
                    .accept(new EmaRow(
                            day.instrument(),
                            alignment,
                            timeframe,
                            periods[period],
                            day.time(),
                            ema,
                            emaBar,
                            d1,
                            d2,
                            d1Close,
                            d2Close,
                            !canonical));
        }
    }
}
