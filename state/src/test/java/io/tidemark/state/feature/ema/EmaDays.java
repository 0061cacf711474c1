package io.tidemark.state.feature.ema;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.feature.DailySeries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Days of an invented calendar, with the bars that close on each. */
final class EmaDays {

    private EmaDays() {}

    static final List<Integer> PERIODS = List.of(2, 5, 9, 21);

    /** Nominal days, and how many days of the test's own calendar a bar lasts, the first one shorter. */
    static final Map<String, Integer> TIMEFRAMES = new TreeMap<>(Map.of(
            "1D",
            1,
            "2D",
            2,
            "7D",
            7,
            "1W",
            7,
            "2W_CAL_ISO",
            14,
            "1W_CAL_US",
            7,
            "1M_CAL",
            30,
            "1M_CAL_ANCHOR",
            30,
            "1W_CAL_ANCHOR_ISO",
            7,
            "1Y",
            365));

    static EmaLattice lattice(EmaConfig.Rows rows) {
        EmaConfig config = new EmaConfig(PERIODS, List.of(EmaAlignment.values()), rows, List.of());
        return new EmaLattice(config, List.copyOf(TIMEFRAMES.keySet()), TIMEFRAMES::get);
    }

    static List<EmaRow> run(EmaLattice lattice, double[] days) {
        EmaMemory memory = lattice.newMemory();
        List<EmaRow> rows = new ArrayList<>();
        for (int day = 0; day < days.length; day++) {
            lattice.update(closed(days, day), memory, rows::add);
        }
        return rows;
    }

    /** All bars of a day, each with its own close so that a mix-up shows; a forming 1Y bar as noise. */
    static ClosedBars closed(double[] days, int day) {
        List<Bar> bars = new ArrayList<>();
        for (String timeframe : TIMEFRAMES.keySet()) {
            if (closes(timeframe, day)) {
                bars.add(bar(timeframe, day, barClose(timeframe, days[day])));
            }
        }
        bars.add(DailySeries.kind(bar("1Y", day, 1e6), BarKind.PREVIEW));
        return new ClosedBars("X", day, bars.toArray(Bar[]::new), 0, false);
    }

    static boolean closes(String timeframe, int day) {
        int days = TIMEFRAMES.get(timeframe);
        return (day + timeframe.length()) % days == days - 1 || days == 1;
    }

    static double barClose(String timeframe, double close) {
        return timeframe.equals("1D") ? close : close * (1 + timeframe.length() * 1e-3);
    }

    static Bar bar(String timeframe, int day, double close) {
        double[] values = new double[5];
        Arrays.fill(values, close);
        return DailySeries.bar(timeframe, day, day + 1, values);
    }
}
