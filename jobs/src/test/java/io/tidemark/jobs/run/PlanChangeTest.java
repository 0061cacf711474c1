package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.ema.EmaAlignment;
import io.tidemark.state.feature.ema.EmaConfig;
import io.tidemark.state.signal.Strategy;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The configuration changes at a savepoint of the whole job: what stays is the same to the last bit, what is new says from
 * when on it is valid, and of what has gone nothing is kept.
 */
@Timeout(120)
final class PlanChangeTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(3)
            .build());

    /** A reader may go on for hours of this thin log before it stops, but not until tomorrow. */
    private static final long CHANGE = Instant.parse("2023-12-29T10:07:00Z").toEpochMilli();

    /** All markets were open in between: whatever is kept has been looked at. */
    private static final long LOOK = Instant.parse("2024-01-02T15:30:00Z").toEpochMilli();

    private static final long DAY = 86_400_000L;

    private static final List<String> FRAMES = List.of("15m", "30m", "1h", "4h", "1D", "3D", "1W_CAL_ISO", "1M_CAL");
    private static final List<String> LATER_FRAMES = List.of("15m", "1h", "2h", "6h", "1D", "2D", "3D", "1M_CAL");
    private static final FeatureSet CORE = FeatureSet.of("core", List.of("ema(close,9)", "ema(close,21)", "rsi(14)"));
    private static final FeatureSet GOING = FeatureSet.of("going", List.of("atr(14)"));
    private static final FeatureSet COMING = FeatureSet.of("coming", List.of("sma(close,4)", "tr()"));
    private static final FeatureSet MIXED = FeatureSet.of("mixed", List.of("rsi(3)", "ema(close,5)"));
    private static final FeatureSet LATER_MIXED = FeatureSet.of("mixed", List.of("sma(close,3)", "rsi(3)"));
    private static final List<FeatureSet> SETS = List.of(CORE, GOING, COMING, MIXED, LATER_MIXED);

    private static final AnalysisPlan PLAN = new AnalysisPlan(
            List.of(
                    new AnalysisPlan.Features(CORE, List.of("15m", "30m", "1D")),
                    new AnalysisPlan.Features(GOING, List.of("15m", "4h")),
                    new AnalysisPlan.Features(MIXED, List.of("1h"))),
            ema(2, 5),
            List.of(play("15m"), play("30m")),
            "0123456789abcdef");

    private static final AnalysisPlan LATER_PLAN = new AnalysisPlan(
            List.of(
                    new AnalysisPlan.Features(COMING, List.of("1h", "2h")),
                    new AnalysisPlan.Features(LATER_MIXED, List.of("1h")),
                    new AnalysisPlan.Features(CORE, List.of("6h", "15m", "1D"))),
            ema(2, 3),
            List.of(play("6h"), play("15m")),
            "fedcba9876543210");

    /** Where a savepoint is and the last close before it. */
    private record Stop(String savepoint, long millis) {}

    @TempDir
    static Path dir;

    private static SimulatedLog log;
    private static Map<String, String> whole;
    private static Map<String, String> laterWhole;
    private static Sayings laterAlways;

    @BeforeAll
    static void runsBothPlansUndisturbed() throws Exception {
        List<Timeframe> all = Stream.of("5m").map(Timeframe::of).toList();
        log = SimulatedLog.write(Profiles.small(29), dir.resolve("log"), "5m", all);
        Sayings always = new Sayings(SETS);
        always.of(run(FRAMES, PLAN)).run();
        whole = always.with(new Sayings(SETS));
        laterAlways = new Sayings(SETS);
        laterAlways.of(run(LATER_FRAMES, LATER_PLAN)).run();
        laterWhole = laterAlways.with(new Sayings(SETS));
    }

    @Test
    void whatStaysIsTheSame() throws Exception {
        assertSame(1, "hashmap", 2, "rocksdb");
    }

    @Tag("thorough")
    @ParameterizedTest
    @CsvSource({"2, rocksdb, 1, hashmap", "2, hashmap, 2, hashmap", "3, rocksdb, 1, rocksdb"})
    void whatStaysIsTheSameWhateverElseChanges(
            int parallelism, String backend, int laterParallelism, String laterBackend) throws Exception {
        assertSame(parallelism, backend, laterParallelism, laterBackend);
    }

    private static void assertSame(int parallelism, String backend, int laterParallelism, String laterBackend)
            throws Exception {
        Sayings before = new Sayings(SETS);
        LogRun first = run(FRAMES, PLAN).parallelism(parallelism).backend(backend);
        Stop change = stop(before.of(first), null, CHANGE);
        Sayings after = new Sayings(SETS);
        LogRun second =
                run(LATER_FRAMES, LATER_PLAN).parallelism(laterParallelism).backend(laterBackend);
        Stop look = stop(after.of(second), change.savepoint(), LOOK);
        after.of(run(LATER_FRAMES, LATER_PLAN).parallelism(laterParallelism).backend(laterBackend))
                .runFrom(look.savepoint());

        TreeSet<String> stays = new TreeSet<>(whole.keySet());
        stays.retainAll(laterWhole.keySet());
        assertThat(stays)
                .contains(
                        "bars 15m", "bars 1h", "bars 1D", "bars 3D", "feature core 15m ema_9", "feature mixed 1h rsi_3")
                .contains("ema daily 1D 2", "signals ema_crossover_9_21 15m")
                .doesNotContain("bars 30m", "bars 2h", "ema daily 1D 5", "feature coming 1h tr");
        Map<String, String> said = before.with(after);
        assertThat(of(stays, said)).isEqualTo(of(stays, whole)).isEqualTo(of(stays, laterWhole));
        assertNewSaysFromWhen(before, after, change.millis());
        TreeSet<String> gone = new TreeSet<>(whole.keySet());
        gone.removeAll(laterWhole.keySet());
        assertThat(after.with(new Sayings(SETS)).keySet()).doesNotContainAnyElementsOf(gone);
        assertNothingIsKept(change.savepoint(), look.savepoint());
    }

    /** The bar in whose middle a timeframe came is partial, all others are what they would always have been. */
    private static void assertNewSaysFromWhen(Sayings before, Sayings after, long change) {
        Set<String> there = before.bars("15m").stream().map(Bar::instrument).collect(Collectors.toSet());
        Predicate<Bar> isCut = bar -> there.contains(bar.instrument()) && bar.openTime() < change;
        for (String timeframe : List.of("2h", "6h", "2D")) {
            List<Bar> cut = new ArrayList<>();
            List<Bar> whole = new ArrayList<>();
            after.bars(timeframe).forEach(bar -> (isCut.test(bar) ? cut : whole).add(bar));
            assertThat(cut).as("the first of %s", timeframe).allMatch(bar -> bar.kind() == BarKind.PARTIAL);
            assertThat(whole)
                    .as("the others of %s", timeframe)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(laterAlways.bars(timeframe).stream()
                            .filter(isCut.negate())
                            .toList());
        }
        assertThat(after.bars("2D")).as("no change falls between two of these").anyMatch(isCut);
        assertComesCold(after, "coming", "2h", 0, 4);
        assertComesCold(after, "coming", "1h", 0, 4);
        assertComesCold(after, "mixed", "1h", 0, 3);
        assertThat(after.averages(3)).isNotEmpty().allMatch(row -> row.ts() > change + 2 * DAY);
        assertThat(laterAlways.averages(3)).anyMatch(row -> row.ts() < change + 2 * DAY);
    }

    /** A feature over so many bars has no value before them, and then has one always. */
    private static void assertComesCold(Sayings after, String set, String timeframe, int column, int bars) {
        Map<String, Integer> seen = new TreeMap<>();
        for (FeatureRow row : after.features(set, timeframe)) {
            int count = seen.merge(row.instrument(), 1, Integer::sum);
            assertThat(Double.isNaN(row.values()[column]))
                    .as("%s, bar %d since it came", row, count)
                    .isEqualTo(count < bars);
        }
        assertThat(seen).isNotEmpty();
        assertThat(seen.values()).anyMatch(count -> count > bars);
    }

    private static void assertNothingIsKept(String change, String look) throws IOException {
        String had = SavepointText.of(change);
        String has = SavepointText.of(look);
        for (String gone :
                List.of("features/going/15m", "features/core/30m", "strategies/core/30m", "atr(14)", "CAL_ISO_W1")) {
            assertThat(List.of(had.contains(gone), has.contains(gone))).as(gone).isEqualTo(List.of(true, false));
        }
        for (String came : List.of("features/coming/2h", "features/core/6h", "sma(close,4)")) {
            assertThat(List.of(had.contains(came), has.contains(came))).as(came).isEqualTo(List.of(false, true));
        }
    }

    /** Stops shortly after an instant: from then on the log is read at a walk. */
    private static Stop stop(LogRun run, String from, long millis) throws Exception {
        AtomicLong known = new AtomicLong();
        String savepoint = run.walkingFrom(millis)
                .hearing("closed", ClosedBars.class, closed -> known.accumulateAndGet(closed.time(), Math::max))
                .stop(from, () -> known.get() >= millis);
        return new Stop(savepoint, known.get());
    }

    private static LogRun run(List<String> timeframes, AnalysisPlan plan) {
        MarketPlan market = log.plan();
        MarketPlan wanted = new MarketPlan(
                market.sessions(),
                market.instruments(),
                market.fallback(),
                timeframes.stream().map(Timeframe::of).toList(),
                market.base(),
                market.align(),
                market.rules());
        return new LogRun(new SimulatedLog(log.partitions(), log.counts(), wanted), dir).analysing(plan);
    }

    private static EmaConfig ema(Integer... periods) {
        return new EmaConfig(List.of(periods), List.of(EmaAlignment.values()), EmaConfig.Rows.ALL, List.of());
    }

    private static AnalysisPlan.Play play(String timeframe) {
        return new AnalysisPlan.Play(Strategy.emaCrossover(timeframe), CORE.name(), List.of());
    }

    private static Map<String, String> of(TreeSet<String> keys, Map<String, String> said) {
        Map<String, String> some = new TreeMap<>(said);
        some.keySet().retainAll(keys);
        return some;
    }
}
