package io.tidemark.state.feature;

import static io.tidemark.state.feature.DecimalSeries.DIGITS;
import static io.tidemark.state.feature.DecimalSeries.of;

import java.math.BigDecimal;

/** Statistics of the last n values straight from their definitions in decimals; of populations. */
final class DecimalStatistics {

    private DecimalStatistics() {}

    static BigDecimal[] deviation(BigDecimal[] x, int n) {
        BigDecimal[] variance = covariance(x, x, n);
        return of(x.length, i -> variance[i] == null ? null : variance[i].sqrt(DIGITS));
    }

    static BigDecimal[] covariance(BigDecimal[] x, BigDecimal[] y, int n) {
        BigDecimal[] means = DecimalOracle.sma(x, n);
        BigDecimal[] others = DecimalOracle.sma(y, n);
        return of(x.length, i -> {
            if (means[i] == null) {
                return null;
            }
            BigDecimal products = BigDecimal.ZERO;
            for (int j = i - n + 1; j <= i; j++) {
                products = products.add(x[j].subtract(means[i]).multiply(y[j].subtract(others[i])));
            }
            return products.divide(new BigDecimal(n), DIGITS);
        });
    }

    /** 0 where one of the two does not move. */
    static BigDecimal[] correlation(BigDecimal[] x, BigDecimal[] y, int n) {
        BigDecimal[] both = DecimalSeries.zip(deviation(x, n), deviation(y, n), BigDecimal::multiply);
        return DecimalSeries.zip(covariance(x, y, n), both, DecimalSeries::share);
    }

    /** Of the returns of y to those of x; 0 where x does not move. */
    static BigDecimal[] beta(BigDecimal[] x, BigDecimal[] y, int n) {
        BigDecimal[] one = returns(x, 1);
        return DecimalSeries.zip(covariance(one, returns(y, 1), n), covariance(one, one, n), DecimalSeries::share);
    }

    /** What beta would be if the two were one line: the deviation of the returns of y in units of that of x. */
    static BigDecimal[] betaOfLine(BigDecimal[] x, BigDecimal[] y, int n) {
        return DecimalSeries.zip(deviation(returns(y, 1), n), deviation(returns(x, 1), n), DecimalSeries::share);
    }

    static BigDecimal[] returns(BigDecimal[] x, int n) {
        BigDecimal[] before = DecimalSeries.before(x, n);
        return DecimalSeries.zip(DecimalSeries.minus(x, before), before, DecimalSeries::share);
    }

    /** The slope of the least-squares line through the last n. */
    static BigDecimal[] slope(BigDecimal[] y, int n) {
        BigDecimal half = new BigDecimal((n - 1) / 2.0);
        return of(y.length, i -> {
            if (i < n - 1) {
                return null;
            }
            BigDecimal cross = BigDecimal.ZERO;
            BigDecimal squares = BigDecimal.ZERO;
            for (int k = 0; k < n; k++) {
                BigDecimal x = new BigDecimal(k).subtract(half);
                cross = cross.add(x.multiply(y[i - n + 1 + k]));
                squares = squares.add(x.multiply(x));
            }
            return cross.divide(squares, DIGITS);
        });
    }

    /** The value of that line at a place, 0 for the oldest of the n. */
    static BigDecimal[] line(BigDecimal[] y, int n, int place) {
        BigDecimal fromMiddle = new BigDecimal(place - (n - 1) / 2.0);
        return DecimalSeries.zip(
                DecimalOracle.sma(y, n), slope(y, n), (mean, slope) -> mean.add(slope.multiply(fromMiddle)));
    }
}
