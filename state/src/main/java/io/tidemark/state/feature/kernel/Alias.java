package io.tidemark.state.feature.kernel;

/** Another expression under a name of its own: {@code stoch_k(14,3)} is {@code sma(stochf_k(14),3)}. A plan computes that alone. */
public final class Alias extends Kernel {

    private final int slot;

    private Alias(int slot) {
        super(null);
        this.slot = slot;
    }

    /** The name of this expression. */
    public static Kernel of(Wiring wiring, String expression) {
        return new Alias(wiring.use(expression));
    }

    /** Where the value of the expression is. */
    public int slot() {
        return slot;
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return frame[slot];
    }
}
