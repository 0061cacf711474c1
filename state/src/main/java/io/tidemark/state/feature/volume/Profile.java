package io.tidemark.state.feature.volume;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Profile of the last n values of the source on a grid of price steps, each rounded up to its level: how much was traded there, or
 * with {@code by=time} how often. The point of control is the level with the most, of equals the one nearest to the middle of the
 * profile, and the higher; the value area grows from it to the neighbour with more, of equals upwards, until it holds its share. First
 * value at value n; O(n²) a bar. Null where nothing was traded.
 */
public final class Profile extends Kernel {

    /** {@code profile_poc(close,20,0.05,by=volume)}: point of control. */
    public static final KernelType POC = KernelType.of(
            "profile_poc",
            wiring -> new Profile(wiring, Level.POC),
            source(Column.CLOSE),
            length("length", 20, 1),
            number("step", 0.05, Double.MIN_NORMAL),
            choice("by", "volume", "time"));

    /** {@code profile_vah(close,20,0.05,0.7,by=volume)}: the highest level of the value area. */
    public static final KernelType HIGH = area("profile_vah", Level.HIGH);

    /** {@code profile_val(close,20,0.05,0.7,by=volume)}: the lowest level of the value area. */
    public static final KernelType LOW = area("profile_val", Level.LOW);

    /** What is on a level is there in spite of its rounding. */
    private static final double ROUNDING = 1e-9;

    private final int length;
    private final double step;
    private final double share;
    private final Level level;
    private final Window prices;
    private final Window weights;

    private enum Level {
        POC,
        HIGH,
        LOW
    }

    private Profile(Wiring wiring, Level level) {
        super(wiring, wiring.whole("length"), wiring.whole("length"));
        this.length = wiring.whole("length");
        this.step = wiring.number("step");
        this.share = level == Level.POC ? 0 : wiring.number("share");
        this.level = level;
        String source = wiring.expression("source");
        if (wiring.choice("by").equals("volume")) {
            this.prices = wiring.window(wiring.use("paired(" + source + ",volume)"), length);
            this.weights = wiring.window(wiring.use("paired(volume," + source + ")"), length);
        } else {
            this.prices = wiring.window(wiring.source("source"), length);
            this.weights = null;
        }
    }

    private static KernelType area(String name, Level level) {
        return KernelType.of(
                name,
                wiring -> new Profile(wiring, level),
                source(Column.CLOSE),
                length("length", 20, 1),
                number("step", 0.05, Double.MIN_NORMAL),
                number("share", 0.7, 0),
                choice("by", "volume", "time"));
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!isReady(row)) {
            return Double.NaN;
        }
        double total = 0;
        for (int age = length - 1; age >= 0; age--) {
            row[at + age] = Math.ceil(prices.get(row, age) / step - ROUNDING);
            total += weight(row, age);
        }
        double control = control(row);
        if (!(total > 0)) {
            return Double.NaN;
        }
        return step * (level == Level.POC ? control : edge(row, control, share * total));
    }

    private double weight(double[] row, int age) {
        return weights == null ? 1 : weights.get(row, age);
    }

    private double control(double[] row) {
        double middle = (next(row, Double.NEGATIVE_INFINITY, 1) + next(row, Double.POSITIVE_INFINITY, -1)) / 2;
        double best = Double.NaN;
        double most = Double.NEGATIVE_INFINITY;
        for (int age = 0; age < length; age++) {
            double candidate = row[at + age];
            double traded = traded(row, candidate);
            double nearer = Math.abs(best - middle) - Math.abs(candidate - middle);
            if (traded > most || (traded == most && (nearer > 0 || (nearer == 0 && candidate > best)))) {
                best = candidate;
                most = traded;
            }
        }
        return best;
    }

    private double edge(double[] row, double control, double wanted) {
        double high = control;
        double low = control;
        double held = traded(row, control);
        while (held < wanted) {
            double above = next(row, high, 1);
            double below = next(row, low, -1);
            if (Double.isInfinite(above) && Double.isInfinite(below)) {
                break;
            }
            double moreAbove = Double.isInfinite(above) ? Double.NEGATIVE_INFINITY : traded(row, above);
            double moreBelow = Double.isInfinite(below) ? Double.NEGATIVE_INFINITY : traded(row, below);
            high = moreAbove >= moreBelow ? above : high;
            low = moreAbove >= moreBelow ? low : below;
            held += Math.max(moreAbove, moreBelow);
        }
        return level == Level.HIGH ? high : low;
    }

    private double traded(double[] row, double wanted) {
        double sum = 0;
        for (int age = length - 1; age >= 0; age--) {
            sum += row[at + age] == wanted ? weight(row, age) : 0;
        }
        return sum;
    }

    /** The nearest level above (sign 1) or below (sign −1); infinite where there is none. */
    private double next(double[] row, double from, int sign) {
        double nearest = sign * Double.POSITIVE_INFINITY;
        for (int age = 0; age < length; age++) {
            double other = row[at + age];
            if (sign * other > sign * from && sign * other < sign * nearest) {
                nearest = other;
            }
        }
        return nearest;
    }
}
