package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.jobs.config.ConfigReader;
import io.tidemark.jobs.config.FeatureSetFile;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.time.Timeframe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A set with indicators of Ta4j runs in the job, and is the same after a stop, in more tasks and on another backend. */
class WindowedFeaturesTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    private static final int RSI_WINDOW = 40;
    private static final String SET = """
            name: long-tail
            features:
              rsi: ta4j:RSI(close,14,window=40)
              swing: ta4j:RecentSwingHigh(high,2,2,0,window=40)
              upper: "ta4j:BollingerBandsUpper(ta4j:BollingerBandsMiddle(ta4j:SMA(close,20)),
                ta4j:StandardDeviation(close,20),2,window=30)"
              money: ta4j:MoneyFlowIndex(14,window=30)
              engulfing: ta4j:BullishEngulfing(window=5)
              smooth: ema(ta4j:ROC(close,3,window=10),9)
              rsi_14: rsi(14)
            """;

    @TempDir
    static Path dir;

    @Test
    void aStopDoesNotShow() throws Exception {
        Path file = Files.writeString(dir.resolve("long-tail.yaml"), SET);
        FeatureSetFile read = ConfigReader.read(file, FeatureSetFile.class);
        FeatureSet set = new FeatureSet(
                read.name(),
                read.features().entrySet().stream()
                        .map(each -> new FeatureSet.Feature(each.getKey(), each.getValue()))
                        .toList());
        List<String> timeframes = List.of("15m");
        SimulatedLog log = SimulatedLog.write(
                Profiles.small(43),
                dir.resolve("log"),
                "5m",
                timeframes.stream().map(Timeframe::of).toList());
        AnalysisPlan plan =
                new AnalysisPlan(List.of(new AnalysisPlan.Features(set, timeframes)), null, List.of(), "cafe");

        ConcurrentLinkedQueue<FeatureRow> rows = new ConcurrentLinkedQueue<>();
        Map<String, String> whole =
                run(log, plan).hearing("features", FeatureRow.class, rows::add).run();
        assertThat(whole.get("features")).isNotNull();
        assertSaid(rows, set.names());
        assertThat(run(log, plan)
                        .paced()
                        .runWithStop(run(log, plan).parallelism(3).backend("rocksdb")))
                .isEqualTo(whole);
    }

    private static LogRun run(SimulatedLog log, AnalysisPlan plan) {
        return new LogRun(log, dir).analysing(plan);
    }

    /** Each of them has said something, and Ta4j's RSI what a window of 40 bars holds of ours. */
    private static void assertSaid(Iterable<FeatureRow> rows, List<String> names) {
        boolean[] said = new boolean[names.size()];
        Map<String, Integer> bars = new TreeMap<>();
        for (FeatureRow row : rows) {
            int bar = bars.merge(row.instrument() + row.timeframe(), 1, Integer::sum);
            for (int at = 0; at < said.length; at++) {
                said[at] |= !Double.isNaN(row.values()[at]);
            }
            if (bar > RSI_WINDOW) {
                assertThat(row.values()[0]).isBetween(0.0, 100.0);
            }
        }
        Stream.of(said).forEach(each -> assertThat(each).as("%s", names).doesNotContain(false));
    }
}
