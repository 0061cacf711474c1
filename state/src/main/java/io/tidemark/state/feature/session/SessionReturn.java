package io.tidemark.state.feature.session;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Return over the last n bars of one session: as {@code log_return} and {@code pct_return}, but null while a session has not had
 * n + 1 bars, so that no return crosses the night.
 */
public final class SessionReturn {

    /** {@code session_log_return(close,1)}: the logarithm. */
    public static final KernelType LOG = type("session_log_return", "log_return");

    /** {@code session_pct_return(close,1)}: the share. */
    public static final KernelType SIMPLE = type("session_pct_return", "pct_return");

    private SessionReturn() {}

    private static KernelType type(String name, String across) {
        return KernelType.of(name, wiring -> kernel(wiring, across), source(Column.CLOSE), length("length", 1, 1));
    }

    private static Kernel kernel(Wiring wiring, String across) {
        int length = wiring.whole("length");
        int value = wiring.use(across + "(" + wiring.expression("source") + "," + length + ")");
        int bar = wiring.use("session_bar");
        return Formula.of(wiring, frame -> frame[bar] > length ? frame[value] : Double.NaN);
    }
}
