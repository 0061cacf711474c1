package io.tidemark.state.feature.price;

import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Renko bricks of a fixed size in price units, by the source: each full size beyond the last brick makes a brick,
 * against its direction beyond its far side. The first brick stands on the first value rounded to a multiple of the
 * size. It depends on where it began. Source: S. Nison, Beyond Candlesticks, 1994.
 */
public final class Renko extends Kernel {

    /** {@code renko_close(close,1)}: the close of the last brick; before the first the level that it will stand on. */
    public static final KernelType CLOSE = type("renko_close", Output.CLOSE).pathDependent();

    /**
     * {@code renko_direction(close,1)}: the direction: 1 when the last brick rose, −1 when it fell, 0 before the first.
     */
    public static final KernelType DIRECTION =
            type("renko_direction", Output.DIRECTION).pathDependent();

    /** {@code renko_bricks(close,1)}: how many bricks there have been since the row began. */
    public static final KernelType BRICKS = type("renko_bricks", Output.BRICKS);

    private static final int LEVEL = 0;
    private static final int SIDE = 1;
    private static final int COUNT = 2;
    private static final int SIZE = 3;

    private final int in;
    private final double brick;
    private final Output output;

    private enum Output {
        CLOSE,
        DIRECTION,
        BRICKS
    }

    private Renko(Wiring wiring, Output output) {
        super(wiring, SIZE, 1);
        this.in = wiring.source("source");
        this.brick = wiring.number("brick");
        this.output = output;
    }

    private static KernelType type(String name, Output output) {
        return KernelType.of(
                name, wiring -> new Renko(wiring, output), source(Column.CLOSE), number("brick", 1, Double.MIN_NORMAL));
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double value = frame[in];
        if (count(row) == 1) {
            row[at + LEVEL] = Math.rint(value / brick);
        } else {
            lay(value, row);
        }
        return switch (output) {
            case CLOSE -> row[at + LEVEL] * brick;
            case DIRECTION -> row[at + SIDE];
            case BRICKS -> row[at + COUNT];
        };
    }

    /** Levels count in bricks; a brick against the last one stands on that one's far side. */
    private void lay(double value, double[] row) {
        double level = row[at + LEVEL];
        double side = row[at + SIDE];
        double above = Math.floor((value - (side < 0 ? level + 1 : level) * brick) / brick);
        double below = Math.floor(((side > 0 ? level - 1 : level) * brick - value) / brick);
        if (above >= 1) {
            row[at + LEVEL] = (side < 0 ? level + 1 : level) + above;
            row[at + SIDE] = 1;
            row[at + COUNT] += above;
        } else if (below >= 1) {
            row[at + LEVEL] = (side > 0 ? level - 1 : level) - below;
            row[at + SIDE] = -1;
            row[at + COUNT] += below;
        }
    }
}
