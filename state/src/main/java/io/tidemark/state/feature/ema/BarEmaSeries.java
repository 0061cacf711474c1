package io.tidemark.state.feature.ema;

/**
 * Averages of bar closes (rolling, calendar, anchored). At a bar's close {@code ema_bar} is the average of the closes; on
 * other days it is that average as if the bar closed now, from the last canonical one. {@code ema} is a daily series that
 * starts at the first canonical average. A bar that closes on a day without a daily bar leaves {@code ema} where it was.
 */
final class BarEmaSeries extends EmaSeries {

    private final double[] barAlpha;
    private final double[] dayAlpha;

    BarEmaSeries(EmaAlignment alignment, String timeframe, int tfDays, EmaConfig config) {
        super(alignment, timeframe, tfDays, config);
        this.barAlpha = new double[periods.length];
        this.dayAlpha = new double[periods.length];
        for (int i = 0; i < periods.length; i++) {
            barAlpha[i] = 2.0 / (periods[i] + 1);
            dayAlpha[i] = 2.0 / ((double) tfDays * periods[i] + 1);
        }
    }

    @Override
    boolean takes(EmaDay day, double barClose) {
        return day.hasClose() || !Double.isNaN(barClose);
    }

    @Override
    void update(EmaDay day, double barClose, double[] row) {
        boolean closes = !Double.isNaN(barClose);
        if (closes) {
            row[0]++;
        }
        for (int period = 0; period < periods.length; period++) {
            int cell = cell(period);
            boolean seeded = closes
                    ? average(row, cell, barClose, periods[period], barAlpha[period])
                    : row[cell + COUNT] >= periods[period];
            if (seeded) {
                double average = row[cell + AVERAGE];
                double emaBar = closes ? average : average + (day.close() - average) * barAlpha[period];
                emit(day, row, period, daily(day, row, period), emaBar, closes);
            }
        }
    }

    private double daily(EmaDay day, double[] row, int period) {
        double last = row[cell(period) + EMA];
        if (Double.isNaN(last)) {
            return row[cell(period) + AVERAGE];
        }
        return day.hasClose() ? last + (day.close() - last) * dayAlpha[period] : last;
    }
}
