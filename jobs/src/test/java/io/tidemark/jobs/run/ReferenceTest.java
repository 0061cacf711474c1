package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.time.Timeframe;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Features that read another instrument: each row sees its bar of the same instant, however the work is shared out. */
final class ReferenceTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    @TempDir
    static Path dir;

    private static final String CRYPTO = "BUSY0-USD.simbit";
    private static final String STOCK = "BUSY3.simnys";
    private static final FeatureSet SET = FeatureSet.of(
            "pairs",
            List.of(
                    "close@" + CRYPTO,
                    "volume@" + STOCK,
                    "correl(close,close@" + CRYPTO + ",10)",
                    "rsi(5)@" + CRYPTO,
                    "sma(close,2)@1h@" + CRYPTO,
                    "rsi(5)"));
    private static final AnalysisPlan PLAN = new AnalysisPlan(
            List.of(new AnalysisPlan.Features(SET, List.of("5m", "1h"))), null, List.of(), "0123456789abcdef");

    private static final Map<String, Bar> BARS = new ConcurrentHashMap<>();
    private static final Map<String, FeatureRow> ROWS = new ConcurrentHashMap<>();

    private static SimulatedLog log;
    private static Map<String, String> reference;

    @BeforeAll
    static void runsOnce() throws Exception {
        List<Timeframe> timeframes =
                Stream.of("5m", "1h", "1D").map(Timeframe::of).toList();
        log = SimulatedLog.write(Profiles.small(23), dir.resolve("log"), "5m", timeframes);
        reference = run().hearing("bars", Bar.class, bar -> BARS.put(key(bar), bar))
                .hearing("features", FeatureRow.class, row -> ROWS.put(key(row), row))
                .run();
        assertThat(reference.get("features")).doesNotStartWith("0:");
    }

    private static LogRun run() {
        return new LogRun(log, dir).analysing(PLAN);
    }

    private static String key(Bar bar) {
        return bar.instrument() + "/" + bar.timeframe() + "/" + bar.closeTime();
    }

    private static String key(FeatureRow row) {
        return row.instrument() + "/" + row.timeframe() + "/" + row.ts();
    }

    @Test
    void aRowSeesTheBarsOfItsInstant() {
        int seen = 0;
        int absent = 0;
        int own = 0;
        for (FeatureRow row : ROWS.values()) {
            Bar crypto = canonical(CRYPTO, row);
            Bar stock = canonical(STOCK, row);
            assertThat(row.values()[0]).isEqualTo(boxed(crypto == null ? Double.NaN : crypto.close()));
            assertThat(row.values()[1]).isEqualTo(boxed(stock == null ? Double.NaN : stock.volume()));
            seen += stock == null ? 0 : 1;
            absent += stock == null ? 1 : 0;
            if (row.instrument().equals(CRYPTO)) {
                assertThat(row.values()[3]).isEqualTo(boxed(row.values()[5]));
                own += Double.isNaN(row.values()[3]) ? 0 : 1;
            }
        }
        assertThat(seen).isGreaterThan(1_000);
        assertThat(absent).isGreaterThan(1_000);
        assertThat(own).isGreaterThan(100);
    }

    /** As an object NaN is equal to itself. */
    private static Double boxed(double value) {
        return value;
    }

    private static Bar canonical(String instrument, FeatureRow row) {
        Bar bar = BARS.get(instrument + "/" + row.timeframe() + "/" + row.ts());
        boolean isFinal = bar != null && (bar.kind() == BarKind.CANONICAL || bar.kind() == BarKind.SYNTHETIC);
        return isFinal ? bar : null;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void theNumberOfTasksDoesNotShow(int parallelism) throws Exception {
        assertThat(run().parallelism(parallelism).backend("rocksdb").run()).isEqualTo(reference);
    }

    @Test
    void failuresDoNotShow() throws Exception {
        LogRun run = run().parallelism(2).failures(20);
        assertThat(run.run()).isEqualTo(reference);
        assertThat(run.restarts()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void aStopAndAnotherParallelismDoNotShow() throws Exception {
        assertThat(run().parallelism(3).paced().runWithStop(run().parallelism(1)))
                .isEqualTo(reference);
    }
}
