package io.tidemark.state.feature.kernel;

/** A kernel without a memory: its value is an expression of other slots, and null where that is not finite. */
public final class Formula extends Kernel {

    private final Value value;

    private Formula(Wiring wiring, Value value) {
        super(wiring.mark());
        this.value = value;
    }

    /** What is computed from the frame. */
    @FunctionalInterface
    public interface Value {
        /** The value of one bar. */
        double of(double[] frame);
    }

    /** A kernel of this value; the slots that it reads are to be asked for before. */
    public static Kernel of(Wiring wiring, Value value) {
        return new Formula(wiring, value);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return value.of(frame);
    }
}
