package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.SortedWindow;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Mean distance of the last n values from their mean ({@code of=mean}), or median distance from their median ({@code of=median}).
 * First value at value n; 0 where nothing moves; O(n) a bar.
 */
public final class AbsoluteDeviation {

    /** {@code mad(close,20,of=mean)}. */
    public static final KernelType TYPE = KernelType.of(
            "mad",
            wiring -> wiring.choice("of").equals("mean") ? new OfMean(wiring) : new OfMedian(wiring),
            source(Column.CLOSE),
            length("length", 20, 1),
            choice("of", "mean", "median"));

    private AbsoluteDeviation() {}

    private static final class OfMean extends Kernel {

        private final Sample sample;
        private final int length;

        OfMean(Wiring wiring) {
            super(wiring, 0, wiring.whole("length"));
            this.length = wiring.whole("length");
            this.sample = new Sample(wiring, wiring.source("source"), length);
        }

        @Override
        protected double update(double[] frame, double[] row) {
            if (count(row) < length) {
                return Double.NaN;
            }
            double mean = sample.mean(row);
            double distances = 0;
            for (int age = length - 1; age >= 0; age--) {
                distances += Math.abs(sample.get(row, age) - mean);
            }
            return distances / length;
        }
    }

    private static final class OfMedian extends Kernel {

        private final SortedWindow sorted;
        private final int length;

        OfMedian(Wiring wiring) {
            super(wiring, wiring.whole("length"), wiring.whole("length"));
            this.length = wiring.whole("length");
            this.sorted = new SortedWindow(wiring, wiring.source("source"), length, at);
        }

        @Override
        protected double update(double[] frame, double[] row) {
            if (!sorted.update(count(row), frame, row)) {
                return Double.NaN;
            }
            double median = sorted.quantile(row, 0.5);
            // The distances grow both ways from the middle: merge them until half of them are passed.
            int below = (length - 1) / 2;
            int above = below + 1;
            double nearer = 0;
            double distance = 0;
            for (int passed = 0; passed <= length / 2; passed++) {
                double down = below < 0 ? Double.POSITIVE_INFINITY : median - sorted.get(row, below);
                double up = above >= length ? Double.POSITIVE_INFINITY : sorted.get(row, above) - median;
                nearer = distance;
                distance = Math.min(down, up);
                if (down <= up) {
                    below--;
                } else {
                    above++;
                }
            }
            return length % 2 == 1 ? distance : (nearer + distance) / 2;
        }
    }
}
