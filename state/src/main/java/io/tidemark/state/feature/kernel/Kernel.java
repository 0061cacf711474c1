package io.tidemark.state.feature.kernel;

/**
 * One indicator: parameters and offsets, shared by all keys. Its memory is a fixed slice of the key's flat row, whose
 * first double is the kernel's own count of values taken; a row of zeros is a cold start. It reads inputs from and writes
 * its value to the frame, in which every column of the bar and every kernel of the plan has a slot.
 */
public abstract class Kernel {

    /** Largest magnitude taken as an input: beyond it (and for NaN) squares and sums could overflow. */
    public static final double LIMIT = 1e100;

    /** First double of the kernel's own memory. */
    protected final int at;

    private static final double OFF = -1;

    private final int size;
    private final double warmUp;

    /**
     * @param size doubles of memory, without the count
     * @param warmUp values to be taken before the first result
     */
    protected Kernel(Wiring wiring, int size, int warmUp) {
        this.at = wiring.reserve(size + 1) + 1;
        this.size = size + 1;
        this.warmUp = warmUp;
    }

    /** Takes the inputs in the frame, all of them usable, into the row; the result counts once warm. */
    protected abstract double update(double[] frame, double[] row);

    /** Takes usable inputs and returns the value, NaN (null) while not ready and once it has failed. */
    public final double take(double[] frame, double[] row) {
        double count = row[at - 1] + 1;
        if (count == OFF + 1) {
            return Double.NaN;
        }
        row[at - 1] = count;
        double value = update(frame, row);
        return count >= warmUp && Double.isFinite(value) ? value : Double.NaN;
    }

    /** Ends it for this row: it has failed, and what it remembers is worth nothing. */
    public final void turnOff(double[] row) {
        row[at - 1] = OFF;
    }

    /** True when the value is one that a kernel may take. */
    public static boolean isUsable(double value) {
        return Math.abs(value) <= LIMIT;
    }

    /** Values taken so far, this one included. */
    public final double count(double[] row) {
        return row[at - 1];
    }

    /** True when enough values were taken. */
    public final boolean isReady(double[] row) {
        return row[at - 1] >= warmUp;
    }

    /** First double of the slice. */
    public final int offset() {
        return at - 1;
    }

    /** Doubles of the slice, count included. */
    public final int size() {
        return size;
    }

    /** Values to be taken before the first result. */
    public final int warmUp() {
        return (int) warmUp;
    }
}
