package io.tidemark.state.feature.price;

import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** One number for a whole bar, in price units: means of its open, high, low and close as in TA-Lib, and its range. */
public final class BarPrice {

    /** {@code avgprice}: (O + H + L + C) ÷ 4. Source: TA-Lib 0.4. */
    public static final KernelType AVERAGE =
            type("avgprice", (open, high, low, close) -> (high + low + close + open) / 4);

    /** {@code medprice}: (H + L) ÷ 2. Source: TA-Lib 0.4. */
    public static final KernelType MEDIAN = type("medprice", (open, high, low, close) -> (high + low) / 2);

    /** {@code typprice}: (H + L + C) ÷ 3. Source: TA-Lib 0.4. */
    public static final KernelType TYPICAL = type("typprice", (open, high, low, close) -> (high + low + close) / 3);

    /** {@code wclprice}: (H + L + 2C) ÷ 4. Source: TA-Lib 0.4. */
    public static final KernelType WEIGHTED_CLOSE =
            type("wclprice", (open, high, low, close) -> (high + low + 2 * close) / 4);

    /** {@code bar_range}: H − L. */
    public static final KernelType RANGE = type("bar_range", (open, high, low, close) -> high - low);

    private BarPrice() {}

    private interface Price {
        double of(double open, double high, double low, double close);
    }

    private static KernelType type(String name, Price price) {
        return KernelType.of(name, wiring -> kernel(wiring, price));
    }

    private static Kernel kernel(Wiring wiring, Price price) {
        int open = wiring.use("open");
        int high = wiring.use("high");
        int low = wiring.use("low");
        int close = wiring.use("close");
        return Formula.of(wiring, frame -> price.of(frame[open], frame[high], frame[low], frame[close]));
    }
}
