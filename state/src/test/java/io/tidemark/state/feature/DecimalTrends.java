package io.tidemark.state.feature;

import static io.tidemark.state.feature.DecimalSeries.DIGITS;
import static io.tidemark.state.feature.DecimalSeries.change;
import static io.tidemark.state.feature.DecimalSeries.column;
import static io.tidemark.state.feature.DecimalSeries.negated;
import static io.tidemark.state.feature.DecimalSeries.of;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.util.List;

/** Trends straight from their definitions in decimals. */
final class DecimalTrends {

    private DecimalTrends() {}

    /** How many bars ago the greatest of the last n was, of equals the newest. */
    static BigDecimal[] age(BigDecimal[] x, int n) {
        BigDecimal[] highest = DecimalSeries.highest(x, n);
        return of(x.length, i -> {
            int age = 0;
            while (highest[i] != null && x[i - age].compareTo(highest[i]) != 0) {
                age++;
            }
            return highest[i] == null ? null : new BigDecimal(age);
        });
    }

    /** Up of highs, down of negated lows. */
    static BigDecimal[] aroon(BigDecimal[] x, int n) {
        BigDecimal[] age = age(x, n + 1);
        BigDecimal length = new BigDecimal(n);
        return of(x.length, i -> age[i] == null ? null : DecimalSeries.percent(length.subtract(age[i]), length));
    }

    /** Wilder's directional movement as a running sum, or of the bar alone. */
    static BigDecimal[] movements(List<Bar> bars, int n, boolean plus) {
        BigDecimal[] up = change(column(bars, Bar::high));
        BigDecimal[] down = negated(change(column(bars, Bar::low)));
        BigDecimal[] ours = plus ? up : down;
        BigDecimal[] other = plus ? down : up;
        BigDecimal[] movement = DecimalSeries.zip(
                ours, other, (one, two) -> one.signum() > 0 && one.compareTo(two) > 0 ? one : BigDecimal.ZERO);
        return n == 1 ? movement : running(movement, n);
    }

    /** TA-Lib's running sum of values from the second bar on: the seed is the sum of n − 1. */
    static BigDecimal[] running(BigDecimal[] x, int n) {
        BigDecimal[] out = new BigDecimal[x.length];
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i < x.length; i++) {
            sum = i < n
                    ? sum.add(x[i])
                    : sum.subtract(sum.divide(new BigDecimal(n), DIGITS)).add(x[i], DIGITS);
            out[i] = i < n - 1 ? null : sum;
        }
        return out;
    }
}
