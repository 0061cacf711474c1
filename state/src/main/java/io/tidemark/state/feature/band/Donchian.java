package io.tidemark.state.feature.band;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Extremum;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.function.Function;

/**
 * Donchian channel: the highest high and lowest low of n bars. By default those before the current one, which can so
 * break out, from bar n + 1 on; {@code current=included} counts it (Lean), from bar n on. Source: R. Donchian's
 * four-week rule; Lean for the current bar included.
 */
public final class Donchian extends Kernel {

    /** {@code donchian_upper(20,current=excluded)}: the highest high. */
    public static final KernelType UPPER = of("donchian_upper", wiring -> new Donchian(wiring, true));

    /** {@code donchian_middle(20,current=excluded)}: the mean of upper and lower. */
    public static final KernelType MIDDLE = of("donchian_middle", Donchian::middle);

    /** {@code donchian_lower(20,current=excluded)}: the lowest low. */
    public static final KernelType LOWER = of("donchian_lower", wiring -> new Donchian(wiring, false));

    private static final int AGE = 0;
    private static final int LAST = 1;

    private final boolean included;
    private final Extremum extremum;

    private Donchian(Wiring wiring, boolean upper) {
        super(wiring, 2, wiring.whole("length") + (isIncluded(wiring) ? 0 : 1));
        this.included = isIncluded(wiring);
        int length = wiring.whole("length");
        this.extremum = upper
                ? Extremum.greatest(wiring, wiring.use("high"), length, at + AGE)
                : Extremum.least(wiring, wiring.use("low"), length, at + AGE);
    }

    private static KernelType of(String name, Function<Wiring, Kernel> constructor) {
        return KernelType.of(name, constructor, length("length", 20, 1), choice("current", "excluded", "included"));
    }

    private static Kernel middle(Wiring wiring) {
        String arguments = "(" + wiring.whole("length") + ",current=" + wiring.choice("current") + ")";
        int upper = wiring.use("donchian_upper" + arguments);
        int lower = wiring.use("donchian_lower" + arguments);
        return Formula.of(wiring, frame -> (frame[upper] + frame[lower]) / 2);
    }

    private static boolean isIncluded(Wiring wiring) {
        return wiring.choice("current").equals("included");
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double before = row[at + LAST];
        row[at + LAST] = extremum.value(row, extremum.update(count(row), row));
        return included ? row[at + LAST] : before;
    }
}
