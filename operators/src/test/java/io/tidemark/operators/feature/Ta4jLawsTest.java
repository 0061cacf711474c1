package io.tidemark.operators.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.DailySeries;
import io.tidemark.state.feature.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The laws of kernels, for those of Ta4j; and their own: what was before the window does not show. */
class Ta4jLawsTest {

    private static final int WINDOW = 60;
    private static final int BARS = 600;
    private static final double[] POISON = {
        Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -0.0, -1, Double.MIN_VALUE, 1e99, 1e-99
    };
    private static final String[] EXPRESSIONS = {
        windowed("RSI(close,14)"),
        windowed("EMA(close,9)"),
        windowed("ADX(10)"),
        windowed("OnBalanceVolume()"),
        windowed("ChaikinMoneyFlow(10)"),
        windowed("MACD(volume,5,9)"),
        windowed("CorrelationCoefficient(turnover,trades,9)"),
        windowed("SMA(rsi(volume,5),9)"),
        windowed("BullishEngulfing()"),
        windowed("SuperTrend()"),
        windowed("KalmanFilter(close)"),
        windowed("AroonUp(10)"),
        "ema(" + windowed("ROC(close,3)") + ",9)",
        "rsi(14)"
    };

    private static String windowed(String call) {
        return ("ta4j:" + call).replaceFirst("\\)$", ",window=" + WINDOW + ")").replace("(,", "(");
    }

    private static Plan everything() {
        return OneFeature.plan(EXPRESSIONS);
    }

    /** Bars, some of which lack volume and turnover. */
    private static List<Bar> bars(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return OneFeature.walk(seed, BARS).stream()
                .map(bar -> random.nextInt(20) == 0 ? withVolume(bar, Double.NaN) : bar)
                .toList();
    }

    private static Bar withVolume(Bar bar, double volume) {
        return DailySeries.traded(DailySeries.bar(
                (int) (bar.openTime() / DailySeries.DAY), bar.open(), bar.high(), bar.low(), bar.close(), volume));
    }

    private static List<double[]> run(Plan plan, List<Bar> bars) {
        double[] row = plan.newRow();
        List<double[]> all = new ArrayList<>();
        for (Bar bar : bars) {
            double[] out = new double[plan.width()];
            plan.evaluate(bar, row, out);
            all.add(out);
        }
        return all;
    }

    @Test
    void savedAndLoadedAnywhereTheBitsAreThose() {
        List<Bar> bars = bars(31);
        List<double[]> straight = run(everything(), bars);
        SplittableRandom random = new SplittableRandom(32);
        Plan broken = everything();
        double[] row = broken.newRow();
        double[] out = new double[broken.width()];
        for (int i = 0; i < BARS; i++) {
            if (random.nextInt(10) == 0) {
                byte[] saved = broken.save(row);
                broken = everything();
                row = broken.load(saved);
            }
            broken.evaluate(bars.get(i), row, out);
            assertSame(straight.get(i), out, i);
        }
    }

    /** Another plan shares its rings with more kernels, and longer ones. */
    @Test
    void aPlanThatChangesKeepsTheirBits() {
        List<Bar> bars = bars(33);
        String[] one = {EXPRESSIONS[0], EXPRESSIONS[3]};
        String[] other = {"sma(close,150)", EXPRESSIONS[3], "ta4j:SMA(close,20,window=90)", EXPRESSIONS[0]};
        List<double[]> straight = run(OneFeature.plan(one), bars);
        Plan before = OneFeature.plan(one);
        double[] row = before.newRow();
        double[] out = new double[before.width()];
        for (Bar bar : bars.subList(0, 100)) {
            before.evaluate(bar, row, out);
        }
        Plan after = OneFeature.plan(other);
        row = after.load(before.save(row));
        out = new double[after.width()];
        for (int i = 100; i < BARS; i++) {
            after.evaluate(bars.get(i), row, out);
            assertSame(straight.get(i), new double[] {out[3], out[1]}, i);
        }
    }

    @Test
    void aLookIsWhatTheCloseWouldBeAndLeavesNoTrace() {
        List<Bar> bars = bars(34);
        List<double[]> straight = run(everything(), bars);
        Plan plan = everything();
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        for (int i = 0; i < BARS; i++) {
            plan.peek(bars.get((i * 31 + 7) % BARS), row, out);
            plan.peek(bars.get(i), row, out);
            assertSame(straight.get(i), out, i);
            plan.evaluate(bars.get(i), row, out);
            assertSame(straight.get(i), out, i);
        }
    }

