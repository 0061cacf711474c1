package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** Series of decimals, one per bar and null where there is none: what definitions are written in. */
final class DecimalSeries {

    static final MathContext DIGITS = new MathContext(50);
    static final BigDecimal HUNDRED = new BigDecimal(100);

    private DecimalSeries() {}

    static BigDecimal[] of(int length, IntFunction<BigDecimal> value) {
        BigDecimal[] out = new BigDecimal[length];
        Arrays.setAll(out, value);
        return out;
    }

    static BigDecimal[] column(List<Bar> bars, ToDoubleFunction<Bar> field) {
        return of(bars.size(), i -> new BigDecimal(field.applyAsDouble(bars.get(i))));
    }

    /** One value for all bars. */
    static BigDecimal[] always(List<Bar> bars, double value) {
        return of(bars.size(), i -> new BigDecimal(value));
    }

    static BigDecimal[] zip(BigDecimal[] x, BigDecimal[] y, BinaryOperator<BigDecimal> value) {
        return of(x.length, i -> x[i] == null || y[i] == null ? null : value.apply(x[i], y[i]));
    }

    static BigDecimal[] plus(BigDecimal[] x, BigDecimal[] y) {
        return zip(x, y, BigDecimal::add);
    }

    static BigDecimal[] minus(BigDecimal[] x, BigDecimal[] y) {
        return zip(x, y, BigDecimal::subtract);
    }

    static BigDecimal[] greater(BigDecimal[] x, BigDecimal[] y) {
        return zip(x, y, BigDecimal::max);
    }

    static BigDecimal[] times(BigDecimal[] x, double factor) {
        BigDecimal exact = new BigDecimal(factor);
        return of(x.length, i -> x[i] == null ? null : x[i].multiply(exact));
    }

    /** The value so many bars before. */
    static BigDecimal[] before(BigDecimal[] x, int lag) {
        return of(x.length, i -> i < lag ? null : x[i - lag]);
    }

    static BigDecimal[] change(BigDecimal[] x) {
        return minus(x, before(x, 1));
    }

    static BigDecimal[] negated(BigDecimal[] x) {
        return times(x, -1);
    }

    static BigDecimal[] magnitudes(BigDecimal[] x) {
        return of(x.length, i -> x[i] == null ? null : x[i].abs());
    }

    static BigDecimal[] beyondZero(BigDecimal[] x) {
        return of(x.length, i -> x[i] == null ? null : x[i].max(BigDecimal.ZERO));
    }

    static BigDecimal[] highest(BigDecimal[] x, int n) {
        return windows(x, n, BigDecimal::max);
    }

    static BigDecimal[] lowest(BigDecimal[] x, int n) {
        return windows(x, n, BigDecimal::min);
    }

    static BigDecimal[] sum(BigDecimal[] x, int n) {
        return windows(x, n, BigDecimal::add);
    }

    /** The sum of all so far. */
    static BigDecimal[] total(BigDecimal[] x) {
        return of(x.length, i -> Arrays.stream(x, 0, i + 1).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** 0 where there is nothing to be a share of. */
    static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.divide(whole, DIGITS);
    }

    /** 0 where there is nothing to be a share of. */
    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return share(part.multiply(HUNDRED), whole);
    }

    private static BigDecimal[] windows(BigDecimal[] x, int n, BinaryOperator<BigDecimal> fold) {
        return of(
                x.length,
                i -> i < n - 1 || x[i - n + 1] == null
                        ? null
                        : Arrays.stream(x, i - n + 1, i + 1).reduce(fold).orElseThrow());
    }
}
