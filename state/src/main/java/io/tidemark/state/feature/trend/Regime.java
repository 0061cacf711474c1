package io.tidemark.state.feature.trend;

import static io.tidemark.state.feature.kernel.Parameter.choice;
import static io.tidemark.state.feature.kernel.Parameter.length;
import static io.tidemark.state.feature.kernel.Parameter.number;
import static io.tidemark.state.feature.kernel.Parameter.source;

import io.tidemark.state.feature.kernel.Column;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Wiring;

/** What kind of market it is, as a number. */
public final class Regime {

    /**
     * {@code regime_sma(close,20,50)}: 1 (bull) where the fast simple average is above the slow one and the value above the fast, −1 (bear)
     * mirrored, else 0 (sideways).
     */
    public static final KernelType SMA = KernelType.of(
            "regime_sma", Regime::bySma, source(Column.CLOSE), length("fast", 20, 1), length("slow", 50, 1));

    /** {@code regime_ema(close,9,21,50)}: 1 where the three exponential averages are in falling order, the fastest on top; −1 mirrored. */
    public static final KernelType EMA = KernelType.of(
            "regime_ema",
            Regime::byEma,
            source(Column.CLOSE),
            length("fast", 9, 2),
            length("middle", 21, 2),
            length("slow", 50, 2));

    /** {@code regime_atr(14,252,33,67)}: −1 (low), 0 (medium) or 1 (high volatility) by {@code atr_percentile}: below, between, above. */
    public static final KernelType ATR = KernelType.of(
            "regime_atr",
            Regime::byRange,
            length("length", 14, 2),
            length("window", 252, 2),
            number("low", 33, 0),
            number("high", 67, 0));

    /**
     * {@code regime_factor(close,20,50,side=long)}: what a signal of that side counts in the regime of {@code regime_sma}: 1 with it, 0.5
     * against it, 0.8 sideways.
     */
    public static final KernelType FACTOR = KernelType.of(
            "regime_factor",
            Regime::factor,
            source(Column.CLOSE),
            length("fast", 20, 1),
            length("slow", 50, 1),
            choice("side", "long", "short"));

    /**
     * {@code regime_vix(limit=1.5)}: 1 (high volatility) where the z-score of the VIX over 252 values is above the limit, else 0; null
     * where it is null. Another score can be given as {@code z}.
     */
    public static final KernelType VIX = KernelType.of(
            "regime_vix", Regime::byFear, source("z", "macro_z(vix,252)"), number("limit", 1.5, -Kernel.LIMIT));

    private static final double WITH = 1;
    private static final double AGAINST = 0.5;
    private static final double SIDEWAYS = 0.8;

    private Regime() {}

    private static Kernel bySma(Wiring wiring) {
        String source = wiring.expression("source");
        int value = wiring.source("source");
        int fast = wiring.use("sma(" + source + "," + wiring.whole("fast") + ")");
        int slow = wiring.use("sma(" + source + "," + wiring.whole("slow") + ")");
        return Formula.of(wiring, frame -> order(frame[value], frame[fast], frame[slow]));
    }

    private static Kernel byEma(Wiring wiring) {
        String source = wiring.expression("source");
        int fast = wiring.use("ema(" + source + "," + wiring.whole("fast") + ")");
        int middle = wiring.use("ema(" + source + "," + wiring.whole("middle") + ")");
        int slow = wiring.use("ema(" + source + "," + wiring.whole("slow") + ")");
        return Formula.of(wiring, frame -> order(frame[fast], frame[middle], frame[slow]));
    }

    private static double order(double first, double second, double third) {
        if (first > second && second > third) {
            return 1;
        }
        return first < second && second < third ? -1 : 0;
    }

    private static Kernel byRange(Wiring wiring) {
        int percentile = wiring.use("atr_percentile(" + wiring.whole("length") + "," + wiring.whole("window") + ")");
        double low = wiring.number("low");
        double high = wiring.number("high");
        return Formula.of(wiring, frame -> frame[percentile] < low ? -1 : frame[percentile] > high ? 1 : 0);
    }

    private static Kernel byFear(Wiring wiring) {
        int z = wiring.source("z");
        double limit = wiring.number("limit");
        return Formula.of(wiring, frame -> frame[z] > limit ? 1 : 0);
    }

    private static Kernel factor(Wiring wiring) {
        int regime = wiring.use("regime_sma(" + wiring.expression("source") + "," + wiring.whole("fast") + ","
                + wiring.whole("slow") + ")");
        double side = wiring.choice("side").equals("long") ? 1 : -1;
        return Formula.of(wiring, frame -> frame[regime] == 0 ? SIDEWAYS : frame[regime] == side ? WITH : AGAINST);
    }
}
