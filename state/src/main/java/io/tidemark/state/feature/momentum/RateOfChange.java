package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * The value against the one n values before it, as a difference or a ratio; the first result is that of value n + 1. A
 * ratio to zero is null (TA-Lib says 0). Source: TA-Lib 0.4.
 */
public final class RateOfChange extends Kernel {

    /** {@code mom(close,10)}: now − before, in units of the source. */
    public static final KernelType MOM = type("mom", (now, before) -> now - before);

    /** {@code roc(close,10)}: the change in per cent. */
    public static final KernelType ROC = type("roc", (now, before) -> (now - before) / before * 100);

    /** {@code rocp(close,10)}: the change as a fraction, what {@code pct_return} is. */
    public static final KernelType ROCP = KernelType.of(
            "rocp",
            wiring ->
                    Alias.of(wiring, "pct_return(" + wiring.expression("source") + "," + wiring.whole("length") + ")"),
            source(Column.CLOSE),
            length("length", 10, 1));

    /** {@code rocr(close,10)}: the ratio, 1 when unchanged. */
    public static final KernelType ROCR = type("rocr", (now, before) -> now / before);

    /** {@code rocr100(close,10)}: the ratio, 100 when unchanged. */
    public static final KernelType ROCR100 = type("rocr100", (now, before) -> now / before * 100);

    private final int in;
    private final int length;
    private final Window window;
    private final Change change;

    private RateOfChange(Wiring wiring, Change change) {
        super(wiring, 0, wiring.whole("length") + 1);
        this.in = wiring.source("source");
        this.length = wiring.whole("length");
        this.window = wiring.window(in, length + 1);
        this.change = change;
    }

    @FunctionalInterface
    private interface Change {
        double of(double now, double before);
    }

    private static KernelType type(String name, Change change) {
        return KernelType.of(
                name, wiring -> new RateOfChange(wiring, change), source(Column.CLOSE), length("length", 10, 1));
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return change.of(frame[in], window.get(row, length));
    }
}
