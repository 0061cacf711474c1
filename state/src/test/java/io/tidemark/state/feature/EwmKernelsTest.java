package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.bar.Bar;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kernels as data frames compute them, {@code ewm(alpha=1/n, adjust=False)} over whole columns. */
final class EwmKernelsTest {

    private static final List<Bar> BARS = DailySeries.walk(31, 3_000, 100);

    /** A leading null is passed over. */
    private static double[] ewm(double[] x, int n) {
        double[] y = new double[x.length];
        double last = Double.NaN;
        for (int i = 0; i < x.length; i++) {
            last = Double.isNaN(last) ? x[i] : last + (x[i] - last) / n;
            y[i] = last;
        }
        return y;
    }

    private static double[] diff(double[] x) {
        double[] y = new double[x.length];
        y[0] = Double.NaN;
        for (int i = 1; i < x.length; i++) {
            y[i] = x[i] - x[i - 1];
        }
        return y;
    }

    @Test
    void rsi() {
        double[] close = BARS.stream().mapToDouble(Bar::close).toArray();
        double[] gain = Arrays.stream(diff(close))
                .map(d -> Double.isNaN(d) ? d : Math.max(d, 0))
                .toArray();
        double[] loss = Arrays.stream(diff(close))
                .map(d -> Double.isNaN(d) ? d : Math.max(-d, 0))
                .toArray();
        double[] up = ewm(gain, 9);
        double[] down = ewm(loss, 9);
        double[] expected = new double[close.length];
        for (int i = 0; i < close.length; i++) {
            expected[i] = 100 - 100 / (1 + up[i] / down[i]);
        }
        PlainTwin.check("rsi_ewm(9)", BARS, 1, expected);
    }

    @Test
    void adx() {
        int bars = BARS.size();
        double[] plus = new double[bars];
        double[] minus = new double[bars];
        double[] range = new double[bars];
        for (int i = 0; i < bars; i++) {
            Bar bar = BARS.get(i);
            range[i] = bar.high() - bar.low();
            if (i > 0) {
                Bar before = BARS.get(i - 1);
                double up = bar.high() - before.high();
                double down = before.low() - bar.low();
                plus[i] = up > down && up > 0 ? up : 0;
                minus[i] = down > up && down > 0 ? down : 0;
                range[i] = Math.max(
                        range[i],
                        Math.max(Math.abs(bar.high() - before.close()), Math.abs(bar.low() - before.close())));
            }
        }
        double[] smoothRange = ewm(range, 14);
        double[] smoothPlus = ewm(plus, 14);
        double[] smoothMinus = ewm(minus, 14);
        double[] index = new double[bars];
        for (int i = 0; i < bars; i++) {
            double plusDi = 100 * smoothPlus[i] / smoothRange[i];
            double minusDi = 100 * smoothMinus[i] / smoothRange[i];
            index[i] = 100 * Math.abs(plusDi - minusDi) / (plusDi + minusDi);
        }
        double[] expected = ewm(index, 14);
        assertThat(expected[2]).isPositive();
        PlainTwin.check("adx_ewm(14)", BARS, 1, expected);
    }

    @Test
    void rangeInPercentOfTheClose() {
        double[] range = new double[BARS.size()];
        for (int i = 0; i < range.length; i++) {
            Bar bar = BARS.get(i);
            double before = i == 0 ? bar.close() : BARS.get(i - 1).close();
            range[i] = Math.max(
                    bar.high() - bar.low(),
                    i == 0 ? 0 : Math.max(Math.abs(bar.high() - before), Math.abs(bar.low() - before)));
        }
        double[] expected = ewm(range, 14);
        for (int i = 0; i < expected.length; i++) {
            expected[i] = expected[i] / BARS.get(i).close() * 100;
        }
        assertThat(expected[0]).isPositive();
        PlainTwin.check("natr_ewm(14)", BARS, 1, expected);
    }

    @Test
    void theyMeetWildersAfterAWhile() {
        for (String[] pair :
                new String[][] {{"rsi_ewm(9)", "rsi(9)"}, {"adx_ewm(14)", "adx(14)"}, {"natr_ewm(14)", "natr(14)"}}) {
            double[] ewm = Runs.values(pair[0], BARS);
            double[] wilder = Runs.values(pair[1], BARS);
            assertThat(Math.abs(ewm[20 + 28] - wilder[20 + 28])).as(pair[0]).isGreaterThan(1e-6);
            for (int i = 1_000; i < ewm.length; i++) {
                assertThat(ewm[i]).as(pair[0]).isCloseTo(wilder[i], within(1e-9));
            }
        }
    }
}
