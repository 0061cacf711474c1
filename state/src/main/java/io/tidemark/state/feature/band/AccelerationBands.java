package io.tidemark.state.feature.band;

import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/**
 * Acceleration bands: simple averages of H (1 + w r), of C and of L (1 − w r), with r = (H − L) ÷ (H + L) of each bar.
 * The first value is at bar n; r is 0 where H + L is, as in TA-Lib. Source: P. Headley, Big Trends in Trading, 2002;
 * TA-Lib.
 */
public final class AccelerationBands {

    /** {@code accbands_upper(20,4)}: the average of H (1 + w r). */
    public static final KernelType UPPER = averaged("accbands_upper", "accband_high");

    /** {@code accbands_middle(20)}: the average of C. */
    public static final KernelType MIDDLE = KernelType.of(
            "accbands_middle",
            wiring -> Alias.of(wiring, "sma(" + wiring.whole("length") + ")"),
            length("length", 20, 1));

    /** {@code accbands_lower(20,4)}: the average of L (1 − w r). */
    public static final KernelType LOWER = averaged("accbands_lower", "accband_low");

    /** {@code accband_high(4)}: H (1 + w r) of one bar, of which the upper band is the average. */
    public static final KernelType HIGH = bar("accband_high", "high", 1);

    /** {@code accband_low(4)}: L (1 − w r) of one bar, of which the lower band is the average. */
    public static final KernelType LOW = bar("accband_low", "low", -1);

    private AccelerationBands() {}

    private static KernelType averaged(String name, String of) {
        return KernelType.of(
                name,
                wiring -> Alias.of(
                        wiring, "sma(" + of + "(" + wiring.number("width") + ")," + wiring.whole("length") + ")"),
                length("length", 20, 1),
                number("width", 4, 0));
    }

    private static KernelType bar(String name, String price, int sign) {
        return KernelType.of(name, wiring -> bar(wiring, price, sign), number("width", 4, 0));
    }

    private static Kernel bar(Wiring wiring, String column, int sign) {
        int price = wiring.use(column);
        int high = wiring.use("high");
        int low = wiring.use("low");
        double width = sign * wiring.number("width");
        return Formula.of(wiring, frame -> {
            double sum = frame[high] + frame[low];
            return sum == 0 ? frame[price] : frame[price] * (1 + width * (frame[high] - frame[low]) / sum);
        });
    }
}
