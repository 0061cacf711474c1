package io.tidemark.state.macro;

/** The distance of the newest of some values from their mean, in sample standard deviations. */
final class Deviation {

    private Deviation() {}

    /** Of values newest first; undefined when all are equal. */
    static MacroReading z(double[] values) {
        // Seen from one of them: equal values then deviate by exactly 0, and levels do not cost digits.
        double origin = values[0];
        double sum = 0;
        for (double value : values) {
            sum += value - origin;
        }
        double mean = sum / values.length;
        double squares = 0;
        for (double value : values) {
            double deviation = value - origin - mean;
            squares += deviation * deviation;
        }
        double std = Math.sqrt(squares / (values.length - 1));
        return MacroReading.of(std == 0 ? Double.NaN : -mean / std);
    }
}
