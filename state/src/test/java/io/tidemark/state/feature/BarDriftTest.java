package io.tidemark.state.feature;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.kernel.Moments;
import io.tidemark.state.feature.kernel.WindowSum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is made of windowed sums of several columns stays within its stated bound of what is computed anew, however many bars there
 * were. Levels move between 10⁷ and 10⁻¹, with spikes of ten thousand times that, so that ranges are as far apart as windowed sums
 * allow; now and then the market stands still without volume.
 */
class BarDriftTest {

    private static final int HELD = 512;
    private static final int MASK = HELD - 1;
    /** A prime, so that windows are looked at in every phase. */
    private static final int LOOKED_AT = 997;

    private static final double[] LEVELS = {1e7, 1e-1, 1, 6e4};
    /** A quotient of two sums, and what is rounded once more on the way. */
    private static final double QUOTIENT = 2 * WindowSum.BOUND + 8 * 0x1p-52;
    /** Rounding of one addition. */
    private static final double HALF_A_BIT = 0x1p-53;

    private final Bar[] last = new Bar[HELD];
    private final Twofold total = new Twofold();
    private final List<Judged> all = new ArrayList<>();
    private final Map<String, Double> greatest = new TreeMap<>();

    /** A kernel and how it is judged: within the bound as a share of the value, or of this size where that is greater. */
    private record Judged(String expression, double bound, Size size, Value value) {}

    /** A value computed anew from the last bars. */
    @FunctionalInterface
    private interface Value {
        double at(long count);
    }

    /** What the bound is a share of where values come near zero. */
    @FunctionalInterface
    private interface Size {
        double at(long count);
    }

    BarDriftTest() {
        for (int n : new int[] {17, 65, 252}) {
            String length = "(" + n + ")";
            all.add(new Judged("mfi" + length, QUOTIENT, c -> 0, c -> moneyFlow(c, n)));
            all.add(new Judged("atr_sma" + length, QUOTIENT, c -> 0, c -> sum(c, n, this::range) / n));
            all.add(new Judged("vwma" + length, QUOTIENT, c -> 0, c -> share(c, n, this::turnover)));
            all.add(new Judged("vwap_rolling" + length, QUOTIENT, c -> 0, c -> share(c, n, this::typicalTurnover)));
            // Bought less sold, in shares of both.
            all.add(new Judged("cmf" + length, QUOTIENT, c -> 1, c -> share(c, n, this::flow)));
            // The logarithm of a quotient that may be 1.
            all.add(new Judged("chop" + length, QUOTIENT, c -> 100, c -> choppiness(c, n)));
            all.add(new Judged("stddev(volume," + n + ")", Moments.BOUND, c -> 0, c -> Math.sqrt(spread(c, n))));
            String highLow = "(high,low," + n + ")";
            all.add(new Judged("cov" + highLow, Moments.BOUND, c -> deviations(c, n), c -> covariance(c, n)));
            all.add(new Judged("correl" + highLow, Moments.BOUND, c -> 1, c -> correlation(c, n)));
            all.add(new Judged("beta" + highLow, Moments.BOUND, c -> slope(c, n), c -> beta(c, n)));
            // A difference of a running total, which has lost what that has rounded away since.
            all.add(new Judged(
                    "realised(return_variance," + n + ")",
                    n * HALF_A_BIT,
                    c -> total.value() / (n * 2 * realised(c, n)),
                    c -> realised(c, n)));
        }
        all.add(new Judged("ultosc(17,65,252)", QUOTIENT, c -> 0, this::ultimate));
    }

    @Test
    void aMillionUpdates() throws IOException {
        run(1_000_000);
    }

    @Test
    @Tag("thorough")
    void aHundredMillionUpdates() throws IOException {
        run(100_000_000);
    }

