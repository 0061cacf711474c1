package io.tidemark.jobs.real;

import java.util.Arrays;

/** Rows of the lattice of averages straight from their definitions, over plain arrays with one place per session day. */
final class NaiveAverages {

    /** Values of a row. */
    static final int EMA = 0;

    static final int EMA_BAR = 1;
    static final int ROLL = 6;
    private static final int D1 = 2;
    private static final int D1_CLOSE = 4;
    private static final int VALUES = 7;

    private NaiveAverages() {}

    /** One continuous average of daily closes, canonical on every {@code tfDays}-th day; a row per day, null without one. */
    static double[][] ofDays(double[] closes, int tfDays, int period) {
        int length = tfDays * period;
        double alpha = 2.0 / (length + 1);
        double[][] rows = new double[closes.length][];
        double sum = 0;
        double ema = Double.NaN;
        int count = 0;
        for (int day = 0; day < closes.length; day++) {
            if (Double.isNaN(closes[day])) {
                continue;
            }
            count++;
            sum += closes[day];
            ema = count > length ? alpha * closes[day] + (1 - alpha) * ema : sum / length;
            if (count >= length) {
                rows[day] = row(ema, ema, count % tfDays != 0);
            }
        }
        return differences(rows);
    }

    /** An average of bar closes, with a daily series beside it; {@code bars} is NaN on days with which no bar closes. */
    static double[][] ofBars(double[] closes, double[] bars, int tfDays, int period) {
        double a = 2.0 / (period + 1);
        double alpha = 2.0 / (tfDays * period + 1);
        double[][] rows = new double[closes.length][];
        double sum = 0;
        double canonical = Double.NaN;
        double ema = Double.NaN;
        int count = 0;
        for (int day = 0; day < closes.length; day++) {
            boolean roll = Double.isNaN(bars[day]);
            boolean open = !Double.isNaN(closes[day]);
            if (!roll) {
                count++;
                sum += bars[day];
                canonical = count > period ? a * bars[day] + (1 - a) * canonical : sum / period;
            }
            if (count < period || roll && !open) {
                continue;
            }
            double today = open ? alpha * closes[day] + (1 - alpha) * ema : ema;
            ema = Double.isNaN(ema) ? canonical : today;
            rows[day] = row(ema, roll ? a * closes[day] + (1 - a) * canonical : canonical, roll);
        }
        return differences(rows);
    }

    private static double[] row(double ema, double emaBar, boolean roll) {
        double[] row = new double[VALUES];
        Arrays.fill(row, Double.NaN);
        row[EMA] = ema;
        row[EMA_BAR] = emaBar;
        row[ROLL] = roll ? 1 : 0;
        return row;
    }

    private static double[][] differences(double[][] rows) {
        double[][] all = Arrays.stream(rows).filter(row -> row != null).toArray(double[][]::new);
        double[][] canonical = Arrays.stream(all).filter(row -> row[ROLL] == 0).toArray(double[][]::new);
        differences(all, D1);
        differences(canonical, D1_CLOSE);
        return rows;
    }

    private static void differences(double[][] rows, int first) {
        for (int i = 1; i < rows.length; i++) {
            rows[i][first] = rows[i][EMA] - rows[i - 1][EMA];
            rows[i][first + 1] = rows[i][first] - rows[i - 1][first];
        }
    }
}
