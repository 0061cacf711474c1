package io.tidemark.state.feature.kernel;

/** The last n values of a slot, each times the fixed weight of its age. It has no memory of its own, so nothing lingers. */
public final class WeightedWindow {

    /** Greatest error of a sum of so many positive terms, as a share of it: it is made afresh at every value. */
    public static double bound(int terms) {
        return terms * 0x1p-52;
    }

    private final Window window;
    private final double[] weights;

    /** A window as long as the weights; that of the newest value is the first. */
    public WeightedWindow(Wiring wiring, int in, double[] weights) {
        this.window = wiring.window(in, weights.length);
        this.weights = weights.clone();
    }

    /** The weighted sum. */
    public double sum(double[] row) {
        double sum = 0;
        for (int age = weights.length - 1; age >= 0; age--) {
            sum += weights[age] * window.get(row, age);
        }
        return sum;
    }

    /** The weighted sum of the distances from the newest value: for weights that cancel out, exactly 0 where nothing moves. */
    public double sumOfDistances(double[] row) {
        double newest = window.get(row, 0);
        double sum = 0;
        for (int age = weights.length - 1; age > 0; age--) {
            sum += weights[age] * (window.get(row, age) - newest);
        }
        return sum;
    }
}
