package io.tidemark.state.feature.statistics;

/** The quantile of the standard normal distribution, for parameters of kernels. */
final class NormalQuantile {

    private static final double FARTHEST = 8;
    private static final int HALVINGS = 80;

    private NormalQuantile() {}

    /** The z below which a share of the distribution lies: 0.95 → 1.644853…, found by halving. */
    static double of(double share) {
        double from = -FARTHEST;
        double to = FARTHEST;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (from + to) / 2;
            if (beyondMiddle(middle) < share - 0.5) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return (from + to) / 2;
    }

    /** The share between 0 and z: φ(z) · (z + z³ ÷ 3 + z⁵ ÷ 15 + …), a series without cancellation. */
    private static double beyondMiddle(double z) {
        double term = z;
        double sum = z;
        for (int k = 3; Math.abs(term) > Math.abs(sum) * 1e-18; k += 2) {
            term *= z * z / k;
            sum += term;
        }
        return sum * StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
