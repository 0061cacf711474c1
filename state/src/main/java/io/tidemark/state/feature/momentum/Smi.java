package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Extremum;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Blau's stochastic momentum index, −100 to 100: the distance of the close from the middle of the range of n bars over
 * half that range, both averaged exponentially twice, each average seeded with the mean of its first values
 * ({@code seed=sma}) or with the first. Null when the ranges are empty. Source: W. Blau, 1993.
 */
public final class Smi extends Kernel {

    /**
     * {@code smi(13,25,2,seed=sma)}: the index itself; its lengths are those of the range, then of the two averages.
     */
    public static final KernelType TYPE = KernelType.of(
            "smi",
            Smi::new,
            length("length", 13, 1),
            length("first", 25, 2),
            length("second", 2, 2),
            choice("seed", "sma", "first"));

    /** {@code smi_signal(13,25,2,3,seed=sma)}: the exponential average of the index, seeded likewise, its signal. */
    public static final KernelType SIGNAL = KernelType.of(
            "smi_signal",
            wiring -> Alias.of(wiring, signal(wiring)),
            length("length", 13, 1),
            length("first", 25, 2),
            length("second", 2, 2),
            length("signal", 3, 2),
            choice("seed", "sma", "first"));

    private static final int AVERAGES = 2 * Extremum.SIZE;

    private final int close;
    private final int length;
    private final Extremum greatest;
    private final Extremum least;
    private final DoubleAverage distance;
    private final DoubleAverage range;

    private Smi(Wiring wiring) {
        super(wiring, AVERAGES + 2 * DoubleAverage.SIZE, warmUp(wiring));
        this.close = wiring.use("close");
        this.length = wiring.whole("length");
        this.greatest = Extremum.greatest(wiring, wiring.use("high"), length, at);
        this.least = Extremum.least(wiring, wiring.use("low"), length, at + Extremum.SIZE);
        this.distance = average(wiring, at + AVERAGES);
        this.range = average(wiring, at + AVERAGES + DoubleAverage.SIZE);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double high = greatest.value(row, greatest.update(count(row), row));
        double low = least.value(row, least.update(count(row), row));
        double count = count(row) - length + 1;
        return count < 1
                ? Double.NaN
                : 200
                        * (distance.update(count, frame[close] - (high + low) / 2, row)
                                / range.update(count, high - low, row));
    }

    private static String signal(Wiring wiring) {
        String seed = ",seed=" + wiring.choice("seed") + ")";
        return "ema(smi(" + wiring.whole("length") + "," + wiring.whole("first") + "," + wiring.whole("second") + seed
                + "," + wiring.whole("signal") + seed;
    }

    private static DoubleAverage average(Wiring wiring, int at) {
        int first = wiring.whole("first");
        int second = wiring.whole("second");
        return isSeededByMean(wiring)
                ? DoubleAverage.exponential(at, first, second)
                : DoubleAverage.exponentialFromFirst(at, first, second);
    }

    private static int warmUp(Wiring wiring) {
        return wiring.whole("length")
                + (isSeededByMean(wiring) ? wiring.whole("first") + wiring.whole("second") - 2 : 0);
    }

    private static boolean isSeededByMean(Wiring wiring) {
        return wiring.choice("seed").equals("sma");
    }
}
