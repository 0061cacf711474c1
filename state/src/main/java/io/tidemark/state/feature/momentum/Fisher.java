package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Extremum;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.List;

/**
 * Ehlers's Fisher transform of where the middle of the bar lies in its range over n bars, without bounds but seldom
 * beyond ±4; a position in an empty range counts as the middle. The recursion begins with the n-th value
 * ({@code start=window}) or, over what there is, with the first ({@code start=first}). Source: J. Ehlers, 2002.
 */
public final class Fisher extends Kernel {

    private static final Parameter SOURCE = new Parameter("source", Parameter.Kind.SOURCE, "medprice", 0, List.of());

    /** {@code fisher(medprice,10,start=window)}: the transform itself. */
    public static final KernelType TYPE =
            KernelType.of("fisher", Fisher::new, SOURCE, length("length", 10, 1), choice("start", "window", "first"));

    /** {@code fisher_trigger(medprice,10,start=window)}: the transform one bar before. */
    public static final KernelType TRIGGER = KernelType.of(
            "fisher_trigger", Trigger::new, SOURCE, length("length", 10, 1), choice("start", "window", "first"));

    private static final double FRESH = 0.66;
    private static final double KEPT = 0.67;
    private static final double EDGE = 0.99;
    private static final double BEYOND_EDGE = 0.999;

    private static final int POSITION = 0;
    private static final int VALUE = 1;
    private static final int EXTREMA = 2;

    private final int in;
    private final int from;
    private final Extremum greatest;
    private final Extremum least;

    private Fisher(Wiring wiring) {
        super(wiring, EXTREMA + 2 * Extremum.SIZE, from(wiring));
        this.in = wiring.source("source");
        this.from = from(wiring);
        int length = wiring.whole("length");
        this.greatest = Extremum.greatest(wiring, in, length, at + EXTREMA);
        this.least = Extremum.least(wiring, in, length, at + EXTREMA + Extremum.SIZE);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double high = greatest.value(row, greatest.update(count(row), row));
        double low = least.value(row, least.update(count(row), row));
        if (count(row) < from) {
            return Double.NaN;
        }
        double position =
                high == low ? 0 : FRESH * ((frame[in] - low) / (high - low) - 0.5) + KEPT * row[at + POSITION];
        if (Math.abs(position) > EDGE) {
            position = Math.copySign(BEYOND_EDGE, position);
        }
        row[at + POSITION] = position;
        row[at + VALUE] = 0.5 * StrictMath.log((1 + position) / (1 - position)) + 0.5 * row[at + VALUE];
        return row[at + VALUE];
    }

    private static int from(Wiring wiring) {
        return wiring.choice("start").equals("window") ? wiring.whole("length") : 1;
    }

    private static final class Trigger extends Kernel {

        private final int fisher;

        Trigger(Wiring wiring) {
            super(wiring, 1, 2);
            this.fisher = wiring.use("fisher(" + wiring.expression("source") + "," + wiring.whole("length") + ",start="
                    + wiring.choice("start") + ")");
        }

        @Override
        protected double update(double[] frame, double[] row) {
            double before = row[at];
            row[at] = frame[fisher];
            return before;
        }
    }
}
