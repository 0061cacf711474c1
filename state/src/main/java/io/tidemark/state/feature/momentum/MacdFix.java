package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * MACD with Appel's own weights, 15 and 7.5 per cent, in place of 2 ÷ 13 and 2 ÷ 27; all else is that of {@code macd}.
 * Source: G. Appel, 1979, as in TA-Lib 0.4.
 */
public final class MacdFix {

    /** {@code macdfix(close)}: the line itself. */
    public static final KernelType TYPE = KernelType.of("macdfix", MacdFix::line, source(Column.CLOSE));

    /** {@code macdfix_signal(close,9)}: its signal line. */
    public static final KernelType SIGNAL = KernelType.of(
            "macdfix_signal", wiring -> Alias.of(wiring, signal(wiring)), source(Column.CLOSE), length("signal", 9, 2));

    /** {@code macdfix_hist(close,9)}: the line less its signal. */
    public static final KernelType HISTOGRAM =
            KernelType.of("macdfix_hist", MacdFix::histogram, source(Column.CLOSE), length("signal", 9, 2));

    private static final Macd.Weight FAST = new Macd.Weight(12, 0.15);
    private static final Macd.Weight SLOW = new Macd.Weight(26, 0.075);

    private MacdFix() {}

    private static Kernel line(Wiring wiring) {
        return new Macd(wiring, FAST, SLOW);
    }

    private static String signal(Wiring wiring) {
        return "ema(macdfix(" + wiring.expression("source") + ")," + wiring.whole("signal") + ")";
    }

    private static Kernel histogram(Wiring wiring) {
        int line = wiring.use("macdfix(" + wiring.expression("source") + ")");
        int signal = wiring.use(signal(wiring));
        return Formula.of(wiring, frame -> frame[line] - frame[signal]);
    }
}
