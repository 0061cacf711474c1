package io.tidemark.state.feature.session;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Wiring;

/** A volatility per bar × √(bars of its length in a year of the session). */
public final class Annual {

    /** {@code annualised(volatility)}. */
    public static final KernelType TYPE =
            KernelType.of("annualised", Annual::annualised, Parameter.source("volatility", "close_to_close(20)"));

    /** {@code annual_factor}: √(bars of this length in a year of the session), by which volatilities are annualised. */
    public static final KernelType FACTOR = KernelType.of("annual_factor", Annual::factor);

    private Annual() {}

    private static Kernel factor(Wiring wiring) {
        int bars = wiring.use("bars_per_year");
        return Formula.of(wiring, frame -> Math.sqrt(frame[bars]));
    }

    private static Kernel annualised(Wiring wiring) {
        int volatility = wiring.source("volatility");
        int factor = wiring.use("annual_factor");
        return Formula.of(wiring, frame -> frame[volatility] * frame[factor]);
    }
}
