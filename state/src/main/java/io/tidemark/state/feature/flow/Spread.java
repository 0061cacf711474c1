package io.tidemark.state.feature.flow;

import static io.tidemark.state.feature.kernel.Parameter.length;

import io.tidemark.state.feature.kernel.Alias;
import io.tidemark.state.feature.kernel.Formula;
import io.tidemark.state.feature.kernel.Kernel;
import io.tidemark.state.feature.kernel.KernelType;
import io.tidemark.state.feature.kernel.Window;
import io.tidemark.state.feature.kernel.Wiring;

/** What a round trip costs, told from bars without quotes. */
public final class Spread {

    /**
     * {@code roll_spread(20)}: Roll's, in price units: 2 √−c with c the covariance of the last n changes of the close
     * with those before; 0 where c is not negative. First value at bar n + 2. Source: R. Roll, 1984.
     */
    public static final KernelType ROLL = KernelType.of("roll_spread", Spread::roll, length("length", 20, 2));

    /**
     * {@code corwin_schultz_raw}: that of two bars, as a share of the price, by their highs and lows, without an
     * adjustment for gaps; 0 where it would be negative. From bar 2 on. Source: S. Corwin and P. Schultz, 2012.
     */
    public static final KernelType PAIR = KernelType.of("corwin_schultz_raw", Pair::new);

    /**
     * {@code corwin_schultz(20)}: the mean of the last n of {@code corwin_schultz_raw}. Source: S. Corwin and P.
     * Schultz, 2012.
     */
    public static final KernelType CORWIN_SCHULTZ = KernelType.of(
            "corwin_schultz",
            wiring -> Alias.of(wiring, "sma(corwin_schultz_raw," + wiring.whole("length") + ")"),
            length("length", 20, 1));

    private Spread() {}

    private static Kernel roll(Wiring wiring) {
        int together = wiring.use("cov(mom(close,1),lag(mom(close,1),1)," + wiring.whole("length") + ",of=population)");
        return Formula.of(wiring, frame -> 2 * Math.sqrt(Math.max(0, -frame[together])));
    }

    private static final class Pair extends Kernel {

        private static final double K = 3 - 2 * StrictMath.sqrt(2);

        private final Window highs;
        private final Window lows;

        Pair(Wiring wiring) {
            super(wiring, 0, 2);
            this.highs = wiring.window(wiring.use("high"), 2);
            this.lows = wiring.window(wiring.use("low"), 2);
        }

        @Override
        protected double update(double[] frame, double[] row) {
            if (!isReady(row)) {
                return Double.NaN;
            }
            double single = squaredRange(highs.get(row, 0), lows.get(row, 0))
                    + squaredRange(highs.get(row, 1), lows.get(row, 1));
            double both = squaredRange(
                    Math.max(highs.get(row, 0), highs.get(row, 1)), Math.min(lows.get(row, 0), lows.get(row, 1)));
            double alpha = (Math.sqrt(2 * single) - Math.sqrt(single)) / K - Math.sqrt(both / K);
            // 2 (eᵃ − 1) ÷ (1 + eᵃ), which is 2 tanh(a ÷ 2) and has no bounds to overflow.
            return 2 * StrictMath.tanh(Math.max(0, alpha) / 2);
        }

        private static double squaredRange(double high, double low) {
            double range = low > 0 ? StrictMath.log(high / low) : Double.NaN;
            return range * range;
        }
    }
}
