package io.tidemark.state.feature.momentum;

import io.tidemark.state.feature.kernel.Extremum;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Where a value lies between the least low and the greatest high of the last n, in per cent: 0 to 100 measured from the low, or
 * −100 to 0 from the high. 0 when the range is empty, as in TA-Lib.
 */
final class RangePosition extends Kernel {

    /** An RSI of unchanged prices moves by its rounding; a real move is larger by far. */
    private static final double OSCILLATOR_NOISE = 1e-9;

    private final int value;
    private final double emptyRange;
    private final boolean fromHigh;
    private final Extremum greatest;
    private final Extremum least;

    private RangePosition(Wiring wiring, int[] highLowValue, double emptyRange, boolean fromHigh) {
        super(wiring, 2 * Extremum.SIZE, wiring.whole("length"));
        int length = wiring.whole("length");
        this.emptyRange = emptyRange;
        this.value = highLowValue[2];
        this.fromHigh = fromHigh;
        this.greatest = Extremum.greatest(wiring, highLowValue[0], length, at);
        this.least = Extremum.least(wiring, highLowValue[1], length, at + Extremum.SIZE);
    }

    /** Of the close in the range of the bars, from the low. */
    static Kernel ofClose(Wiring wiring) {
        return new RangePosition(wiring, bar(wiring), 0, false);
    }

    /** Of the close in the range of the bars, from the high. */
    static Kernel ofCloseFromHigh(Wiring wiring) {
        return new RangePosition(wiring, bar(wiring), 0, true);
    }

    /** Of any other feature in its own range, from the low. */
    static Kernel ofItself(Wiring wiring, String expression) {
        int slot = wiring.use(expression);
        return new RangePosition(wiring, new int[] {slot, slot, slot}, 0, false);
    }

    /** Of an oscillator between 0 and 100 in its own range, from the low. */
    static Kernel ofOscillator(Wiring wiring, String expression) {
        int slot = wiring.use(expression);
        return new RangePosition(wiring, new int[] {slot, slot, slot}, OSCILLATOR_NOISE, false);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double high = greatest.value(row, greatest.update(count(row), row));
        double low = least.value(row, least.update(count(row), row));
        double range = high - low;
        if (range <= emptyRange) {
            return 0;
        }
        return fromHigh ? (frame[value] - high) / range * 100 : (frame[value] - low) / range * 100;
    }

    private static int[] bar(Wiring wiring) {
        return new int[] {wiring.use("high"), wiring.use("low"), wiring.use("close")};
    }
}
