package io.tidemark.state.feature.ema;

/**
 * One continuous average of daily closes over tf_days × period days, seeded with their mean; canonical on every
 * tf_days-th day, counted from the first day that the series sees. With tf_days 1 it is the plain daily average.
 */
final class DayEmaSeries extends EmaSeries {

    DayEmaSeries(EmaAlignment alignment, String timeframe, int tfDays, EmaConfig config) {
        super(alignment, timeframe, tfDays, config);
    }

    @Override
    boolean takes(EmaDay day, double barClose) {
        return day.hasClose();
    }

    @Override
    void update(EmaDay day, double barClose, double[] row) {
        double days = ++row[0];
        boolean canonical = days % tfDays == 0;
        for (int period = 0; period < periods.length; period++) {
            int length = tfDays * periods[period];
            if (average(row, cell(period), day.close(), length, 2.0 / (length + 1.0))) {
                double ema = row[cell(period) + AVERAGE];
                emit(day, row, period, ema, ema, canonical);
            }
        }
    }
}
