package io.tidemark.state.feature;

import static io.tidemark.state.feature.PlainSeries.abs;
import static io.tidemark.state.feature.PlainSeries.change;
import static io.tidemark.state.feature.PlainSeries.check;
import static io.tidemark.state.feature.PlainSeries.ema;
import static io.tidemark.state.feature.PlainSeries.highest;
import static io.tidemark.state.feature.PlainSeries.lag;
import static io.tidemark.state.feature.PlainSeries.lowest;
import static io.tidemark.state.feature.PlainSeries.minus;
import static io.tidemark.state.feature.PlainSeries.of;
import static io.tidemark.state.feature.PlainSeries.plus;
import static io.tidemark.state.feature.PlainSeries.ratio;
import static io.tidemark.state.feature.PlainSeries.roc;
import static io.tidemark.state.feature.PlainSeries.sma;
import static io.tidemark.state.feature.PlainSeries.smoothed;
import static io.tidemark.state.feature.PlainSeries.sum;
import static io.tidemark.state.feature.PlainSeries.windows;
import static io.tidemark.state.feature.PlainSeries.wma;
import static io.tidemark.state.feature.PlainSeries.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.tidemark.state.bar.Bar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Momentum against its definitions over plain arrays, in lengths that no file has. */
class MomentumPlainTest {

    private final List<Bar> bars = DailySeries.walk(22, 900, 100);
    private final double[] open = DailySeries.column(bars, Bar::open);
    private final double[] high = DailySeries.column(bars, Bar::high);
    private final double[] low = DailySeries.column(bars, Bar::low);
    private final double[] close = DailySeries.column(bars, Bar::close);
    private final double[] middle = zip(high, low, (most, least) -> (most + least) / 2);

    @Test
    void averagesOfPrices() {
        check("medprice", bars, middle);
        check("awesome(7,50)", bars, minus(sma(middle, 7), sma(middle, 50)));
        check("elder_bull", bars, minus(high, ema(close, 13)));
        check("elder_bear(20)", bars, minus(low, ema(close, 20)));
        for (int n : new int[] {1, 2, 3, 20, 41}) {
            check("dpo(" + n + ")", bars, minus(lag(close, n / 2 + 1), sma(close, n)));
        }
    }

    @Test
    void averagesOfChanges() {
        double[] up = ema(ema(change(close), 20), 9);
        double[] way = ema(ema(abs(change(close)), 20), 9);
        check("tsi(20,9)", bars, ratio(up, way, 100));
        check("tsi_signal(20,9,5)", bars, ema(ratio(up, way, 100), 5));
        double[] swift = smoothed(of(close.length, i -> 10 * smoothed(roc(close, 1), 30, 2.0 / 30)[i]), 10, 2.0 / 10);
        check("pmo(30,10)", bars, swift);
        check("pmo_signal(30,10,6)", bars, ema(swift, 6));
        double[] kst = plus(
                plus(sma(roc(close, 10), 10), twice(sma(roc(close, 15), 10), 2)),
                plus(twice(sma(roc(close, 20), 10), 3), twice(sma(roc(close, 30), 15), 4)));
        check("kst", bars, kst);
        check("kst_signal", bars, sma(kst, 9));
        check("coppock", bars, wma(plus(roc(close, 14), roc(close, 11)), 10));
        check("cmo_sum(9)", bars, ratio(sum(change(close), 9), sum(abs(change(close)), 9), 100));
        check("psy", bars, windows(change(close), 12, window -> rises(window) / 12.0 * 100));
    }

    @Test
    void positionsInRanges() {
        double[] span = minus(highest(high, 13), lowest(low, 13));
        double[] distance = minus(close, of(close.length, i -> lowest(low, 13)[i] + span[i] / 2));
        double[] smi = ratio(ema(ema(distance, 25), 2), ema(ema(span, 25), 2), 200);
        check("smi", bars, smi);
        check("smi_signal", bars, ema(smi, 3));
        double[] fromFirst = ratio(fromFirst(fromFirst(distance, 25), 2), fromFirst(fromFirst(span, 25), 2), 200);
        check("smi(13,25,2,seed=first)", bars, fromFirst);
        check("smi_signal(13,25,2,3,seed=first)", bars, fromFirst(fromFirst, 3));
        double[] fast = ratio(minus(close, lowest(low, 9)), minus(highest(high, 9), lowest(low, 9)), 100);
        double[] k = from(50, fast, 3);
        double[] d = from(50, k, 3);
        check("kdj_k", bars, k);
        check("kdj_d", bars, d);
        check("kdj_j", bars, zip(k, d, (one, other) -> 3 * one - 2 * other));
        check("fisher(medprice,8)", bars, fisher(8));
        check("fisher_trigger(medprice,8)", bars, lag(fisher(8), 1));
    }

    @Test
    void vigorOfBars() {
        double[] risen = of(high.length, i -> i == 0 ? Double.NaN : Math.max(0, high[i] - high[i - 1]));
        double[] fallen = of(low.length, i -> i == 0 ? Double.NaN : Math.max(0, low[i - 1] - low[i]));
        check("dem(10)", bars, ratio(sma(risen, 10), plus(sma(risen, 10), sma(fallen, 10)), 1));
        double[] vigor = ratio(sum(overFourBars(minus(close, open)), 10), sum(overFourBars(minus(high, low)), 10), 1);
        check("rvgi", bars, vigor);
        check("rvgi_signal", bars, overFourBars(vigor));
        double[] pressure = of(close.length, i -> i == 0 ? Double.NaN : close[i] - Math.min(low[i], close[i - 1]));
        check("buying_pressure", bars, pressure);
    }

