package io.tidemark.state.feature.momentum;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/** The psychological line, 0–100: the share of rises among the last n changes; the first result is that of value n + 1. */
public final class PsychologicalLine extends Kernel {

    /** {@code psy(close,12)}. */
    public static final KernelType TYPE =
            KernelType.of("psy", PsychologicalLine::new, source(Column.CLOSE), length("length", 12, 1));

    private final int length;
    private final Window window;

    private PsychologicalLine(Wiring wiring) {
        super(wiring, 0, wiring.whole("length") + 1);
        this.length = wiring.whole("length");
        this.window = wiring.window(wiring.source("source"), length + 1);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (count(row) <= length) {
            return Double.NaN;
        }
        int rises = 0;
        for (int age = 0; age < length; age++) {
            rises += window.get(row, age) > window.get(row, age + 1) ? 1 : 0;
        }
        return 100.0 * rises / length;
    }
}
