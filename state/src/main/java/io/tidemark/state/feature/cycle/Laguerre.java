package io.tidemark.state.feature.cycle;

import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Ehlers's Laguerre filter of four elements, each with a damping γ between 0 and less than 1: the more, the smoother.
 * It starts with all elements at the first value. Source: J. Ehlers, Cybernetic Analysis for Stocks and Futures, 2004.
 */
public final class Laguerre extends Kernel {

    /** {@code laguerre(close,0.8)}: (l₀ + 2 l₁ + 2 l₂ + l₃) ÷ 6, from value 4 on. */
    public static final KernelType FILTER = KernelType.of(
            "laguerre", wiring -> new Laguerre(wiring, false), source(Column.CLOSE), number("gamma", 0.8, 0));

    /**
     * {@code laguerre_rsi(close,0.5)}: the share, 0–1, of the rising steps from element to element in all steps; 0 where nothing moves;
     * from value 4 on.
     */
    public static final KernelType RSI = KernelType.of(
            "laguerre_rsi", wiring -> new Laguerre(wiring, true), source(Column.CLOSE), number("gamma", 0.5, 0));

    private static final int ELEMENTS = 4;

    private final int in;
    private final double gamma;
    private final boolean isRsi;

    private Laguerre(Wiring wiring, boolean isRsi) {
        super(wiring, ELEMENTS, ELEMENTS);
        this.in = wiring.source("source");
        this.gamma = wiring.number("gamma");
        this.isRsi = isRsi;
        if (gamma >= 1) {
            throw new IllegalArgumentException("'gamma' of laguerre is a number from 0 to less than 1, not " + gamma);
        }
    }

    @Override
    protected double update(double[] frame, double[] row) {
        double passed = frame[in];
        if (count(row) == 1) {
            for (int element = 0; element < ELEMENTS; element++) {
                row[at + element] = passed;
            }
        }
        double before = row[at];
        row[at] = (1 - gamma) * passed + gamma * before;
        for (int element = 1; element < ELEMENTS; element++) {
            double last = row[at + element];
            row[at + element] = -gamma * row[at + element - 1] + before + gamma * last;
            before = last;
        }
        return isRsi ? strength(row) : (row[at] + 2 * row[at + 1] + 2 * row[at + 2] + row[at + 3]) / 6;
    }

    private double strength(double[] row) {
        double up = 0;
        double all = 0;
        for (int element = 1; element < ELEMENTS; element++) {
            double step = row[at + element - 1] - row[at + element];
            up += Math.max(0, step);
            all += Math.abs(step);
        }
        return all == 0 ? 0 : up / all;
    }
}
