package io.tidemark.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.clocked.ArrivalWatermarks;
import io.tidemark.connectors.clocked.Clocked;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.flink.util.CloseableIterator;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** However many readers there are, each partition brings the same records, clocks, outcomes and tally. */
@SuppressWarnings("try") // the iterator may throw anything when closed
class ReadersTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    @TempDir
    Path folder;

    @Test
    void readersDoNotMatter() throws Exception {
        List<FilePartition> log = new LogFiles(folder).write(1_500);
        WatermarkStrategy<Arrival> eager = ArrivalWatermarks.perEvent(LogFiles.BOUND_MICROS);
        var one = run(log, 1, eager);
        assertThat(one).hasSize(4);
        assertThat(one.values().stream().mapToInt(List::size).sum()).isGreaterThan(3_500);
        assertThat(one.values())
                .allSatisfy(lines -> assertThat(lines.get(lines.size() - 1)).contains("tally"));
        LogScan scan = LogScan.of(log, LogFiles.admission(), ReferenceData.anyGrid());
        for (PartitionSummary found : scan.partitions()) {
            assertThat(one.get(found.name())).last().asString().endsWith("tally " + found.tally());
        }
        assertThat(run(log, 2, eager)).isEqualTo(one);
        assertThat(run(log, 4, eager)).isEqualTo(one);
        assertThat(run(log, 3, ArrivalWatermarks.periodic(LogFiles.BOUND_MICROS)))
                .isEqualTo(one);
    }

    /** The lines of each partition in the order in which they came. */
    private static TreeMap<String, List<String>> run(
            List<FilePartition> log, int parallelism, WatermarkStrategy<Arrival> watermarks) throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
        env.setParallelism(parallelism);
        env.getConfig().enableObjectReuse();
        env.getConfig().setAutoWatermarkInterval(10);
        var lines = env.fromSource(
                        Clocked.of(new MergingFileSource(log, 3), LogFiles::admission),
                        watermarks,
                        "log",
                        TypeInformation.of(Arrival.class))
                .process(new Describe());
        TreeMap<String, List<String>> byPartition = new TreeMap<>();
        try (CloseableIterator<String> found = lines.executeAndCollect("readers")) {
            while (found.hasNext()) {
                String line = found.next();
                byPartition
                        .computeIfAbsent(line.substring(0, line.indexOf('@')), name -> new ArrayList<>())
                        .add(line);
            }
        }
        return byPartition;
    }

    /** Text of each arrival; one that was let in and stands behind the watermark all the same says so. */
    private static final class Describe extends ProcessFunction<Arrival, String> {
        @Override
        public void processElement(Arrival arrival, Context context, Collector<String> out) {
            boolean behind = arrival.outcome == Outcome.PROCESSED
                    && arrival.event != null
                    && context.timestamp() <= context.timerService().currentWatermark();
            out.collect(Described.of(arrival) + (behind ? " BEHIND" : ""));
            if (behind) {
                throw new IllegalStateException("behind the watermark: " + Described.of(arrival));
            }
        }
    }
}
