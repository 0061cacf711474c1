package io.tidemark.state.feature.kernel;

/**
 * One indicator: parameters and offsets, shared by all keys. Its memory is a fixed slice of the key's flat row, whose
 * first double is the kernel's own count of values taken; a row of zeros is a cold start. A kernel without a memory has no slice. It reads inputs from and writes
 * its value to the frame, in which every column of the bar and every kernel of the plan has a slot.
 */
public abstract class Kernel {

    /** Largest magnitude taken as an input: beyond it (and for NaN) squares and sums could overflow. */
    public static final double LIMIT = 1e100;

    /** What stands in the place of the count once it has failed. */
    public static final double OFF = -1;

    /** First double of the kernel's own memory. */
    protected final int at;

    private final int size;
    private final double warmUp;

    /** Says that it has failed, where there is no count that could. */
    private final Mark failed;

    /**
     * @param size doubles of memory, without the count
     * @param warmUp values to be taken before the first result
     */
    protected Kernel(Wiring wiring, int size, int warmUp) {
        this.at = wiring.reserve(size + 1) + 1;
        this.size = size + 1;
        this.warmUp = warmUp;
        this.failed = null;
    }

    /** A kernel that remembers nothing but its failure, and has a value whenever its inputs have. */
    protected Kernel(Mark failed) {
        this.at = 0;
        this.size = 0;
        this.warmUp = 1;
        this.failed = failed;
    }

    /** Takes the inputs in the frame, all of them usable, into the row; the result counts once warm. */
    protected abstract double update(double[] frame, double[] row);

    /** Takes usable inputs and returns the value, NaN (null) while not ready and once it has failed. */
    public final double take(double[] frame, double[] row) {
        if (size == 0) {
            return failed.isSet(row) ? Double.NaN : finite(update(frame, row));
        }
        double count = row[at - 1] + 1;
        if (count == OFF + 1) {
            return Double.NaN;
        }
        row[at - 1] = count;
        double value = finite(update(frame, row));
        return count >= warmUp ? value : Double.NaN;
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : Double.NaN;
    }

    /** Ends it for this row: it has failed, and what it remembers is worth nothing. */
    public final void turnOff(double[] row) {
        if (size == 0) {
            failed.set(row);
        } else {
            row[at - 1] = OFF;
        }
    }

    /** True when it has failed in this row. */
    public final boolean isOff(double[] row) {
        return size == 0 ? failed.isSet(row) : row[at - 1] == OFF;
    }

    /** True when the value is one that a kernel may take. */
    public static boolean isUsable(double value) {
        return Math.abs(value) <= LIMIT;
    }

    /** Values taken so far, this one included; of one that has a memory. */
    protected final double count(double[] row) {
        return row[at - 1];
    }

    /** True when enough values were taken; of one that has a memory. */
    protected final boolean isReady(double[] row) {
        return row[at - 1] >= warmUp;
    }

    /** Values that it still has to take before the first result. */
    public final int missing(double[] row) {
        return size == 0 ? 0 : (int) Math.max(0, warmUp - row[at - 1]);
    }

    /** First double of the slice. */
    public final int offset() {
        return at - 1;
    }

    /** Doubles of the slice, count included; 0 when it remembers nothing. */
    public final int size() {
        return size;
    }

    /** Doubles that the slice had in an earlier release, the first of which are what it still has. */
    public int formerSize() {
        return size;
    }

    /** Values to be taken before the first result. */
    public final int warmUp() {
        return (int) warmUp;
    }
}