    @Test
    void connorsRsi() {
        double[] streak = new double[close.length];
        for (int i = 1; i < close.length; i++) {
            double direction = Math.signum(close[i] - close[i - 1]);
            streak[i] = direction == Math.signum(streak[i - 1]) ? streak[i - 1] + direction : direction;
        }
        double[] rank = windows(roc(close, 1), 51, window -> {
            int smaller = 0;
            for (int i = 0; i < 50; i++) {
                smaller += window[i] < window[50] ? 1 : 0;
            }
            return 100.0 * smaller / 50;
        });
        check("streak", bars, streak);
        check("roc_rank(50)", bars, rank);
        double[] all = plus(plus(PlainSeries.rsi(close, 4), PlainSeries.rsi(streak, 3)), rank);
        check("connors_rsi(4,3,50)", bars, of(all.length, i -> all[i] / 3));
    }

    @Test
    void moneyFlow() {
        double[] volume = DailySeries.column(bars, Bar::volume);
        double[] typical = of(close.length, i -> (high[i] + low[i] + close[i]) / 3);
        double[] rising = of(close.length, i -> i == 0 ? Double.NaN : flow(typical, volume, i, 1));
        double[] falling = of(close.length, i -> i == 0 ? Double.NaN : flow(typical, volume, i, -1));
        check("money_flow_plus", bars, rising);
        check("money_flow_minus", bars, falling);
        check("mfi(20)", bars, ratio(sum(rising, 20), plus(sum(rising, 20), sum(falling, 20)), 100));
    }

    /** What each says where nothing happens: the conventional value, or null where there is none. */
    @Test
    void flatBars() {
        List<Bar> flat = Hostile.FLAT.bars();
        for (String zero : List.of(
                "mom",
                "roc",
                "rocp",
                "macd",
                "macd_hist",
                "apo",
                "ppo",
                "cmo",
                "willr",
                "stochf_k",
                "stochrsi_k",
                "trix",
                "ultosc",
                "bop",
                "cci",
                "mfi",
                "awesome",
                "pmo",
                "kst",
                "coppock",
                "fisher",
                "elder_bull",
                "streak",
                "dpo",
                "psy")) {
            assertThat(Runs.values(zero, flat)[699]).as(zero).isCloseTo(0, within(1e-12));
        }
        for (String empty : List.of("cmo_sum", "tsi", "smi", "dem", "rvgi")) {
            assertThat(Runs.values(empty, flat)[699]).as(empty).isNaN();
        }
        assertThat(Runs.values("rocr", flat)[699]).isOne();
        assertThat(Runs.values("rocr100", flat)[699]).isEqualTo(100);
    }

    /** Windows that nothing moves in are empty, however much moved before. */
    @Test
    void nothingThatHasLeftAWindowLingers() {
        List<Bar> bars = new ArrayList<>(DailySeries.walk(23, 200, 100));
        for (int day = 200; day < 500; day++) {
            bars.add(DailySeries.flat(day, 97.3));
        }
        for (String zero :
                List.of("mfi(65)", "ultosc(7,14,65)", "cci(65)", "willr(65)", "stochrsi_k(14,65)", "psy(65)")) {
            assertThat(Runs.values(zero, bars)).as(zero).endsWith(new double[300 - 66]);
        }
        for (String empty : List.of("cmo_sum(65)", "dem(65)", "rvgi(62)", "vortex_plus(65)")) {
            assertThat(Arrays.stream(Runs.values(empty, bars)).skip(266).boxed())
                    .as(empty)
                    .containsOnly(Double.NaN);
        }
    }

    private static double flow(double[] typical, double[] volume, int i, int direction) {
        return direction * (typical[i] - typical[i - 1]) > 0 ? typical[i] * volume[i] : 0;
    }

    private static double[] twice(double[] x, double times) {
        return of(x.length, i -> times * x[i]);
    }

    private static long rises(double[] changes) {
        return Arrays.stream(changes).filter(change -> change > 0).count();
    }

    private static double[] overFourBars(double[] x) {
        return windows(x, 4, last -> (last[0] + 2 * last[1] + 2 * last[2] + last[3]) / 6);
    }

    /** The exponential average that begins with the first value. */
    private static double[] fromFirst(double[] x, int n) {
        double alpha = 2.0 / (n + 1);
        int first = PlainSeries.first(x);
        double[] out = x.clone();
        for (int i = first + 1; i < x.length; i++) {
            out[i] = alpha * x[i] + (1 - alpha) * out[i - 1];
        }
        return out;
    }

    private static double[] from(double start, double[] x, int n) {
        double[] out = x.clone();
        double before = start;
        for (int i = PlainSeries.first(x); i < x.length; i++) {
            out[i] = ((n - 1) * before + x[i]) / n;
            before = out[i];
        }
        return out;
    }

    private double[] fisher(int n) {
        double[] most = highest(middle, n);
        double[] least = lowest(middle, n);
        double[] out = new double[middle.length];
        double position = 0;
        double value = 0;
        for (int i = 0; i < out.length; i++) {
            out[i] = Double.NaN;
            if (i >= n - 1) {
                position = 0.33 * 2 * ((middle[i] - least[i]) / (most[i] - least[i]) - 0.5) + 0.67 * position;
                position = position > 0.99 ? 0.999 : position < -0.99 ? -0.999 : position;
                value = 0.5 * Math.log((1 + position) / (1 - position)) + 0.5 * value;
                out[i] = value;
            }
        }
        return out;
    }
}
