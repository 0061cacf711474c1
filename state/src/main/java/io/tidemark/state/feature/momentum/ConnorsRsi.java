package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Connors's RSI, 0–100: the mean of the RSI, of the RSI of the streak, and of the rank of the newest change. Source:
 * Connors Research, 2012.
 */
public final class ConnorsRsi {

    /** {@code connors_rsi(close,3,2,100)}. */
    public static final KernelType TYPE = KernelType.of(
            "connors_rsi",
            ConnorsRsi::kernel,
            source(Column.CLOSE),
            length("rsi", 3, 2),
            length("streak", 2, 2),
            length("rank", 100, 1));

    private ConnorsRsi() {}

    private static Kernel kernel(Wiring wiring) {
        String source = wiring.expression("source");
        int rsi = wiring.use("rsi(" + source + "," + wiring.whole("rsi") + ")");
        int streak = wiring.use("rsi(streak(" + source + ")," + wiring.whole("streak") + ")");
        int rank = wiring.use("roc_rank(" + source + "," + wiring.whole("rank") + ")");
        return Formula.of(wiring, frame -> (frame[rsi] + frame[streak] + frame[rank]) / 3);
    }
}
