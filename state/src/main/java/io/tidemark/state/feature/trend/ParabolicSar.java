package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Wilder's parabolic stop and reverse, in price units, first at bar 2. The first side is short where that bar reaches
 * lower than higher beyond the one before, else long (TA-Lib). The extended form has its own acceleration for each
 * side, may begin at a given stop (negative: short) and push the stop away by a share of itself at a reversal; its
 * short stops are negative. Source: J. W. Wilder, New Concepts in Technical Trading Systems, 1978; TA-Lib 0.4.
 */
public final class ParabolicSar extends Kernel {

    /** {@code sar(0.02,0.2)}: the plain form, by the step of the acceleration and its maximum. */
    public static final KernelType SAR = KernelType.of(
                    "sar", ParabolicSar::plain, number("acceleration", 0.02, 0), number("maximum", 0.2, 0))
            .pathDependent();

    /**
     * {@code sarext(0,0,0.02,0.02,0.2,0.02,0.02,0.2)}: the extended form: start, offset at a reversal; initial, step,
     * maximum of each side.
     */
    public static final KernelType SAREXT = KernelType.of(
                    "sarext",
                    ParabolicSar::extended,
                    number("start", 0, -LIMIT),
                    number("offset", 0, 0),
                    number("initial_long", 0.02, 0),
                    number("acceleration_long", 0.02, 0),
                    number("maximum_long", 0.2, 0),
                    number("initial_short", 0.02, 0),
                    number("acceleration_short", 0.02, 0),
                    number("maximum_short", 0.2, 0))
            .pathDependent();

    private static final int SIDE = 0;
    private static final int STOP = 1;
    private static final int EXTREME = 2;
    private static final int FACTOR = 3;
    private static final int PREVIOUS_HIGH = 4;
    private static final int PREVIOUS_LOW = 5;
    private static final int SIZE = 6;

    private final int high;
    private final int low;
    private final Rules rules;

    private ParabolicSar(Wiring wiring, Rules rules) {
        super(wiring, SIZE, 2);
        this.high = wiring.use("high");
        this.low = wiring.use("low");
        this.rules = rules;
    }

    /** {@code start} is 0 where the bars decide; {@code signed} makes short stops negative. */
    private record Rules(double start, double offset, boolean signed, Acceleration whileLong, Acceleration whileShort) {

        Acceleration acceleration(double side) {
            return side > 0 ? whileLong : whileShort;
        }
    }

    /** The acceleration factor of one side: where it begins, its step at a new extreme, its maximum. */
    private record Acceleration(double initial, double step, double maximum) {

        static Acceleration of(double initial, double step, double maximum) {
            return new Acceleration(Math.min(initial, maximum), Math.min(step, maximum), maximum);
        }
    }

    private static Kernel plain(Wiring wiring) {
        double step = wiring.number("acceleration");
        Acceleration both = Acceleration.of(step, step, wiring.number("maximum"));
        return new ParabolicSar(wiring, new Rules(0, 0, false, both, both));
    }

    private static Kernel extended(Wiring wiring) {
        Rules rules = new Rules(
                wiring.number("start"),
                wiring.number("offset"),
                true,
                acceleration(wiring, "long"),
                acceleration(wiring, "short"));
        return new ParabolicSar(wiring, rules);
    }

    private static Acceleration acceleration(Wiring wiring, String side) {
        return Acceleration.of(
                wiring.number("initial_" + side),
                wiring.number("acceleration_" + side),
                wiring.number("maximum_" + side));
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double count = count(row);
        if (count == 2) {
            begin(frame, row);
        }
        double stop = count < 2 ? Double.NaN : step(frame, row);
        row[at + PREVIOUS_HIGH] = frame[high];
        row[at + PREVIOUS_LOW] = frame[low];
        return stop;
    }

    /** The stop of this bar; then the memory moves on to the next one. */
    private double step(double[] frame, double[] row) {
        double side = row[at + SIDE];
        double against = side > 0 ? frame[low] : frame[high];
        boolean reverses = side * against <= side * row[at + STOP];
        if (reverses) {
            side = -side;
            row[at + SIDE] = side;
            row[at + STOP] = held(side, row[at + EXTREME], frame, row);
            row[at + STOP] -= side * row[at + STOP] * rules.offset();
        }
        double stop = row[at + STOP];
        double reached = side > 0 ? frame[high] : frame[low];
        if (reverses) {
            row[at + FACTOR] = rules.acceleration(side).initial();
            row[at + EXTREME] = reached;
        } else if (side * reached > side * row[at + EXTREME]) {
            Acceleration acceleration = rules.acceleration(side);
            row[at + FACTOR] = Math.min(row[at + FACTOR] + acceleration.step(), acceleration.maximum());
            row[at + EXTREME] = reached;
        }
        row[at + STOP] = held(side, stop + row[at + FACTOR] * (row[at + EXTREME] - stop), frame, row);
        return rules.signed() ? side * stop : stop;
    }

    private void begin(double[] frame, double[] row) {
        double down = row[at + PREVIOUS_LOW] - frame[low];
        boolean falls = down > 0 && down > frame[high] - row[at + PREVIOUS_HIGH];
        double start = rules.start();
        double side = start == 0 ? (falls ? -1 : 1) : Math.signum(start);
        row[at + SIDE] = side;
        row[at + STOP] = start != 0 ? Math.abs(start) : side > 0 ? row[at + PREVIOUS_LOW] : row[at + PREVIOUS_HIGH];
        row[at + EXTREME] = side > 0 ? frame[high] : frame[low];
        row[at + FACTOR] = rules.acceleration(side).initial();
        // The first stop may lie within the bar before, but not the next.
        row[at + PREVIOUS_HIGH] = frame[high];
        row[at + PREVIOUS_LOW] = frame[low];
    }

    /** A stop may not lie within this bar or the one before. */
    private double held(double side, double stop, double[] frame, double[] row) {
        return side > 0
                ? Math.min(stop, Math.min(row[at + PREVIOUS_LOW], frame[low]))
                : Math.max(stop, Math.max(row[at + PREVIOUS_HIGH], frame[high]));
    }
}