    private void run(int updates) throws IOException {
        Plan plan = Runs.plan(all.stream().map(Judged::expression).toArray(String[]::new));
        double[] row = plan.newRow();
        double[] out = new double[plan.width()];
        SplittableRandom random = new SplittableRandom(78);
        double level = 1;
        boolean still = false;
        int left = 0;
        for (int count = 1; count <= updates; count++) {
            if (left-- == 0) {
                level = LEVELS[random.nextInt(LEVELS.length)];
                still = random.nextInt(4) == 0;
                left = random.nextInt(1, HELD);
            }
            last[count & MASK] = still && count > 1 ? stopped(count) : traded(count, level, random);
            if (count > 1) {
                double move = move(count, 0);
                total.add(new Twofold().set(move).times(move));
            }
            plan.evaluate(last[count & MASK], row, out);
            if (count % LOOKED_AT == 0 && count > HELD) {
                for (int at = 0; at < out.length; at++) {
                    compare(all.get(at), out[at], count);
                }
            }
        }
        assertThat(greatest).hasSize(all.size());
        // Not asserted: how far from the bounds they stay.
        Files.writeString(Path.of("target", "bar-drift-" + updates + ".txt"), greatest + "\n");
    }

    private Bar stopped(int count) {
        double price = bar(count, 1).close();
        return DailySeries.bar(count, price, price, price, price, 0);
    }

    private static Bar traded(int count, double level, SplittableRandom random) {
        double spike = random.nextInt(1_009) == 0 ? 1e4 : 1;
        double open = level * spike * (1 + 0.02 * random.nextDouble());
        double close = open * (0.98 + 0.04 * random.nextDouble());
        double high = Math.max(open, close) * (1 + 0.01 * random.nextDouble());
        double low = Math.min(open, close) * (1 - 0.01 * random.nextDouble());
        return DailySeries.bar(
                count, open, high, low, close, random.nextInt(9) == 0 ? 0 : 1e5 * random.nextDouble() / level);
    }

    private void compare(Judged judged, double ours, int count) {
        double expected = judged.value().at(count);
        if (Double.isNaN(expected)) {
            assertThat(ours).as("%s at %d", judged.expression(), count).isNaN();
            return;
        }
        double difference = Math.abs(ours - expected);
        // 0 must be 0: a market that stands still has no flow and no range.
        double share = difference == 0 ? 0 : difference / Math.max(judged.size().at(count), Math.abs(expected));
        greatest.merge(judged.expression(), share, Math::max);
        if (!(share <= judged.bound())) {
            assertThat(share)
                    .as("%s at %d: %s instead of %s", judged.expression(), count, ours, expected)
                    .isLessThanOrEqualTo(judged.bound());
        }
    }

    /** A number that one bar, so many bars ago, adds to a sum. */
    @FunctionalInterface
    private interface Term {
        Twofold at(long count, int age);
    }

    private Bar bar(long count, int age) {
        return last[(int) (count - age) & MASK];
    }

    private static double typical(Bar bar) {
        return (bar.high() + bar.low() + bar.close()) / 3;
    }

    private Twofold range(long count, int age) {
        double before = bar(count, age + 1).close();
        Bar bar = bar(count, age);
        return new Twofold().set(Math.max(bar.high(), before)).add(-Math.min(bar.low(), before));
    }

    private Twofold pressure(long count, int age) {
        double before = bar(count, age + 1).close();
        Bar bar = bar(count, age);
        return new Twofold().set(bar.close()).add(-Math.min(bar.low(), before));
    }

    private Twofold turnover(long count, int age) {
        return new Twofold().set(bar(count, age).close()).times(bar(count, age).volume());
    }

    private Twofold typicalTurnover(long count, int age) {
        Bar bar = bar(count, age);
        return new Twofold()
                .set(bar.high())
                .add(bar.low())
                .add(bar.close())
                .over(3)
                .times(bar.volume());
    }

    private Twofold flow(long count, int age) {
        Bar bar = bar(count, age);
        double range = bar.high() - bar.low();
        Twofold pull = new Twofold().set(bar.close()).times(2).add(-bar.high()).add(-bar.low());
        return range == 0 ? new Twofold() : pull.times(bar.volume()).over(range);
    }

    private Twofold volume(long count, int age) {
        return new Twofold().set(bar(count, age).volume());
    }

    private double sum(long count, int n, Term term) {
        return total(count, n, term).value();
    }

