package io.tidemark.state.feature.cycle;

import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * What the Hilbert transform says of the dominant cycle: its period in bars (6–50, smoothed), and the in-phase and
 * quadrature component, in units of the source (TA-Lib's HT_DCPERIOD and HT_PHASOR). First value at value 33. Source:
 * J. Ehlers, Rocket Science for Traders, 2001; TA-Lib 0.4.
 */
public final class CycleValue extends Kernel {

    /** {@code ht_dcperiod(close)}: the period. */
    public static final KernelType PERIOD = type("ht_dcperiod", HilbertCycle::period);

    /** {@code ht_phasor_inphase(close)}: the in-phase component. */
    public static final KernelType IN_PHASE = type("ht_phasor_inphase", HilbertCycle::inPhase);

    /** {@code ht_phasor_quadrature(close)}: the quadrature component. */
    public static final KernelType QUADRATURE = type("ht_phasor_quadrature", HilbertCycle::quadrature);

    private static final int FIRST = 33;

    private final HilbertCycle cycle;
    private final Reading reading;

    private CycleValue(Wiring wiring, Reading reading) {
        super(wiring, HilbertCycle.SIZE, FIRST);
        this.cycle = new HilbertCycle(wiring, wiring.source("source"), HilbertCycle.SOON, at);
        this.reading = reading;
    }

    private interface Reading {
        double of(HilbertCycle cycle, double[] row);
    }

    @Override
    protected double update(double[] frame, double[] row) {
        return cycle.update(count(row), row) ? reading.of(cycle, row) : Double.NaN;
    }

    private static KernelType type(String name, Reading reading) {
        return KernelType.of(name, wiring -> new CycleValue(wiring, reading), source(Column.CLOSE));
    }
}
