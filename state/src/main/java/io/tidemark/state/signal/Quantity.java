package io.tidemark.state.signal;

/** The number that part of a rule stands for, given one row of features. */
@FunctionalInterface
interface Quantity {

    double of(double[] features);
}
