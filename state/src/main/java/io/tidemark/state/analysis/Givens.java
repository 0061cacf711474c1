package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;

/** What a plan is given with a bar, in the plan's order. It has scratch space, so one belongs to one thread. */
final class Givens {

    /** Where one value comes from. */
    @FunctionalInterface
    interface Source {
        double at(Bar bar, Moment moment);
    }

    private final Source[] sources;
    private final double[] values;

    Givens(Source[] sources) {
        this.sources = sources;
        this.values = new double[sources.length];
    }

    double[] at(Bar bar, Moment moment) {
        for (int i = 0; i < sources.length; i++) {
            values[i] = sources[i].at(bar, moment);
        }
        return values;
    }
}
