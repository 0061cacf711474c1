package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.average.MovingAverage;
import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Parameter;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * MACD of averages of any type of {@code ma}. Both averages of the line have their first value at the same bar, that of the one
 * that needs more values, as in TA-Lib; with each begun as early as it can be it is {@code apo}.
 * Source: G. Appel, 1979; the types are TA-Lib's.
 */
public final class MacdExt {

    /** {@code macdext(close,12,26,fast_type=sma,slow_type=sma)}: the line itself. */
    public static final KernelType TYPE = KernelType.of(
            "macdext",
            MacdExt::difference,
            source(Column.CLOSE),
            length("fast", 12, 1),
            length("slow", 26, 1),
            MovingAverage.type("fast_type"),
            MovingAverage.type("slow_type"));

    /** {@code macdext_signal(close,12,26,9,fast_type=sma,slow_type=sma,signal_type=sma)}: its signal line. */
    public static final KernelType SIGNAL = withSignal("macdext_signal", wiring -> Alias.of(wiring, signal(wiring)));

    /** {@code macdext_hist(close,12,26,9,fast_type=sma,slow_type=sma,signal_type=sma)}: the line less its signal. */
    public static final KernelType HISTOGRAM = withSignal("macdext_hist", MacdExt::histogram);

    private MacdExt() {}

    private static KernelType withSignal(String name, Function<Wiring, Kernel> constructor) {
        List<Parameter> parameters = new ArrayList<>(TYPE.parameters());
        parameters.add(3, length("signal", 9, 1));
        parameters.add(MovingAverage.type("signal_type"));
        return KernelType.of(name, constructor, parameters.toArray(Parameter[]::new));
    }

    private static Kernel difference(Wiring wiring) {
        boolean swapped = wiring.whole("slow") < wiring.whole("fast");
        MovingAverage fast = average(wiring, swapped ? "slow" : "fast");
        MovingAverage slow = average(wiring, swapped ? "fast" : "slow");
        int before = Math.max(fast.before(), slow.before());
        int quick = wiring.use(fast.over(wiring.expression("source"), before));
        int lasting = wiring.use(slow.over(wiring.expression("source"), before));
        return Formula.of(wiring, frame -> frame[quick] - frame[lasting]);
    }

    private static MovingAverage average(Wiring wiring, String line) {
        return new MovingAverage(wiring.choice(line + "_type"), wiring.whole(line));
    }

    private static String line(Wiring wiring) {
        return "macdext(" + wiring.expression("source") + "," + wiring.whole("fast") + "," + wiring.whole("slow")
                + ",fast_type=" + wiring.choice("fast_type") + ",slow_type=" + wiring.choice("slow_type") + ")";
    }

    private static String signal(Wiring wiring) {
        return average(wiring, "signal").over(line(wiring));
    }

    private static Kernel histogram(Wiring wiring) {
        int line = wiring.use(line(wiring));
        int signal = wiring.use(signal(wiring));
        return Formula.of(wiring, frame -> frame[line] - frame[signal]);
    }
}
