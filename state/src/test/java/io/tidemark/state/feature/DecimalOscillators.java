package io.tidemark.state.feature;

import static io.tidemark.state.feature.DecimalSeries.DIGITS;
import static io.tidemark.state.feature.DecimalSeries.beyondZero;
import static io.tidemark.state.feature.DecimalSeries.change;
import static io.tidemark.state.feature.DecimalSeries.column;
import static io.tidemark.state.feature.DecimalSeries.highest;
import static io.tidemark.state.feature.DecimalSeries.lowest;
import static io.tidemark.state.feature.DecimalSeries.negated;
import static io.tidemark.state.feature.DecimalSeries.of;
import static io.tidemark.state.feature.DecimalSeries.percent;
import static io.tidemark.state.feature.DecimalSeries.sum;
import static io.tidemark.state.feature.DecimalSeries.zip;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;

/** Oscillators straight from their definitions in decimals, null before the first value. */
final class DecimalOscillators {

    private DecimalOscillators() {}

    static BigDecimal[] roc(BigDecimal[] x, int n) {
        return of(x.length, i -> i < n ? null : percent(x[i].subtract(x[i - n]), x[i - n]));
    }

    static BigDecimal[] macd(BigDecimal[] x, int fast, int slow) {
        BigDecimal[] aligned = x.clone();
        Arrays.fill(aligned, 0, slow - fast, null);
        return zip(DecimalOracle.ema(aligned, fast), DecimalOracle.ema(x, slow), BigDecimal::subtract);
    }

    /** What the line is the difference of: the greater of its two averages. */
    static BigDecimal[] macdOf(BigDecimal[] x, int fast, int slow) {
        BigDecimal[] longer = DecimalOracle.ema(x, slow);
        return zip(longer, macd(x, fast, slow), (average, line) -> average.max(average.add(line)));
    }

    /** In per cent of the slow average. */
    static BigDecimal[] beyond(BigDecimal[] fast, BigDecimal[] slow) {
        return zip(zip(fast, slow, BigDecimal::subtract), slow, DecimalSeries::percent);
    }

    /** What this is the difference of: 100, or the fast average in per cent of the slow one. */
    static BigDecimal[] beyondOf(BigDecimal[] fast, BigDecimal[] slow) {
        return zip(zip(fast, slow, BigDecimal::max), slow, DecimalSeries::percent);
    }

    /** Where an oscillator is in its own range; a range of a billionth is none. */
    static BigDecimal[] place(BigDecimal[] x, int n) {
        BigDecimal[] low = lowest(x, n);
        BigDecimal[] range = zip(highest(x, n), low, DecimalOscillators::range);
        return zip(zip(x, low, BigDecimal::subtract), range, DecimalSeries::percent);
    }

    /** What this is the difference of: the greatest that an oscillator can be, in per cent of the range. */
    static BigDecimal[] hundredInRange(BigDecimal[] x, int n) {
        BigDecimal[] range = zip(highest(x, n), lowest(x, n), DecimalOscillators::range);
        return of(x.length, i -> range[i] == null ? null : percent(DecimalSeries.HUNDRED, range[i]));
    }

    private static BigDecimal range(BigDecimal high, BigDecimal low) {
        BigDecimal range = high.subtract(low);
        return range.compareTo(new BigDecimal("1e-9")) <= 0 ? BigDecimal.ZERO : range;
    }

    static BigDecimal[] balance(List<Bar> bars) {
        BigDecimal[] body = zip(column(bars, Bar::close), column(bars, Bar::open), BigDecimal::subtract);
        BigDecimal[] range = zip(column(bars, Bar::high), column(bars, Bar::low), BigDecimal::subtract);
        return zip(body, range, DecimalSeries::share);
    }

    /** The mean of now and n − 1 bars before. */
    static BigDecimal[] rating(BigDecimal[] x, int n) {
        return DecimalSeries.times(DecimalSeries.plus(x, DecimalSeries.before(x, n - 1)), 0.5);
    }

    static BigDecimal[] cmo(BigDecimal[] x, int n) {
        BigDecimal[] gain = DecimalOracle.wilder(beyondZero(change(x)), n);
        BigDecimal[] loss = DecimalOracle.wilder(beyondZero(negated(change(x))), n);
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
        return zip(zip(DecimalOracle.closes(bars), low, BigDecimal::subtract), range, DecimalSeries::percent);
    }

    static BigDecimal[] williams(List<Bar> bars, int n) {
        BigDecimal[] high = highest(column(bars, Bar::high), n);
        BigDecimal[] range = zip(high, lowest(column(bars, Bar::low), n), BigDecimal::subtract);
        return zip(zip(DecimalOracle.closes(bars), high, BigDecimal::subtract), range, DecimalSeries::percent);
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
        IntFunction<BigDecimal[]> part = n -> zip(sum(pressure, n), sum(range, n), DecimalSeries::percent);
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
        BigDecimal[] risen = sum(beyondZero(change(column(bars, Bar::high))), n);
        BigDecimal[] fallen = sum(beyondZero(negated(change(column(bars, Bar::low)))), n);
        return zip(risen, fallen, (up, down) -> up.add(down).signum() == 0 ? null : up.divide(up.add(down), DIGITS));
    }

    /** TA-Lib's: the first result is one step behind the seed. */
    static BigDecimal[] indicator(List<Bar> bars, int n, boolean plus) {
        BigDecimal[] share = zip(
                DecimalTrends.movements(bars, n, plus),
                DecimalTrends.running(DecimalOracle.trueRanges(bars), n),
                DecimalSeries::percent);
        share[n - 1] = null;
        return share;
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
}
