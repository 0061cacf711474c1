package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulationCounts;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.time.Timeframe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The third law: one log, one hash, whatever the machine does meanwhile. */
final class OneHashTest {

    private static final long SEED = 20_240_102L;

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(2)
            .setNumberSlotsPerTaskManager(4)
            .build());

    @TempDir
    static Path dir;

    private static final Map<String, LongAdder> CANONICAL = new ConcurrentHashMap<>();

    private static SimulatedLog log;
    private static Map<String, String> reference;

    @BeforeAll
    static void writesTheLogAndRunsItOnce() throws Exception {
        List<Timeframe> timeframes = new ArrayList<>(List.of(Timeframe.of("1h"), Timeframe.of("4h")));
        timeframes.addAll(Timeframe.all());
        // Three quiet years of minutes would be most of the work; the short log of another test has minutes.
        log = SimulatedLog.write(Profiles.oneHash(SEED), dir.resolve("log"), "1h", timeframes);
        reference = run().hearing("bars", Bar.class, OneHashTest::count).run();
    }

    private static void count(Bar bar) {
        if (bar.kind() == BarKind.CANONICAL) {
            CANONICAL.computeIfAbsent(bar.timeframe(), key -> new LongAdder()).increment();
        }
    }

    @Test
    void theLogIsWorthReading() {
        SimulationCounts counts = log.counts();
        assertThat(counts.records()).isGreaterThan(1_000_000);
        assertThat(counts.of(Outcome.LATE)).isGreaterThan(counts.records() / 200);
        assertThat(counts.of(Outcome.DUPLICATE)).isGreaterThan(counts.records() / 400);
        assertThat(counts.of(Outcome.REJECTED)).isGreaterThan(counts.records() / 2_000);
        assertThat(reference.keySet()).containsExactly("bars", "closed", "ema", "features", "side", "signals", "tally");
        assertThat(reference.values()).noneMatch(digest -> digest.startsWith("0:"));
        for (Timeframe timeframe : log.plan().timeframes()) {
            assertThat(CANONICAL.get(timeframe.name()))
                    .as(timeframe.name())
                    .matches(count -> count != null && count.sum() >= 2);
        }
    }

    static List<Way> ways() {
        return Ways.chosen();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void theWayInWhichItIsRunDoesNotShow(Way way) throws Exception {
        assertThat(way.of(run()).run()).isEqualTo(reference);
    }

    @ParameterizedTest
    @CsvSource({"hashmap, 2", "rocksdb, 4"})
    void twentyFailuresDoNotShow(String backend, int parallelism) throws Exception {
        LogRun run = run().backend(backend).parallelism(parallelism).failures(20);
        assertThat(run.run()).isEqualTo(reference);
        assertThat(run.restarts()).isGreaterThanOrEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource({"1, hashmap, 4, rocksdb", "4, rocksdb, 2, hashmap"})
    void aStopAtOneParallelismAndAStartAtAnotherDoNotShow(int before, String from, int after, String to)
            throws Exception {
        LogRun then = run().parallelism(after).backend(to);
        assertThat(run().parallelism(before).backend(from).runWithStop(then)).isEqualTo(reference);
    }

    private static LogRun run() {
        return new LogRun(log, dir);
    }
}
