package io.tidemark.state.feature.statistics;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Return over the last n values, as a share: x ÷ x(n) − 1 ({@code pct_return}, null after 0) or the natural logarithm of x ÷ x(n)
 * ({@code log_return}, null unless both are positive). First value at value n + 1.
 */
public final class Returns extends Kernel {

    /** {@code pct_return(close,1)}: the share. */
    public static final KernelType SIMPLE = type("pct_return", (now, before) -> (now - before) / before);

    /** {@code log_return(close,1)}: the logarithm. */
    public static final KernelType LOG = type("log_return", Returns::log);

    private final int in;
    private final int length;
    private final Window window;
    private final Change change;

    private Returns(Wiring wiring, Change change) {
        super(wiring, 0, wiring.whole("length") + 1);
        this.in = wiring.source("source");
        this.length = wiring.whole("length");
        this.window = wiring.window(in, length + 1);
        this.change = change;
    }

    private interface Change {
        double of(double now, double before);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return count(row) <= length ? Double.NaN : change.of(frame[in], window.get(row, length));
    }

    private static double log(double now, double before) {
        return now > 0 && before > 0 ? StrictMath.log(now / before) : Double.NaN;
    }

    private static KernelType type(String name, Change change) {
        return KernelType.of(name, wiring -> new Returns(wiring, change), source(Column.CLOSE), length("length", 1, 1));
    }
}
