package io.tidemark.state.feature;

import static io.tidemark.state.feature.DecimalSeries.DIGITS;

import io.tidemark.state.bar.Bar;
import java.math.BigDecimal;
import java.util.List;

/** Wilder's parabolic stop and reverse in decimals, as it is told: a stop creeps after the extreme until the price touches it. */
final class DecimalStops {

    private final List<Bar> bars;
    /** Start, offset at a reversal; initial, step, maximum of longs; the same of shorts. */
    private final BigDecimal[] rules;

    private boolean isLong;
    private BigDecimal stop;
    private BigDecimal extreme;
    private BigDecimal factor;

    private DecimalStops(List<Bar> bars, double... rules) {
        this.bars = bars;
        this.rules = DecimalSeries.of(rules.length, i -> new BigDecimal(rules[i]));
    }

    static BigDecimal[] sar(List<Bar> bars, double step, double maximum) {
        return DecimalSeries.magnitudes(sarext(bars, 0, 0, step, step, maximum, step, step, maximum));
    }

    /** The stops of shorts are negative. */
    static BigDecimal[] sarext(List<Bar> bars, double... rules) {
        return new DecimalStops(bars, rules).run();
    }

    private BigDecimal[] run() {
        BigDecimal[] out = new BigDecimal[bars.size()];
        begin();
        for (int i = 1; i < out.length; i++) {
            // What the second bar has done is known when its stop is set: it stands for the bar before as well.
            int before = Math.max(1, i - 1);
            boolean touched = isLong ? low(i).compareTo(stop) <= 0 : high(i).compareTo(stop) >= 0;
            if (touched) {
                reverse(before, i);
            }
            out[i] = isLong ? stop : stop.negate();
            if (!touched) {
                follow(i);
            }
            stop = outside(stop.add(factor.multiply(extreme.subtract(stop)), DIGITS), before, i);
        }
        return out;
    }

    private void begin() {
        BigDecimal down = low(0).subtract(low(1));
        boolean falls = down.signum() > 0 && down.compareTo(high(1).subtract(high(0))) > 0;
        isLong = rules[0].signum() == 0 ? !falls : rules[0].signum() > 0;
        stop = rules[0].signum() != 0 ? rules[0].abs() : isLong ? low(0) : high(0);
        extreme = isLong ? high(1) : low(1);
        factor = rule(0).min(rule(2));
    }

    private void reverse(int before, int now) {
        isLong = !isLong;
        stop = outside(extreme, before, now);
        BigDecimal pushed = stop.multiply(rules[1]);
        stop = isLong ? stop.subtract(pushed) : stop.add(pushed);
        extreme = isLong ? high(now) : low(now);
        factor = rule(0).min(rule(2));
    }

    private void follow(int now) {
        BigDecimal reached = isLong ? high(now).max(extreme) : low(now).min(extreme);
        if (reached.compareTo(extreme) != 0) {
            extreme = reached;
            factor = factor.add(rule(1).min(rule(2))).min(rule(2));
        }
    }

    /** Not within the ranges of this bar and the one before. */
    private BigDecimal outside(BigDecimal level, int before, int now) {
        return isLong
                ? level.min(low(before)).min(low(now))
                : level.max(high(before)).max(high(now));
    }

    private BigDecimal rule(int which) {
        return rules[(isLong ? 2 : 5) + which];
    }

    private BigDecimal high(int i) {
        return new BigDecimal(bars.get(i).high());
    }

    private BigDecimal low(int i) {
        return new BigDecimal(bars.get(i).low());
    }
}
