package io.tidemark.state.feature.cycle;

import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Phase of the dominant cycle in degrees, −45 to 315, and the sine wave indicator: the sine of the phase and that of
 * the phase 45 degrees ahead, which cross at the turns of a cycle. First values at value 64, as in TA-Lib. Source: J.
 * Ehlers, Rocket Science for Traders, 2001; TA-Lib 0.4.
 */
public final class DominantPhase extends Kernel {

    /** {@code ht_dcphase(close)}: the phase. */
    public static final KernelType TYPE = KernelType.of("ht_dcphase", DominantPhase::new, source(Column.CLOSE));

    /** {@code ht_sine(close)}: the sine of the phase. */
    public static final KernelType SINE = sine("ht_sine", 0);

    /** {@code ht_leadsine(close)}: the sine of the phase 45 degrees ahead. */
    public static final KernelType LEAD_SINE = sine("ht_leadsine", 45);

    private static final int FIRST = 64;

    private final HilbertCycle cycle;
    private final CyclePhase phase;

    private DominantPhase(Wiring wiring) {
        super(wiring, HilbertCycle.SIZE + CyclePhase.SIZE, FIRST);
        this.cycle = new HilbertCycle(wiring, wiring.source("source"), HilbertCycle.LATE, at);
        this.phase = new CyclePhase(cycle, at + HilbertCycle.SIZE);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return cycle.update(count(row), row) ? phase.update(row) : Double.NaN;
    }

    /** The sine of a phase in degrees. */
    static double sine(double phase) {
        return StrictMath.sin(StrictMath.toRadians(phase));
    }

    private static KernelType sine(String name, double ahead) {
        return KernelType.of(
                name,
                wiring -> {
                    int phase = wiring.use("ht_dcphase(" + wiring.expression("source") + ")");
                    return Formula.of(wiring, frame -> sine(frame[phase] + ahead));
                },
                source(Column.CLOSE));
    }
}
