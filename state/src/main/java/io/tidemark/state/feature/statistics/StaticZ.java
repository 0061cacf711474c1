package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.List;

/** Standard score by the mean and the standard deviation of a training set, within ± clip: (x − mean) ÷ std. A std of 0 is an error. */
public final class StaticZ {

    /** {@code static_z(close,100,5,10)}: mean and std have no defaults and must be given. */
    public static final KernelType TYPE = KernelType.of(
            "static_z",
            StaticZ::kernel,
            source(Column.CLOSE),
            given("mean", -Kernel.LIMIT),
            given("std", 0),
            number("clip", 10, 0));

    private StaticZ() {}

    private static Parameter given(String name, double least) {
        return new Parameter(name, Parameter.Kind.NUMBER, null, least, List.of());
    }

    private static Kernel kernel(Wiring wiring) {
        int value = wiring.source("source");
        double mean = wiring.number("mean");
        double std = wiring.number("std");
        double clip = wiring.number("clip");
        if (std == 0) {
            throw new IllegalArgumentException("'std' of static_z(" + wiring.expression("source")
                    + ",…) is 0: what did not move in training has no score");
        }
        return Formula.of(wiring, frame -> Math.max(-clip, Math.min(clip, (frame[value] - mean) / std)));
    }
}
