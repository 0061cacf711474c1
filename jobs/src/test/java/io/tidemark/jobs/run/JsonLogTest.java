package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.codec.LogFormats;
import io.tidemark.connectors.codec.RecordFormat;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.PartFile;
import io.tidemark.connectors.simulator.PartFiles;
import io.tidemark.connectors.simulator.PartFormat;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulatedMarket;
import io.tidemark.connectors.simulator.SimulationCounts;
import io.tidemark.connectors.simulator.SimulationSpec;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** How a log is written does not show in what comes out of it. */
final class JsonLogTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    private static final SimulationSpec SPEC = Profiles.small(9);

    @TempDir
    static Path dir;

    private static SimulatedLog tables;
    private static Map<String, String> reference;

    @BeforeAll
    static void runsTheTables() throws Exception {
        List<Timeframe> timeframes = Stream.of("1m", "5m", "1h", "1D", "2D", "1W_CAL_ISO")
                .map(Timeframe::of)
                .toList();
        tables = SimulatedLog.write(SPEC, dir.resolve("csv"), "1m", timeframes);
        reference = new LogRun(tables, dir).anyMedium().run();
    }

    @Test
    void jsonLinesComeToTheSameAsTables() throws Exception {
        assertThat(tables.counts().of(Outcome.REJECTED)).isPositive();
        assertThat(reference.values()).noneMatch(digest -> digest.startsWith("0:"));
        SimulatedLog lines = written(PartFormat.JSON, PartFormat.JSON);
        assertThat(lines.counts()).isEqualTo(tables.counts());
        assertThat(new LogRun(lines, dir).anyMedium().run()).isEqualTo(reference);
    }

    @Test
    void soDoesALogOfBothInAnotherWay() throws Exception {
        SimulatedLog both = written(PartFormat.CSV, PartFormat.JSON);
        LogRun run = new LogRun(both, dir).parallelism(3).anyMedium();
        assertThat(run.run()).isEqualTo(reference);
    }

    /** The same records in partitions of the same names, by turns in one format and in the other. */
    private static SimulatedLog written(PartFormat even, PartFormat odd) throws IOException {
        Path folder = dir.resolve(even + "-" + odd);
        Map<PartFormat, List<SimulationCounts>> counts = new TreeMap<>();
        for (PartFormat format : List.of(even, odd)) {
            counts.put(format, PartFiles.write(new SimulatedMarket(SPEC), folder, Profiles.PARTITIONS, format));
        }
        List<FilePartition> partitions = new ArrayList<>();
        for (FilePartition table : tables.partitions()) {
            PartFormat format = partitions.size() % 2 == 0 ? even : odd;
            String file = folder.resolve(format.fileName(partitions.size())).toString();
            RecordFormat records =
                    LogFormats.of(file, new TreeMap<>(tables.plan().instruments())::get);
            partitions.add(new FilePartition(table.name(), List.of(PartFile.ascending(file)), records));
        }
        return new SimulatedLog(partitions, SimulationCounts.sum(counts.get(odd)), tables.plan());
    }
}