    /** One plan serves many rows: what it has seen of one must not show in another. */
    @Test
    void rowsOfOnePlanDoNotMix() {
        List<Bar> bars = bars(35);
        List<Bar> others = bars(36);
        List<double[]> straight = run(everything(), bars);
        Plan plan = everything();
        double[] row = plan.newRow();
        double[] otherRow = plan.newRow();
        double[] out = new double[plan.width()];
        for (int i = 0; i < BARS; i++) {
            plan.evaluate(others.get(i), otherRow, out);
            plan.evaluate(bars.get(i), row, out);
            assertSame(straight.get(i), out, i);
        }
    }

    /** A row that begins later says the same once its window is full, to the bit. */
    @Test
    void whatWasBeforeTheWindowDoesNotShow() {
        List<Bar> bars = bars(37);
        String[] alone = Arrays.stream(EXPRESSIONS)
                .filter(each -> each.startsWith("ta4j:") && !each.contains("rsi("))
                .toArray(String[]::new);
        List<double[]> whole = run(OneFeature.plan(alone), bars);
        boolean[] differed = new boolean[alone.length];
        for (int start = 100; start < 400; start += 37) {
            List<double[]> late = run(OneFeature.plan(alone), bars.subList(start, BARS));
            for (int at = 0; at < alone.length; at++) {
                int feature = at;
                double[] expected =
                        whole.stream().mapToDouble(out -> out[feature]).toArray();
                double[] said = late.stream().mapToDouble(out -> out[feature]).toArray();
                int full = takes(alone[at], bars.subList(start, BARS));
                differed[at] |= !Arrays.equals(expected, start, start + full, said, 0, full);
                assertThat(Arrays.copyOfRange(said, full, said.length))
                        .as("%s from bar %d", alone[at], start)
                        .isEqualTo(Arrays.copyOfRange(expected, start + full, BARS));
            }
        }
        assertThat(differed).as("nulls at least").doesNotContain(false);
    }

    /** Bars until a kernel has taken as many as its window, less one: those without a volume do not count for some. */
    private static int takes(String expression, List<Bar> bars) {
        boolean needsVolume = expression.matches(".*(Volume|Flow|volume|turnover).*");
        int taken = 0;
        int bar = 0;
        while (taken < WINDOW) {
            taken += needsVolume && Double.isNaN(bars.get(bar).volume()) ? 0 : 1;
            bar++;
        }
        return bar - 1;
    }

    @Test
    void thePrefixOfTheOutputIsTheOutputOfThePrefix() {
        List<Bar> one = bars(38);
        List<Bar> other = bars(39);
        Plan plan = everything();
        List<double[]> whole = run(plan, one);
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        for (int i = 0; i < 300; i++) {
            plan.evaluate(one.get(i), row, out);
            assertSame(whole.get(i), out, i);
            plan.evaluate(other.get(i), row.clone(), out);
        }
    }

    @Test
    void poisonNeitherLeavesNorStays() {
        SplittableRandom random = new SplittableRandom(40);
        List<Bar> clean = OneFeature.walk(41, BARS);
        Plan plan = everything();
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        for (int i = 0; i < BARS; i++) {
            boolean isPoisoned = i < BARS / 2 && random.nextInt(3) == 0;
            plan.evaluate(isPoisoned ? poisoned(clean.get(i), random) : clean.get(i), row, out);
            assertThat(plan.failures()).as("bar %d", i).isEmpty();
            assertThat(out).as("bar %d", i).doesNotContain(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        }
        List<double[]> fresh = run(everything(), clean.subList(BARS / 2, BARS));
        double[] expected = fresh.get(fresh.size() - 1);
        for (int at = 0; at < expected.length; at++) {
            boolean isWindowedAlone = EXPRESSIONS[at].startsWith("ta4j:") && !EXPRESSIONS[at].contains("rsi(");
            assertThat(out[at]).as(EXPRESSIONS[at]).isNotNaN();
            if (isWindowedAlone) {
                assertThat(out[at]).as(EXPRESSIONS[at]).isEqualTo(expected[at]);
            }
        }
    }

    private static Bar poisoned(Bar bar, SplittableRandom random) {
        double[] values = {bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()};
        for (int i = 0; i < values.length; i++) {
            if (random.nextInt(3) == 0) {
                values[i] = POISON[random.nextInt(POISON.length)];
            }
        }
        return DailySeries.bar(
                (int) (bar.openTime() / DailySeries.DAY), values[0], values[1], values[2], values[3], values[4]);
    }

    private static void assertSame(double[] expected, double[] out, int bar) {
        assertThat(out).as("bar %d", bar).isEqualTo(expected);
    }
}
