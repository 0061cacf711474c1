package io.tidemark.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.time.Timeframe;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a loaded machine cannot blur: equal bars, one shuffle per trade, bytes per trade, and one ratio in a wide band. */
class ArmsTest {

    private static final List<Timeframe> SOME =
            List.of(Timeframe.of("1m"), Timeframe.of("1D"), Timeframe.of("7D"), Timeframe.of("1W_CAL_ISO"));
    private static final long N = 6_500;

    private static Bench bench;

    @BeforeAll
    static void start() throws Exception {
        bench = new Bench();
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    @Test
    void armsMakeEqualBars() throws Exception {
        List<Arm> arms = List.of(
                Arm.bars(Arm.HEAP, SOME),
                Arm.bars(Arm.ROCKSDB, SOME),
                Arm.oneAssigner(SOME),
                Arm.windowPerTimeframe(SOME),
                Arm.windowsWithTa4j(SOME));
        Equality equality = new Equality(bench);
        equality.check(arms, Profile.DENSE, N);
        equality.check(arms, Profile.WEEKS, 12_000);
        assertThat(equality.rows()).hasSize(10).noneMatch(row -> row.digest().startsWith("0:"));
    }

    @Test
    void unequalArmsAreNotTimed() {
        List<Arm> arms = List.of(Arm.bars(Arm.HEAP, SOME), Arm.oneAssigner(List.of(SOME.get(0), SOME.get(1))));
        assertThatThrownBy(() -> new Equality(bench).check(arms, Profile.DENSE, N))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("differs from");
    }

    @Test
    void eachTradeIsShuffledOnce() throws Exception {
        assertThat(bench.time(Metrics.BARS, Profile.DENSE, N).shuffled()).isEqualTo(N);
        assertThat(bench.time(Arm.windowPerTimeframe(SOME), Profile.DENSE, N).shuffled())
                .isEqualTo(N * SOME.size());
    }

    /** Flink itself allocates about 130 bytes per trade in both arms; what bars add is due at the close of slices. */
    @Test
    void barsAllocateLittlePerTrade() throws Exception {
        Cost floor = cost(Metrics.NO_OP);
        Cost bars = cost(Metrics.BARS);
        assertThat(bars.allocatedBytes() - floor.allocatedBytes()).isBetween(0.0, 10.0);
    }

    /** The least of a few rounds: whoever disturbs a round makes it dearer. */
    @Test
    void manyTimeframesCostLittleMoreThanOne() throws Exception {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < 4 && least >= 2.0; round++) {
            double ratio =
                    cost(Metrics.BARS).cpuNanos() / cost(Metrics.ONE_TIMEFRAME).cpuNanos();
            least = ratio > 0 ? Math.min(least, ratio) : least;
        }
        assertThat(least).isLessThan(2.0);
    }

    private static Cost cost(Arm arm) throws Exception {
        long n = 300_000;
        return Cost.of(List.of(bench.time(arm, Profile.DENSE, n)), List.of(bench.time(arm, Profile.DENSE, 3 * n)));
    }
}
