package io.tidemark.state.feature;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;

/** Oscillators straight from their definitions in decimals, null before the first value. */
final class DecimalOscillators {

    private static final MathContext DIGITS = new MathContext(50);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private DecimalOscillators() {}

    static BigDecimal[] column(List<Bar> bars, ToDoubleFunction<Bar> field) {
        return of(bars.size(), i -> new BigDecimal(field.applyAsDouble(bars.get(i))));
    }

    static BigDecimal[] roc(BigDecimal[] x, int n) {
        return of(x.length, i -> i < n ? null : percent(x[i].subtract(x[i - n]), x[i - n]));
    }

    static BigDecimal[] macd(BigDecimal[] x, int fast, int slow) {
        BigDecimal[] aligned = x.clone();
        Arrays.fill(aligned, 0, slow - fast, null);
        return zip(DecimalOracle.ema(aligned, fast), DecimalOracle.ema(x, slow), BigDecimal::subtract);
    }

    static BigDecimal[] cmo(BigDecimal[] x, int n) {
        BigDecimal[] gain = DecimalOracle.wilder(beyond(change(x)), n);
        BigDecimal[] loss = DecimalOracle.wilder(beyond(negated(change(x))), n);
        return zip(gain, loss, (up, down) -> percent(up.subtract(down), up.add(down)));
    }

    static BigDecimal[] cmoSum(BigDecimal[] x, int n) {
        BigDecimal[] way =
                sum(of(x.length, i -> i == 0 ? null : x[i].subtract(x[i - 1]).abs()), n);
        return zip(sum(change(x), n), way, (net, all) -> all.signum() == 0 ? null : percent(net, all));
    }

    static BigDecimal[] stochastic(List<Bar> bars, int n) {
        BigDecimal[] low = lowest(column(bars, Bar::low), n);
        BigDecimal[] range = zip(highest(column(bars, Bar::high), n), low, BigDecimal::subtract);
        return zip(zip(DecimalOracle.closes(bars), low, BigDecimal::subtract), range, DecimalOscillators::percent);
    }

    static BigDecimal[] williams(List<Bar> bars, int n) {
        BigDecimal[] high = highest(column(bars, Bar::high), n);
        BigDecimal[] range = zip(high, lowest(column(bars, Bar::low), n), BigDecimal::subtract);
        return zip(zip(DecimalOracle.closes(bars), high, BigDecimal::subtract), range, DecimalOscillators::percent);
    }

    static BigDecimal[] cci(List<Bar> bars, int n) {
        BigDecimal[] typical = typical(bars);
        BigDecimal[] mean = DecimalOracle.sma(typical, n);
        return of(typical.length, i -> {
            if (mean[i] == null) {
                return null;
            }
            BigDecimal deviation = BigDecimal.ZERO;
            for (int j = i - n + 1; j <= i; j++) {
                deviation = deviation.add(typical[j].subtract(mean[i]).abs());
            }
            BigDecimal unit = deviation.multiply(new BigDecimal("0.015")).divide(new BigDecimal(n), DIGITS);
            BigDecimal distance = typical[i].subtract(mean[i]);
            return deviation.compareTo(typical[i].movePointLeft(40)) < 0
                    ? BigDecimal.ZERO
                    : distance.divide(unit, DIGITS);
        });
    }

    static BigDecimal[] mfi(List<Bar> bars, int n) {
        BigDecimal[] typical = typical(bars);
        BigDecimal[] money = zip(typical, column(bars, Bar::volume), BigDecimal::multiply);
        BigDecimal[] change = change(typical);
        BigDecimal[] rising = sum(of(money.length, i -> flow(change[i], money[i], 1)), n);
        BigDecimal[] falling = sum(of(money.length, i -> flow(change[i], money[i], -1)), n);
        return zip(rising, falling, (up, down) -> percent(up, up.add(down)));
    }

    static BigDecimal[] ultimate(List<Bar> bars, int one, int two, int three) {
        BigDecimal[] close = DecimalOracle.closes(bars);
        BigDecimal[] low = column(bars, Bar::low);
        BigDecimal[] pressure = of(close.length, i -> i == 0 ? null : close[i].subtract(low[i].min(close[i - 1])));
        BigDecimal[] range = DecimalOracle.trueRanges(bars);
        IntFunction<BigDecimal[]> part = n -> zip(sum(pressure, n), sum(range, n), DecimalOscillators::percent);
        BigDecimal[] slow = part.apply(three);
        BigDecimal[] more = zip(slow, part.apply(two), (x, y) -> x.add(y.multiply(new BigDecimal(2))));
        return zip(
                more,
                part.apply(one),
                (x, y) -> x.add(y.multiply(new BigDecimal(4))).divide(new BigDecimal(7), DIGITS));
    }