    private static Twofold total(long count, int n, Term term) {
        Twofold sum = new Twofold();
        for (int age = 0; age < n; age++) {
            sum.add(term.at(count, age));
        }
        return sum;
    }

    private double share(long count, int n, Term term) {
        double volume = sum(count, n, this::volume);
        return volume == 0 ? Double.NaN : sum(count, n, term) / volume;
    }

    private double moneyFlow(long count, int n) {
        double rising = sum(count, n, (c, age) -> directed(c, age, 1));
        double both = rising + sum(count, n, (c, age) -> directed(c, age, -1));
        return both == 0 ? 0 : 100 * rising / both;
    }

    private Twofold directed(long count, int age, int direction) {
        double change = typical(bar(count, age)) - typical(bar(count, age + 1));
        return direction * change > 0 ? typicalTurnover(count, age) : new Twofold();
    }

    private double ultimate(long count) {
        double sum = 0;
        int weight = 4;
        for (int n : new int[] {17, 65, 252}) {
            double range = sum(count, n, this::range);
            sum += range == 0 ? 0 : weight * sum(count, n, this::pressure) / range;
            weight /= 2;
        }
        return 100 * sum / 7;
    }

    private double choppiness(long count, int n) {
        double high = 0;
        double low = Double.MAX_VALUE;
        for (int age = 0; age < n; age++) {
            high = Math.max(high, bar(count, age).high());
            low = Math.min(low, bar(count, age).low());
        }
        double ranges = sum(count, n, this::range);
        return high == low ? Double.NaN : 100 * StrictMath.log10(ranges / (high - low)) / StrictMath.log10(n);
    }

    private double spread(long count, int n) {
        return products(count, n, this::volume, this::volume);
    }

    /** The covariance of a population. */
    private double products(long count, int n, Term first, Term second) {
        Term one = centred(count, n, first);
        Term other = centred(count, n, second);
        return sum(count, n, (c, age) -> one.at(c, age).times(other.at(c, age))) / n;
    }

    /** Less the mean; by distances from the newest, so that equal terms are all 0. */
    private static Term centred(long count, int n, Term term) {
        Twofold newest = term.at(count, 0).times(-1);
        Twofold mean = total(count, n, (c, age) -> term.at(c, age).add(newest)).over(-n);
        return (c, age) -> term.at(c, age).add(newest).add(mean);
    }

    private Twofold high(long count, int age) {
        return new Twofold().set(bar(count, age).high());
    }

    private Twofold low(long count, int age) {
        return new Twofold().set(bar(count, age).low());
    }

    private double covariance(long count, int n) {
        return products(count, n, this::high, this::low);
    }

    private double deviations(long count, int n) {
        return Math.sqrt(products(count, n, this::high, this::high) * products(count, n, this::low, this::low));
    }

    private double correlation(long count, int n) {
        double both = deviations(count, n);
        return both == 0 ? 0 : covariance(count, n) / both;
    }

    private Twofold highReturn(long count, int age) {
        double before = bar(count, age + 1).high();
        return new Twofold().set(bar(count, age).high()).add(-before).over(before);
    }

    private Twofold lowReturn(long count, int age) {
        double before = bar(count, age + 1).low();
        return new Twofold().set(bar(count, age).low()).add(-before).over(before);
    }

    private double beta(long count, int n) {
        double variance = products(count, n, this::highReturn, this::highReturn);
        return variance == 0 ? 0 : products(count, n, this::highReturn, this::lowReturn) / variance;
    }

    /** What beta would be if the two were one line. */
    private double slope(long count, int n) {
        double variance = products(count, n, this::highReturn, this::highReturn);
        return variance == 0 ? 0 : Math.sqrt(products(count, n, this::lowReturn, this::lowReturn) / variance);
    }

    private double move(long count, int age) {
        return StrictMath.log(bar(count, age).close() / bar(count, age + 1).close());
    }

    private double realised(long count, int n) {
        return Math.sqrt(sum(count, n, (c, age) -> {
                    double move = move(c, age);
                    return new Twofold().set(move).times(move);
                })
                / n);
    }
}
