package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.SeededAverage;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Appel's MACD, in units of the source: fast minus slow exponential average, its own exponential average (signal) and
 * the difference of the two (histogram). Both averages begin at value {@code slow}, the fast one with the mean of the
 * last {@code fast} values there, as in TA-Lib; with each average seeded at its own length it is
 * {@code apo(12,26,ma=ema)}. Source: G. Appel, 1979; TA-Lib 0.4.
 */
public final class Macd extends Kernel {

    /** {@code macd(close,12,26)}: the line, fast − slow. */
    public static final KernelType TYPE =
            KernelType.of("macd", Macd::ofLengths, source(Column.CLOSE), length("fast", 12, 2), length("slow", 26, 2));

    /** {@code macd_signal(close,12,26,9)}: the signal, its exponential average. */
    public static final KernelType SIGNAL = KernelType.of(
            "macd_signal",
            wiring -> Alias.of(wiring, signal(wiring)),
            source(Column.CLOSE),
            length("fast", 12, 2),
            length("slow", 26, 2),
            length("signal", 9, 2));

    /** {@code macd_hist(close,12,26,9)}: the histogram, line − signal. */
    public static final KernelType HISTOGRAM = KernelType.of(
            "macd_hist",
            Macd::histogram,
            source(Column.CLOSE),
            length("fast", 12, 2),
            length("slow", 26, 2),
            length("signal", 9, 2));

    private final int in;
    private final int delay;
    private final SeededAverage fast;
    private final SeededAverage slow;

    /** The shorter average and the longer one, whatever their weights. */
    Macd(Wiring wiring, Weight shorter, Weight longer) {
        super(wiring, 2 * SeededAverage.SIZE, longer.length);
        this.in = wiring.source("source");
        this.delay = longer.length - shorter.length;
        this.fast = new SeededAverage(at, shorter.length, shorter.alpha);
        this.slow = new SeededAverage(at + 1, longer.length, longer.alpha);
    }

    /** How many values seed an average, and α. */
    record Weight(int length, double alpha) {

        static Weight exponential(int length) {
            return new Weight(length, 2.0 / (length + 1));
        }
    }

    private static Kernel ofLengths(Wiring wiring) {
        int one = wiring.whole("fast");
        int other = wiring.whole("slow");
        return new Macd(wiring, Weight.exponential(Math.min(one, other)), Weight.exponential(Math.max(one, other)));
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double count = count(row);
        double value = frame[in];
        double quick = count > delay ? fast.update(count - delay, value, row) : Double.NaN;
        return quick - slow.update(count, value, row);
    }

    private static String line(Wiring wiring) {
        return "macd(" + wiring.expression("source") + "," + wiring.whole("fast") + "," + wiring.whole("slow") + ")";
    }

    private static String signal(Wiring wiring) {
        return "ema(" + line(wiring) + "," + wiring.whole("signal") + ")";
    }

    private static Kernel histogram(Wiring wiring) {
        int line = wiring.use(line(wiring));
        int signal = wiring.use(signal(wiring));
        return Formula.of(wiring, frame -> frame[line] - frame[signal]);
    }
}
