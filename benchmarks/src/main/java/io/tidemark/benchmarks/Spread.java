package io.tidemark.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Least, median and greatest of one number per round. */
record Spread(double min, double median, double max) {

    static <T> Spread of(List<T> rounds, ToDoubleFunction<T> number) {
        double[] sorted = rounds.stream().mapToDouble(number).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }
}
