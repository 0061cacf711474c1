package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Indicators straight from their definitions, null before the first value. */
final class DecimalOracle {

    private static final MathContext DIGITS = new MathContext(50);

    private DecimalOracle() {}

    static BigDecimal[] closes(List<Bar> bars) {
        return bars.stream().map(bar -> new BigDecimal(bar.close())).toArray(BigDecimal[]::new);
    }

    static BigDecimal[] sma(BigDecimal[] x, int n) {
        BigDecimal[] out = new BigDecimal[x.length];
        int first = first(x);
        for (int i = first + n - 1; i < x.length; i++) {
            out[i] = mean(x, i - n + 1, n);
        }
        return out;
    }

    static BigDecimal[] ema(BigDecimal[] x, int n) {
        return smoothed(x, n, new BigDecimal(2).divide(new BigDecimal(n + 1), DIGITS));
    }

    static BigDecimal[] wilder(BigDecimal[] x, int n) {
        return smoothed(x, n, BigDecimal.ONE.divide(new BigDecimal(n), DIGITS));
    }

    static BigDecimal[] emaFromFirst(BigDecimal[] x, int n) {
        return smoothed(x, 1, new BigDecimal(2).divide(new BigDecimal(n + 1), DIGITS));
    }

    static BigDecimal[] trueRanges(List<Bar> bars) {
        BigDecimal[] out = new BigDecimal[bars.size()];
        for (int i = 1; i < out.length; i++) {
            BigDecimal high = new BigDecimal(bars.get(i).high());
            BigDecimal low = new BigDecimal(bars.get(i).low());
            BigDecimal before = new BigDecimal(bars.get(i - 1).close());
            out[i] = high.subtract(low)
                    .max(high.subtract(before).abs())
                    .max(low.subtract(before).abs());
        }
        return out;
    }

    static BigDecimal[] rsi(BigDecimal[] x, int n) {
        BigDecimal[] gains = new BigDecimal[x.length];
        BigDecimal[] losses = new BigDecimal[x.length];
        for (int i = 1; i < x.length; i++) {
            BigDecimal change = x[i].subtract(x[i - 1]);
            gains[i] = change.max(BigDecimal.ZERO);
            losses[i] = change.negate().max(BigDecimal.ZERO);
        }
        BigDecimal[] gain = wilder(gains, n);
        BigDecimal[] loss = wilder(losses, n);
        BigDecimal[] out = new BigDecimal[x.length];
        for (int i = n; i < x.length; i++) {
            BigDecimal both = gain[i].add(loss[i]);
            out[i] = both.signum() == 0
                    ? BigDecimal.ZERO
                    : gain[i].multiply(new BigDecimal(100)).divide(both, DIGITS);
        }
        return out;
    }

    private static BigDecimal[] smoothed(BigDecimal[] x, int seed, BigDecimal alpha) {
        BigDecimal[] out = new BigDecimal[x.length];
        int first = first(x);
        out[first + seed - 1] = mean(x, first, seed);
        for (int i = first + seed; i < x.length; i++) {
            out[i] = out[i - 1].add(x[i].subtract(out[i - 1]).multiply(alpha), DIGITS);
        }
        return out;
    }

    private static BigDecimal mean(BigDecimal[] x, int from, int n) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = from; i < from + n; i++) {
            sum = sum.add(x[i]);
        }
        return sum.divide(new BigDecimal(n), DIGITS);
    }

    private static int first(BigDecimal[] x) {
        int first = 0;
        while (x[first] == null) {
            first++;
        }
        return first;
    }
}
