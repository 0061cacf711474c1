package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Once bad input is over, the values are those of a run that had clean bars instead, within 1e-9 of what is usual for the feature,
 * and soon: how soon is said in docs/feature-sets.md.
 */
@Tag("thorough")
class RecoveryTest {

    private static final int BAD_BARS = 500;
    private static final int CLEAN_BARS = 7_000;
    private static final long QUARTER = DailySeries.DAY / 4;
    private static final long[] SEEDS = {1, 2, 3};
    private static final double CLOSE_ENOUGH = 1e-9;

    private static final double[] BAD = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0, -0.0, -1};
    private static final double[] EXTREME = DoubleStream.concat(
                    Arrays.stream(BAD), DoubleStream.of(1e99, -1e99, 1e-99, Double.MIN_VALUE))
            .toArray();

    /** A recursion forgets a number that is 50 times the usual one a little later than its own beginning. */
    private static final double AFTER_BAD = 1.5;
    /** One that is 1e97 times the usual has as many powers of ten more to lose. */
    private static final double AFTER_EXTREME = 16;

    /** Flags and stops made of a recursion, which may be right by luck long before what they are made of. */
    private static final Set<String> LUCKY_AT_FIRST = Set.of("connors_rsi", "mavp", "regime_atr", "squeeze");
    /** Bars after extreme input where they may be more than the rule says. */
    private static final Map<String, Integer> SLOW = new TreeMap<>(Map.of(
            "atr_percentile", 3_400,
            "ema_cross", 2_400,
            "ht_trendmode", 2_300,
            "mavp", 2_300,
            "regime_atr", 3_400,
            "regime_ema", 5_700,
            "squeeze", 4_500));

    /** They are right when the market turns next. */
    private static final Set<String> UNTIL_A_TURN = Set.of("sar", "sarext", "supertrend_direction", "td_countdown");

    private static final int A_TURN = 64;

    /** What begins anew with a session, a week, a month, a quarter or a year is right from then on. */
    private static final int LONGEST_PERIOD = 366 * 4;
    /** The difference of two values of a running total, to which the rounding of the greatest ever sticks. */
    private static final Set<String> OF_TOTALS = Set.of("adosc", "chaikin_osc", "realised");

    private static final List<Recovery> MEASURED = new ArrayList<>();

    /** Bars for which a feature was another one than without the bad input, at most; all clean bars: to the end. */
    private record Recovery(String feature, Convergence usual, int afterBad, int afterExtreme) {

        String name() {
            return feature.replaceAll("\\(.*", "");
        }

        boolean forgets() {
            return usual.kind() == Convergence.Kind.CONVERGES;
        }

        boolean hasWindow() {
            return forgets() && usual.bars() == usual.first() && !LUCKY_AT_FIRST.contains(name());
        }

        boolean isRecursive() {
            return forgets() && !hasWindow();
        }

        boolean isOfTotals() {
            return OF_TOTALS.contains(name());
        }

        /** Unless it would need more bars than there are. */
        boolean isNever() {
            return afterExtreme == CLEAN_BARS && !(isRecursive() && AFTER_EXTREME * usual.bars() > CLEAN_BARS);
        }

        boolean isSlow() {
            return isRecursive() && !isOfTotals() && afterExtreme > AFTER_EXTREME * usual.bars();
        }

        @Override
        public String toString() {
            return feature + " of " + usual + ": " + afterBad + ", " + afterExtreme;
        }
    }

    @BeforeAll
    static void measure() {
        KernelRegistry registry = KernelRegistry.builtIn();
        List<String> features = Stream.concat(KernelExamples.ALL.stream(), KernelExamples.LONGER.stream())
                .toList();
        List<Bar> clean = clean();
        Plan plan = Runs.plan(features.toArray(String[]::new));
        List<double[]> expected = Runs.run(plan, plan.newRow(), clean);
        int[] bad = new int[features.size()];
        int[] extreme = new int[features.size()];
        for (long seed : SEEDS) {
            raise(bad, expected, plan, poisoned(clean, BAD, seed));
            raise(extreme, expected, plan, poisoned(clean, EXTREME, seed));
        }
        for (int at = 0; at < features.size(); at++) {
            Convergence usual = Convergence.of(features.get(at), registry);
            Recovery recovery = new Recovery(features.get(at), usual, bad[at], extreme[at]);
            // Long recursions need more bars than there are.
            if (KernelExamples.ALL.contains(features.get(at)) || recovery.hasWindow()) {
                MEASURED.add(recovery);
            }
        }
    }

    @Test
    void aWindowIsRightWhenItIsFullOfCleanBars() {
        assertThat(MEASURED.stream().filter(Recovery::hasWindow)).hasSizeGreaterThan(400);
        assertNone(each -> each.hasWindow() && each.afterBad() >= each.usual().bars());
        assertNone(each -> each.hasWindow()
                && !each.isOfTotals()
                && each.afterExtreme() >= each.usual().bars());
    }

    @Test
    void aRecursionForgetsBadInputAsItsOwnBeginning() {
        assertThat(MEASURED.stream().filter(Recovery::isRecursive)).hasSizeGreaterThan(150);
        assertNone(each -> each.isRecursive()
                && each.afterBad() > AFTER_BAD * each.usual().bars()
                && !(UNTIL_A_TURN.contains(each.name()) && each.afterBad() <= A_TURN));
    }

    @Test
    void aRecursionForgetsExtremeInputLater() {
        assertNone(each -> each.isSlow() && each.afterExtreme() > SLOW.getOrDefault(each.name(), 0));
        assertThat(MEASURED.stream().filter(Recovery::isSlow).map(Recovery::name))
                .as("no exception is for nothing")
                .containsAll(SLOW.keySet());
    }

    @Test
    void whatBeginsAnewIsRightFromThenOn() {
        assertNone(each -> each.usual().kind() == Convergence.Kind.GIVEN
                && Math.max(each.afterBad(), each.afterExtreme()) > LONGEST_PERIOD);
    }

    private static void assertNone(Predicate<Recovery> wrong) {
        assertThat(MEASURED.stream().filter(wrong)).isEmpty();
    }

    /** Nothing else is wrong for ever, and the document names them all. */
    @Test
    void whatNeverForgetsHasAName() throws IOException {
        Set<String> never = new TreeSet<>();
        for (Recovery each : MEASURED) {
            if (each.isNever()) {
                never.add(each.name());
            }
        }
        Set<String> total = new TreeSet<>(never);
        total.removeAll(OF_TOTALS);
        assertNone(each -> each.isNever() && total.contains(each.name()) && each.forgets());
        assertThat(never).containsAll(OF_TOTALS);
        List<String> lines = List.of(
                "| never, until their memory begins anew: running totals and paths | " + words(total) + " |",
                "| after 1e99 never quite: the difference of two values of a running total | " + words(OF_TOTALS)
                        + " |",
                "| when the market turns next | " + words(UNTIL_A_TURN) + " |",
                "| after 1e99 later than that | " + words(SLOW) + " |");
        Files.write(Path.of("target", "recovery.md"), lines);
        assertThat(Files.readAllLines(Path.of(System.getProperty("tidemark.home"), "docs", "feature-sets.md")))
                .as("what it should be is in state/target/recovery.md")
                .containsAll(lines);
    }

    private static String words(Set<String> names) {
        return String.join(
                ", ",
                new TreeSet<>(names).stream().map(name -> "`" + name + "`").toList());
    }

    private static String words(Map<String, Integer> bars) {
        return String.join(
                ", ",
                bars.entrySet().stream()
                        .map(each -> String.format(Locale.ROOT, "`%s` %,d bars", each.getKey(), each.getValue()))
                        .toList());
    }

    private static void raise(int[] bars, List<double[]> expected, Plan plan, List<Bar> poisoned) {
        double[] scale = scale(expected, plan.width());
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        GivenTwin given = new GivenTwin(plan);
        for (int i = 0; i < poisoned.size(); i++) {
            plan.evaluate(poisoned.get(i), given.at(poisoned.get(i)), row, out);
            for (int at = 0; at < out.length && i >= BAD_BARS; at++) {
                if (isApart(expected.get(i)[at], out[at], scale[at])) {
                    bars[at] = Math.max(bars[at], i - BAD_BARS + 1);
                }
            }
        }
    }

    private static boolean isApart(double expected, double value, double scale) {
        return Double.isNaN(expected) != Double.isNaN(value)
                || Math.abs(value - expected) > CLOSE_ENOUGH * Math.max(scale, Math.abs(expected));
    }

    /** Mean magnitude of each feature behind the place of the bad bars. */
    private static double[] scale(List<double[]> values, int width) {
        return IntStream.range(0, width)
                .mapToDouble(at -> values.stream()
                        .skip(BAD_BARS)
                        .mapToDouble(row -> Math.abs(row[at]))
                        .filter(Double::isFinite)
                        .average()
                        .orElse(0))
                .toArray();
    }

    private static List<Bar> poisoned(List<Bar> clean, double[] with, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Bar> bars = new ArrayList<>(clean);
        for (int i = 0; i < BAD_BARS; i++) {
            if (random.nextInt(4) == 0) {
                bars.set(i, poisoned(bars.get(i), with, random));
            }
        }
        return bars;
    }

    private static Bar poisoned(Bar bar, double[] with, SplittableRandom random) {
        double[] values = {bar.open(), bar.high(), bar.low(), bar.close(), bar.volume()};
        for (int i = 0; i < values.length; i++) {
            if (random.nextInt(3) == 0) {
                values[i] = with[random.nextInt(with.length)];
            }
        }
        return bar(bar.openTime(), values);
    }

    /** Prices are drawn back to 100: levels stay usual whatever the length. */
    private static List<Bar> clean() {
        SplittableRandom random = new SplittableRandom(4);
        List<Bar> bars = new ArrayList<>();
        double close = 100;
        for (int i = 0; i < BAD_BARS + CLEAN_BARS; i++) {
            double open = close * (1 + 0.01 * (random.nextDouble() - 0.5));
            close = open * (1 + 0.04 * (random.nextDouble() - 0.5) - 0.002 * StrictMath.log(open / 100));
            double high = Math.max(open, close) * (1 + 0.01 * random.nextDouble());
            double low = Math.min(open, close) * (1 - 0.01 * random.nextDouble());
            double[] values = {open, high, low, close, random.nextInt(1_000, 100_000)};
            bars.add(DailySeries.traded(bar(i * QUARTER, values)));
        }
        return bars;
    }

    /** So short that a day is a session of several. */
    private static Bar bar(long open, double[] values) {
        int day = Math.toIntExact(open / DailySeries.DAY);
        return new Bar(
                "TEST",
                "6h",
                open,
                open + QUARTER,
                values[0],
                values[1],
                values[2],
                values[3],
                values[4],
                Double.NaN,
                Double.NaN,
                1,
                Double.NaN,
                BarKind.CANONICAL,
                false,
                false,
                0,
                day,
                0);
    }
}
