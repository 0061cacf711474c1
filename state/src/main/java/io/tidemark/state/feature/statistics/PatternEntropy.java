package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * How seldom patterns of m of the last n values that were alike, each value within a tolerance (a share of the population standard
 * deviation of the window), stay alike with one value more; in nats, less for what repeats itself. First value at value n; O(n²·m) a
 * bar.
 */
public final class PatternEntropy extends Kernel {

    /**
     * {@code approx_entropy(close,30,2,0.2)}: approximate entropy, in which each pattern is like itself. Source: S.
     * Pincus, 1991.
     */
    public static final KernelType APPROXIMATE = type("approx_entropy", false);

    /**
     * {@code sample_entropy(close,30,2,0.2)}: sample entropy, of pairs of different patterns; null where none stays
     * alike. Source: J. Richman and J. Moorman, 2000.
     */
    public static final KernelType SAMPLE = type("sample_entropy", true);

    private final int length;
    private final int patternLength;
    private final double tolerance;
    private final boolean isSample;
    private final Sample values;

    private PatternEntropy(Wiring wiring, boolean isSample) {
        super(wiring, (isSample ? 1 : 3) * wiring.whole("length"), wiring.whole("length"));
        this.length = wiring.whole("length");
        this.patternLength = wiring.whole("pattern");
        this.tolerance = wiring.number("tolerance");
        this.isSample = isSample;
        this.values = new Sample(wiring, wiring.source("source"), length);
        if (patternLength > length - 2) {
            throw new IllegalArgumentException(
                    "'pattern' of an entropy is at most the length − 2, not " + patternLength);
        }
    }

    private static KernelType type(String name, boolean isSample) {
        return KernelType.of(
                name,
                wiring -> new PatternEntropy(wiring, isSample),
                source(Column.CLOSE),
                length("length", 30, 4),
                length("pattern", 2, 1),
                number("tolerance", 0.2, 0));
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!isReady(row)) {
            return Double.NaN;
        }
        for (int i = 0; i < length; i++) {
            row[at + i] = values.get(row, length - 1 - i);
        }
        double radius = tolerance * values.deviation(row, values.mean(row));
        return isSample ? sample(row, radius) : approximate(row, radius);
    }

    /** The patterns are those that can be one longer, in both counts. */
    private double sample(double[] row, double radius) {
        int patterns = length - patternLength;
        int alike = 0;
        int stay = 0;
        for (int one = 0; one < patterns; one++) {
            for (int other = one + 1; other < patterns; other++) {
                if (isAlike(row, one, other, radius)) {
                    alike++;
                    stay += isNear(row, one + patternLength, other + patternLength, radius) ? 1 : 0;
                }
            }
        }
        return StrictMath.log((double) alike / stay);
    }

    /** Each pattern is like itself; of those of one value more there is one less. */
    private double approximate(double[] row, double radius) {
        int patterns = length - patternLength + 1;
        int alike = at + length;
        int stay = alike + length;
        for (int pattern = 0; pattern < patterns; pattern++) {
            row[alike + pattern] = 1;
            row[stay + pattern] = 1;
        }
        for (int one = 0; one < patterns; one++) {
            for (int other = one + 1; other < patterns; other++) {
                if (isAlike(row, one, other, radius)) {
                    row[alike + one]++;
                    row[alike + other]++;
                    if (other < patterns - 1 && isNear(row, one + patternLength, other + patternLength, radius)) {
                        row[stay + one]++;
                        row[stay + other]++;
                    }
                }
            }
        }
        return meanLog(row, alike, patterns) - meanLog(row, stay, patterns - 1);
    }

    private static double meanLog(double[] row, int counts, int patterns) {
        double logs = 0;
        for (int pattern = 0; pattern < patterns; pattern++) {
            logs += StrictMath.log(row[counts + pattern] / patterns);
        }
        return logs / patterns;
    }

    private boolean isAlike(double[] row, int one, int other, double radius) {
        for (int k = 0; k < patternLength; k++) {
            if (!isNear(row, one + k, other + k, radius)) {
                return false;
            }
        }
        return true;
    }

    private boolean isNear(double[] row, int one, int other, double radius) {
        return Math.abs(row[at + one] - row[at + other]) <= radius;
    }
}
