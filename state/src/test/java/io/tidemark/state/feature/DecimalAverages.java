package io.tidemark.state.feature;

import static io.tidemark.state.feature.DecimalSeries.DIGITS;
import static io.tidemark.state.feature.DecimalSeries.minus;
import static io.tidemark.state.feature.DecimalSeries.plus;
import static io.tidemark.state.feature.DecimalSeries.times;

import java.math.BigDecimal;

/** Averages of averages, and Kaufman's, straight from their definitions in decimals. */
final class DecimalAverages {

    private DecimalAverages() {}

    /** The exponential average of the exponential average of …, so many times. */
    static BigDecimal[] folded(BigDecimal[] x, int n, int times) {
        return times == 0 ? x : DecimalOracle.ema(folded(x, n, times - 1), n);
    }

    static BigDecimal[] dema(BigDecimal[] x, int n) {
        return minus(times(folded(x, n, 1), 2), folded(x, n, 2));
    }

    static BigDecimal[] tema(BigDecimal[] x, int n) {
        BigDecimal[] between = minus(folded(x, n, 1), folded(x, n, 2));
        return plus(times(between, 3), folded(x, n, 3));
    }

    /** ((1 + v) once − v twice)³: thrice the generalised double average, multiplied out so that every fold has its own seed. */
    static BigDecimal[] t3(BigDecimal[] x, int n, double v) {
        BigDecimal less = new BigDecimal(v).negate();
        BigDecimal more = BigDecimal.ONE.subtract(less);
        int[] ways = {1, 3, 3, 1};
        BigDecimal[] sum = times(folded(x, n, 6), 0);
        for (int twice = 0; twice <= 3; twice++) {
            BigDecimal weight = more.pow(3 - twice).multiply(less.pow(twice)).multiply(new BigDecimal(ways[twice]));
            sum = DecimalSeries.zip(sum, folded(x, n, 3 + twice), (all, average) -> all.add(weight.multiply(average)));
        }
        return sum;
    }

    /** The rate of change over a bar of a threefold average. */
    static BigDecimal[] trix(BigDecimal[] x, int n) {
        BigDecimal[] average = folded(x, n, 3);
        return DecimalSeries.zip(
                DecimalSeries.change(average), DecimalSeries.before(average, 1), DecimalSeries::percent);
    }

    static BigDecimal[] kama(BigDecimal[] x, int n, int fast, int slow) {
        BigDecimal quick = new BigDecimal(2).divide(new BigDecimal(fast + 1), DIGITS);
        BigDecimal lazy = new BigDecimal(2).divide(new BigDecimal(slow + 1), DIGITS);
        BigDecimal[] way = DecimalSeries.sum(DecimalSeries.magnitudes(DecimalSeries.change(x)), n);
        BigDecimal[] out = new BigDecimal[x.length];
        BigDecimal average = x[n - 1];
        for (int i = n; i < x.length; i++) {
            BigDecimal move = x[i].subtract(x[i - n]).abs();
            BigDecimal efficiency = way[i].signum() == 0 ? BigDecimal.ONE : move.divide(way[i], DIGITS);
            BigDecimal alpha = efficiency
                    .multiply(quick)
                    .add(BigDecimal.ONE.subtract(efficiency).multiply(lazy));
            average = average.add(alpha.pow(2).multiply(x[i].subtract(average)), DIGITS);
            out[i] = average;
        }
        return out;
    }
}
