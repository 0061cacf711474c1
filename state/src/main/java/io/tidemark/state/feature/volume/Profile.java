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
 * Profile of the last n values of the source on a grid of price steps, each rounded up to its level: how much was
 * traded there, or with {@code by=time} how often. The point of control is the level with the most, of equals the one
 * nearest to the middle of the profile, and the higher; the value area grows from it to the neighbour with more, of
 * equals upwards, until it holds its share. First value at value n; O(n²) a bar at worst. Null where nothing was
 * traded. Source: P. Steidlmayer and K. Koy, Markets and Market Logic, 1986.
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
        super(wiring, 2 * wiring.whole("length"), wiring.whole("length"));
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
        int levels = 0;
        for (int age = length - 1; age >= 0; age--) {
            double weight = weights == null ? 1 : weights.get(row, age);
            levels = put(row, levels, Math.ceil(prices.get(row, age) / step - ROUNDING), weight);
            total += weight;
        }
        if (!(total > 0)) {
            return Double.NaN;
        }
        int control = control(row, levels);
        return step * row[at + (level == Level.POC ? control : edge(row, levels, control, share * total))];
    }

    /** Keeps the levels in order, and behind them what was traded at each; returns how many there are. */
    private int put(double[] row, int levels, double price, double weight) {
        int place = levels;
        while (place > 0 && row[at + place - 1] >= price) {
            place--;
        }
        if (place < levels && row[at + place] == price) {
            row[at + length + place] += weight;
            return levels;
        }
        System.arraycopy(row, at + place, row, at + place + 1, levels - place);
        System.arraycopy(row, at + length + place, row, at + length + place + 1, levels - place);
        row[at + place] = price;
        row[at + length + place] = weight;
        return levels + 1;
    }

    private int control(double[] row, int levels) {
        double middle = (row[at] + row[at + levels - 1]) / 2;
        int best = 0;
        for (int candidate = 1; candidate < levels; candidate++) {
            double more = traded(row, candidate, levels) - traded(row, best, levels);
            double nearer = Math.abs(row[at + best] - middle) - Math.abs(row[at + candidate] - middle);
            if (more > 0 || (more == 0 && nearer >= 0)) {
                best = candidate;
            }
        }
        return best;
    }

    private int edge(double[] row, int levels, int control, double wanted) {
        int low = control;
        int high = control;
        double held = traded(row, control, levels);
        while (held < wanted && (low > 0 || high < levels - 1)) {
            double above = traded(row, high + 1, levels);
            double below = traded(row, low - 1, levels);
            if (above >= below) {
                high++;
            } else {
                low--;
            }
            held += Math.max(above, below);
        }
        return level == Level.HIGH ? high : low;
    }

    /** Less than anything beyond the ends. */
    private double traded(double[] row, int place, int levels) {
        return place < 0 || place >= levels ? Double.NEGATIVE_INFINITY : row[at + length + place];
    }
}
