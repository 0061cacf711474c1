package io.tidemark.state.analysis;

import io.tidemark.state.bar.Bar;
import java.util.List;

/** What a plan is given with a bar, in the plan's order. It has scratch space, so one belongs to one thread. */
final class Givens {

    /** Where one value comes from. */
    @FunctionalInterface
    interface Source {
        double at(Bar bar, Moment moment);
    }

    private final Source[] sources;
    private final MacroFacts macro;
    private final double[] values;

    /** The facts are null where no macro series is read. */
    Givens(Source[] sources, MacroFacts macro) {
        this.sources = sources;
        this.macro = macro;
        this.values = new double[sources.length];
    }

    double[] at(Bar bar, Moment moment) {
        for (int i = 0; i < sources.length; i++) {
            values[i] = sources[i].at(bar, moment);
        }
        return values;
    }

    /** What the bar has to do without, as rows print it. */
    List<String> missing(Bar bar, Moment moment) {
        return macro == null ? List.of() : macro.missing(bar, moment);
    }
}
