package io.tidemark.state.feature.ema;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The rows of one timeframe and period straight from their definition, over whole lists. */
final class NaiveEma {

    private NaiveEma() {}

    /** Bar alignments: day → close of the bar that closes on it. */
    static List<EmaRow> ofBars(
            EmaAlignment alignment,
            String timeframe,
            int tfDays,
            int period,
            double[] days,
            TreeMap<Integer, Double> bars) {
        double a = 2.0 / (period + 1);
        double alpha = 2.0 / (tfDays * period + 1.0);
        List<EmaRow> rows = new ArrayList<>();
        Double ema = null;
        for (int day = 0; day < days.length; day++) {
            List<Double> closes = new ArrayList<>(bars.headMap(day, true).values());
            if (closes.size() < period) {
                continue;
            }
            double canonical = ema(closes, period, a);
            boolean roll = !bars.containsKey(day);
            double emaBar = roll ? a * days[day] + (1 - a) * canonical : canonical;
            ema = ema == null ? canonical : alpha * days[day] + (1 - alpha) * ema;
            rows.add(row(alignment, timeframe, period, day, ema, emaBar, roll));
        }
        return differences(rows);
    }

    /** Daily alignments: one continuous average. */
    static List<EmaRow> ofDays(EmaAlignment alignment, String timeframe, int tfDays, int period, double[] days) {
        int length = tfDays * period;
        double alpha = 2.0 / (length + 1.0);
        List<EmaRow> rows = new ArrayList<>();
        for (int day = length - 1; day < days.length; day++) {
            List<Double> closes = new ArrayList<>();
            for (int i = 0; i <= day; i++) {
                closes.add(days[i]);
            }
            double ema = ema(closes, length, alpha);
            rows.add(row(alignment, timeframe, period, day, ema, ema, (day + 1) % tfDays != 0));
        }
        return differences(rows);
    }

    private static double ema(List<Double> closes, int period, double alpha) {
        double ema = 0;
        for (int i = 0; i < period; i++) {
            ema += closes.get(i) / period;
        }
        for (int i = period; i < closes.size(); i++) {
            ema = alpha * closes.get(i) + (1 - alpha) * ema;
        }
        return ema;
    }

    private static EmaRow row(
            EmaAlignment alignment, String timeframe, int period, int day, double ema, double emaBar, boolean roll) {
        double none = Double.NaN;
        return new EmaRow("X", alignment, timeframe, period, day, ema, emaBar, none, none, none, none, roll);
    }

    private static List<EmaRow> differences(List<EmaRow> rows) {
        List<EmaRow> canonical = rows.stream().filter(row -> !row.roll()).toList();
        List<EmaRow> done = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            EmaRow r = rows.get(i);
            int k = canonical.indexOf(r);
            done.add(new EmaRow(
                    r.instrument(),
                    r.alignment(),
                    r.timeframe(),
                    r.period(),
                    r.ts(),
                    r.ema(),
                    r.emaBar(),
                    first(rows, i),
                    first(rows, i) - first(rows, i - 1),
                    first(canonical, k),
                    first(canonical, k) - first(canonical, k - 1),
                    r.roll()));
        }
        return done;
    }

    private static double first(List<EmaRow> rows, int i) {
        return i < 1 ? Double.NaN : rows.get(i).ema() - rows.get(i - 1).ema();
    }
}
