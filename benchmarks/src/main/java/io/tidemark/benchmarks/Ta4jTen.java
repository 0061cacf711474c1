package io.tidemark.benchmarks;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.Plan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.ta4j.core.BarSeries;
import org.ta4j.core.BaseBar;
import org.ta4j.core.BaseBarSeries;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.ATRIndicator;
import org.ta4j.core.indicators.EMAIndicator;
import org.ta4j.core.indicators.RSIIndicator;
import org.ta4j.core.indicators.SMAIndicator;
import org.ta4j.core.indicators.helpers.ClosePriceIndicator;
import org.ta4j.core.indicators.helpers.TRIndicator;
import org.ta4j.core.num.DoubleNum;
import org.ta4j.core.num.Num;

/** The ten kernels of {@link OwnPath} as indicators of ta4j, computed anew from the last bars. */
final class Ta4jTen {

    private static final int BARS = 2_000;
    private static final int CONVERGED = 1_000;
    private static final int STEP = 50;
    private static final double TOLERANCE = 1e-9;

    private Ta4jTen() {}

    /** A bar as a peer keeps it: open and close time, then open, high, low, close, volume. */
    static double[] kept(Bar bar) {
        return new double[] {
            bar.openTime(), bar.closeTime(), bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()
        };
    }

    /** The ten values of the last of these bars. */
    static double[] values(Iterable<double[]> bars) {
        BarSeries series = new BaseBarSeries("bars", DoubleNum.ZERO);
        for (double[] bar : bars) {
            series.addBar(new BaseBar(
                    Duration.ofMillis((long) (bar[1] - bar[0])),
                    Instant.ofEpochMilli((long) bar[1]).atZone(ZoneOffset.UTC),
                    bar[2],
                    bar[3],
                    bar[4],
                    bar[5],
                    bar[6],
                    0,
                    0,
                    DoubleNum::valueOf));
        }
        ClosePriceIndicator close = new ClosePriceIndicator(series);
        return last(
                series,
                List.of(
                        new EMAIndicator(close, 9),
                        new EMAIndicator(close, 21),
                        new EMAIndicator(close, 50),
                        new SMAIndicator(close, 20),
                        new SMAIndicator(close, 50),
                        new RSIIndicator(close, 7),
                        new RSIIndicator(close, 14),
                        new ATRIndicator(series, 7),
                        new ATRIndicator(series, 14),
                        new TRIndicator(series)));
    }

    private static double[] last(BarSeries series, List<Indicator<Num>> indicators) {
        double[] values = new double[indicators.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = indicators.get(i).getValue(series.getEndIndex()).doubleValue();
        }
        return values;
    }

    /**
     * Compares all ten with our kernels over a walk, once what either began with is forgotten.
     *
     * @throws IllegalStateException when two differ: then nothing may be timed
     */
    static void requireEqual() {
        Plan plan = Plan.of(OwnPath.TEN_KERNELS);
        double[] row = plan.newRow();
        double[] ours = new double[plan.width()];
        List<double[]> past = new ArrayList<>();
        for (Bar bar : Walk.of(2, BARS).bars()) {
            plan.evaluate(bar, row, ours);
            past.add(kept(bar));
            if (past.size() >= CONVERGED && past.size() % STEP == 0) {
                requireEqual(plan, ours, values(past));
            }
        }
    }

    private static void requireEqual(Plan plan, double[] ours, double[] theirs) {
        for (int i = 0; i < theirs.length; i++) {
            if (!(Math.abs(ours[i] - theirs[i]) <= TOLERANCE * Math.abs(theirs[i]))) {
                throw new IllegalStateException(
                        plan.set().names().get(i) + " differs from ta4j: " + ours[i] + " instead of " + theirs[i]);
            }
        }
    }
}