    static BigDecimal[] tsi(BigDecimal[] x, int first, int second) {
        BigDecimal[] magnitudes =
                of(x.length, i -> i == 0 ? null : x[i].subtract(x[i - 1]).abs());
        return zip(
                DecimalOracle.ema(DecimalOracle.ema(change(x), first), second),
                DecimalOracle.ema(DecimalOracle.ema(magnitudes, first), second),
                (net, all) -> all.signum() == 0 ? null : percent(net, all));
    }

    static BigDecimal[] demarker(List<Bar> bars, int n) {
        BigDecimal[] risen = sum(beyond(change(column(bars, Bar::high))), n);
        BigDecimal[] fallen = sum(beyond(negated(change(column(bars, Bar::low)))), n);
        return zip(risen, fallen, (up, down) -> up.add(down).signum() == 0 ? null : up.divide(up.add(down), DIGITS));
    }

    /** TA-Lib's: the seed is the sum of n − 1 values, the first result one step later. */
    static BigDecimal[] indicator(List<Bar> bars, int n, boolean plus) {
        BigDecimal[] up = change(column(bars, Bar::high));
        BigDecimal[] down = negated(change(column(bars, Bar::low)));
        BigDecimal[] ours = plus ? up : down;
        BigDecimal[] other = plus ? down : up;
        BigDecimal[] movement = of(
                up.length,
                i -> ours[i] == null
                        ? null
                        : ours[i].signum() > 0 && ours[i].compareTo(other[i]) > 0 ? ours[i] : BigDecimal.ZERO);
        return zip(running(movement, n), running(DecimalOracle.trueRanges(bars), n), DecimalOscillators::percent);
    }

    static BigDecimal[] dx(List<Bar> bars, int n) {
        BigDecimal[] plus = indicator(bars, n, true);
        BigDecimal[] minus = indicator(bars, n, false);
        BigDecimal[] out = new BigDecimal[plus.length];
        BigDecimal before = BigDecimal.ZERO;
        for (int i = n; i < out.length; i++) {
            BigDecimal both = plus[i].add(minus[i]);
            before = both.signum() == 0
                    ? before
                    : percent(plus[i].subtract(minus[i]).abs(), both);
            out[i] = before;
        }
        return out;
    }

    private static BigDecimal[] running(BigDecimal[] x, int n) {
        BigDecimal[] out = new BigDecimal[x.length];
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i < x.length; i++) {
            sum = i < n
                    ? sum.add(x[i])
                    : sum.subtract(sum.divide(new BigDecimal(n), DIGITS)).add(x[i], DIGITS);
            out[i] = i < n ? null : sum;
        }
        return out;
    }

    private static BigDecimal flow(BigDecimal change, BigDecimal money, int direction) {
        return change == null ? null : change.signum() == direction ? money : BigDecimal.ZERO;
    }

    private static BigDecimal[] typical(List<Bar> bars) {
        return of(
                bars.size(),
                i -> new BigDecimal(bars.get(i).high())
                        .add(new BigDecimal(bars.get(i).low()))
                        .add(new BigDecimal(bars.get(i).close()))
                        .divide(new BigDecimal(3), DIGITS));
    }

    /** 0 where there is nothing to be a share of. */
    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? BigDecimal.ZERO : part.multiply(HUNDRED).divide(whole, DIGITS);
    }

    private static BigDecimal[] change(BigDecimal[] x) {
        return of(x.length, i -> i == 0 ? null : x[i].subtract(x[i - 1]));
    }

    private static BigDecimal[] negated(BigDecimal[] x) {
        return of(x.length, i -> x[i] == null ? null : x[i].negate());
    }

    private static BigDecimal[] beyond(BigDecimal[] x) {
        return of(x.length, i -> x[i] == null ? null : x[i].max(BigDecimal.ZERO));
    }

    private static BigDecimal[] highest(BigDecimal[] x, int n) {
        return windows(x, n, BigDecimal::max);
    }

    private static BigDecimal[] lowest(BigDecimal[] x, int n) {
        return windows(x, n, BigDecimal::min);
    }

    private static BigDecimal[] sum(BigDecimal[] x, int n) {
        return windows(x, n, BigDecimal::add);
    }

    private static BigDecimal[] windows(BigDecimal[] x, int n, BinaryOperator<BigDecimal> fold) {
        return of(
                x.length,
                i -> i < n - 1 || x[i - n + 1] == null
                        ? null
                        : Arrays.stream(x, i - n + 1, i + 1).reduce(fold).orElseThrow());
    }

    private static BigDecimal[] zip(BigDecimal[] x, BigDecimal[] y, BinaryOperator<BigDecimal> value) {
        return of(x.length, i -> x[i] == null || y[i] == null ? null : value.apply(x[i], y[i]));
    }

    private static BigDecimal[] of(int length, IntFunction<BigDecimal> value) {
        BigDecimal[] out = new BigDecimal[length];
        Arrays.setAll(out, value);
        return out;
    }
}
