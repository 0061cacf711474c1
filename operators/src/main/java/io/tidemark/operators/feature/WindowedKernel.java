package io.tidemark.operators.feature;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;
import java.util.List;

/**
 * An indicator of Ta4j, made anew at each bar over the last bars, of which there are as many as its window once the row has
 * them. It remembers nothing but its count; the bars are in the rings that all kernels of the row share.
 */
final class WindowedKernel extends Kernel {

    private final WindowedIndicator indicator;
    private final int[] inputs;
    private final Window[] windows;
    private final BarWindow bars;
    private final boolean inOrder;

    private WindowedKernel(Wiring wiring, WindowedIndicator indicator, IndicatorNeeds needs) {
        super(wiring, 0, needs.firstValue());
        this.indicator = indicator;
        this.inputs = needs.inputs().stream().mapToInt(input -> input).toArray();
        this.windows = new Window[inputs.length];
        this.bars = indicator.room(indicator.window());
        this.inOrder = needs.inOrder();
        List<String> read = needs.inputs().stream().map(indicator.inputs()::get).toList();
        for (int i = 0; i < inputs.length; i++) {
            windows[i] = wiring.window(wiring.use(beside(read.get(i), read)), indicator.window());
        }
    }

    /** The kernel of an indicator, which is asked what it needs. */
    static Kernel of(Wiring wiring, WindowedIndicator indicator) {
        return new WindowedKernel(wiring, indicator, IndicatorNeeds.of(indicator));
    }

    /** An input at the bars at which all others have a value too, so that the rings stay side by side. */
    private static String beside(String input, List<String> read) {
        String aligned = input;
        for (String other : read) {
            if (!other.equals(input) && !isPrice(other)) {
                aligned = "paired(" + aligned + "," + other + ")";
            }
        }
        return aligned;
    }

    /** Bars without these never come to a kernel. */
    private static boolean isPrice(String input) {
        int column = Column.IDS.indexOf(input);
        return column >= 0 && column <= Column.CLOSE.ordinal();
    }

    @Override
    protected double update(double[] frame, double[] row) {
        if (!isReady(row)) {
            return Double.NaN;
        }
        int size = (int) Math.min(count(row), indicator.window());
        for (int i = 0; i < inputs.length; i++) {
            for (int place = 0; place < size; place++) {
                bars.set(inputs[i], place, windows[i].get(row, size - 1 - place));
            }
        }
        return indicator.value(bars, size, inOrder);
    }
}
