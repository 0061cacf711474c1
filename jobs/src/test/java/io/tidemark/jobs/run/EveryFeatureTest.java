package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.jobs.config.ConfigReader;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.Given;
import io.tidemark.state.feature.Plan;
import io.tidemark.state.time.Timeframe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Every kernel in the job: a stop, other tasks, another backend and copies of records do not show in any feature. */
class EveryFeatureTest {

    private static final List<String> TIMEFRAMES = List.of("5m", "1h");
    private static final Path FEATURES = Path.of(System.getProperty("tidemark.home"), "config", "features", "all.yaml");

    /** The share that has had enough bars somewhere in five days. */
    private static final double MOST = 0.9;

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    @TempDir
    static Path dir;

    @Test
    void aStopAndAnotherWayDoNotShow() throws Exception {
        FeatureSet set = set();
        SimulatedLog log = SimulatedLog.write(
                Profiles.small(61),
                dir.resolve("log"),
                "5m",
                TIMEFRAMES.stream().map(Timeframe::of).toList());
        AnalysisPlan plan =
                new AnalysisPlan(List.of(new AnalysisPlan.Features(set, TIMEFRAMES)), null, List.of(), "cafe");
        Queue<FeatureRow> rows = new ConcurrentLinkedQueue<>();
        Map<String, String> whole =
                run(log, plan).hearing("features", FeatureRow.class, rows::add).run();
        assertThat(said(rows, set.names().size()))
                .isGreaterThan((int) (MOST * set.names().size()));
        LogRun otherwise = run(log, plan).parallelism(2).backend("rocksdb").objectReuse(false);
        assertThat(run(log, plan).paced().runWithStop(otherwise)).isEqualTo(whole);
    }

    private static FeatureSet set() {
        FeatureSetFile file = ConfigReader.read(FEATURES, FeatureSetFile.class, "timeframes");
        List<FeatureSet.Feature> features = new ArrayList<>();
        file.features().forEach((name, expression) -> features.add(new FeatureSet.Feature(name, expression)));
        features.removeIf(EveryFeatureTest::readsMacroSeries);
        return new FeatureSet(file.name(), features);
    }

    /** They come by an input of their own, which has its own tests. */
    private static boolean readsMacroSeries(FeatureSet.Feature feature) {
        return Plan.of(new FeatureSet("one", List.of(feature))).givens().stream()
                .anyMatch(Given.Macro.class::isInstance);
    }

    private static LogRun run(SimulatedLog log, AnalysisPlan plan) {
        return new LogRun(log, dir).analysing(plan);
    }

    /** How many features have had a value. */
    private static int said(Iterable<FeatureRow> rows, int width) {
        boolean[] said = new boolean[width];
        for (FeatureRow row : rows) {
            for (int at = 0; at < width; at++) {
                said[at] |= !Double.isNaN(row.values()[at]);
            }
        }
        int count = 0;
        for (boolean each : said) {
            count += each ? 1 : 0;
        }
        return count;
    }
}
