package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.output.BarTable;
import io.tidemark.connectors.output.EmaTable;
import io.tidemark.connectors.output.FeaturesTable;
import io.tidemark.connectors.output.SignalsTable;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.record.Digest;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The database holds what files hold, to the bit, whatever failed on the way. One thing is reduced: files have every bar that
 * was said, and a table has the strongest of those with one instrument, timeframe and open time.
 */
final class TablesTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    private static final int FAILURES = 8;

    /** Preview < partial < synthetic < canonical, then the revision. */
    private static final Comparator<Bar> STRENGTH =
            Comparator.<Bar>comparingInt(bar -> bar.kind().ordinal()).thenComparingInt(Bar::revision);

    @TempDir
    Path dir;

    private final Queue<Bar> said = new ConcurrentLinkedQueue<>();

    @Test
    void failuresDoNotShow() throws Exception {
        SimulatedLog log = log();
        Map<String, String> files =
                new LogRun(log, dir).hearing("bars", Bar.class, said::add).run();
        try (Tables tables = Tables.start(dir.resolve("postgres"))) {
            LogRun run = new LogRun(log, dir).parallelism(2).failures(FAILURES).writing(tables.target());
            assertThat(run.run()).as("what the run itself says").isEqualTo(files);
            assertThat(run.restarts()).isGreaterThanOrEqualTo(FAILURES);
            assertThat(read(tables)).isEqualTo(expected(files));
            assertThat(tables.number("SELECT count(*) FROM refused_rows")).isZero();
        }
    }

    /** Previews are what a table has to choose from: without them this log has one bar of each key. */
    private SimulatedLog log() throws IOException {
        List<Timeframe> timeframes = Stream.of("5m", "1h", "4h", "1D", "2D", "1W_CAL_ISO", "1M_CAL")
                .map(Timeframe::of)
                .toList();
        SimulatedLog log = SimulatedLog.write(Profiles.small(17), dir.resolve("log"), "5m", timeframes);
        MarketPlan plan = log.plan();
        return new SimulatedLog(
                log.partitions(),
                log.counts(),
                new MarketPlan(
                        plan.sessions(),
                        plan.instruments(),
                        plan.fallback(),
                        plan.timeframes(),
                        plan.base(),
                        plan.align(),
                        plan.rules().withPreviews()));
    }

    private static Map<String, String> read(Tables tables) throws Exception {
        Map<String, String> digests = new TreeMap<>();
        digests.put("bars", tables.digest(new BarTable(), "SELECT time AS open_time, * FROM bars"));
        digests.put("ema", tables.digest(new EmaTable(), "SELECT * FROM ema"));
        digests.put("features", tables.digest(new FeaturesTable(), Tables.NAMED_FEATURES));
        digests.put("signals", tables.digest(new SignalsTable(), Tables.NAMED_SIGNALS));
        return digests;
    }

    private Map<String, String> expected(Map<String, String> files) {
        Collection<Bar> strongest = strongest();
        assertThat(said.size() - strongest.size())
                .as("previews of which nothing is left")
                .isGreaterThan(10_000);
        Map<String, String> digests = new TreeMap<>();
        digests.put("bars", digest(strongest));
        for (String stream : List.of("ema", "features", "signals")) {
            digests.put(stream, files.get(stream));
        }
        assertThat(digests.values()).as("there is something to hold").noneMatch(digest -> digest.startsWith("0:"));
        return digests;
    }

    /** Of equals the one that came last: one subtask said them all, in the order of the queue. */
    private Collection<Bar> strongest() {
        Map<List<Object>, Bar> rows = new HashMap<>();
        for (Bar bar : said) {
            rows.merge(
                    List.of(bar.instrument(), bar.timeframe(), bar.openTime()),
                    bar,
                    (before, now) -> STRENGTH.compare(now, before) >= 0 ? now : before);
        }
        return rows.values();
    }

    private static String digest(Collection<Bar> bars) {
        Digest digest = new Digest();
        CanonicalBytes bytes = new CanonicalBytes();
        bars.forEach(bar -> digest.add(bar.write(bytes)));
        return digest.toString();
    }
}
