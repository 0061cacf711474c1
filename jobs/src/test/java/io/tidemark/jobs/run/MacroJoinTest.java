package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.codec.MacroCsvFormat;
import io.tidemark.connectors.codec.MacroJsonFormat;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.connectors.files.PartFile;
import io.tidemark.connectors.files.SortedMedium;
import io.tidemark.connectors.simulator.MacroFaults;
import io.tidemark.connectors.simulator.MacroFiles;
import io.tidemark.connectors.simulator.MacroSpec;
import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.connectors.simulator.SimulatedMacro;
import io.tidemark.jobs.config.ConfigFiles;
import io.tidemark.state.analysis.AnalysisPlan;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.macro.MacroCatalog;
import io.tidemark.state.time.Timeframe;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Macro values beside the bars: what a row sees of them is the same however the work is shared out, and whatever fails. */
final class MacroJoinTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    @TempDir
    static Path dir;

    private static final MacroCatalog CATALOG = new ConfigFiles(Path.of(System.getProperty("tidemark.home")))
            .macro(Path.of("config/macro"), Path.of("config/sessions"));
    private static final String CRYPTO = "BUSY0-USD.simbit";
    private static final FeatureSet SET = FeatureSet.of(
            "macro",
            List.of(
                    "macro(dxy)",
                    "macro_z(dxy,252)",
                    "macro_change(embi,1)",
                    "macro_spread(col_10y,us_10y)",
                    "macro_complete",
                    "close@" + CRYPTO));
    private static final AnalysisPlan PLAN = new AnalysisPlan(
                    List.of(new AnalysisPlan.Features(SET, List.of("5m", "1D"))), null, List.of(), "0123456789abcdef")
            .with(CATALOG);

    private static final Queue<FeatureRow> ROWS = new ConcurrentLinkedQueue<>();

    private static SimulatedLog log;
    private static List<FilePartition> table;
    private static List<FilePartition> records;
    private static Map<String, String> reference;

    @BeforeAll
    static void runsOnce() throws Exception {
        List<Timeframe> timeframes = Stream.of("5m", "1D").map(Timeframe::of).toList();
        log = SimulatedLog.write(Profiles.small(29), dir.resolve("log"), "5m", timeframes);
        MacroFaults faults = new MacroFaults(0.02, 0.1, 0.2, 0.05);
        SimulatedMacro macro = new SimulatedMacro(
                new MacroSpec(5, CATALOG, MacroSpec.usual(), day("2022-11-01"), day("2024-01-05"), faults));
        Path csv = dir.resolve("macro.csv");
        Path json = dir.resolve("macro.jsonl");
        MacroFiles.writeCsv(macro, csv);
        MacroFiles.writeJson(macro, json);
        table = List.of(new FilePartition(
                "table",
                List.of(PartFile.ascending(csv.toString())),
                MacroCsvFormat.table(CATALOG),
                new SortedMedium()));
        records = List.of(new FilePartition(
                "records", List.of(PartFile.ascending(json.toString())), new MacroJsonFormat(CATALOG)));
        reference = run().hearing("features", FeatureRow.class, ROWS::add).run();
    }

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }

    private static LogRun run() {
        return new LogRun(log, dir).analysing(PLAN).macro(table);
    }

    /** All bars of a session's day see the same; days do not. */
    @Test
    void aDaySeesTheSameFromItsFirstBarToItsLast() {
        Map<String, double[]> days = new HashMap<>();
        int complete = 0;
        for (FeatureRow row : ROWS) {
            // The close of the last bar is midnight of the next day.
            String venue = row.instrument().replaceFirst(".*\\.", "").replace("simflow", "simbit");
            double[] macro = Arrays.copyOf(row.values(), 5);
            double[] first = days.putIfAbsent(venue + Math.floorDiv(row.ts() - 1, 86_400_000L), macro);
            assertThat(macro).isEqualTo(first == null ? macro : first);
            complete += macro[4] == 1 && !Double.isNaN(macro[1]) ? 1 : 0;
        }
        assertThat(days).hasSizeGreaterThan(5);
        assertThat(days.values().stream().map(each -> each[0]).distinct().count())
                .isBetween(3L, (long) days.size());
        assertThat(complete).isGreaterThan(1_000);
    }

    @Test
    void tasksAndFailuresDoNotShow() throws Exception {
        LogRun run = run().parallelism(2).backend("rocksdb").failures(4);
        assertThat(run.run()).isEqualTo(reference);
        assertThat(run.restarts()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aStopAndAnotherParallelismDoNotShow() throws Exception {
        assertThat(run().parallelism(3).paced().runWithStop(run().parallelism(1)))
                .isEqualTo(reference);
    }

    /** The same values, whether one reads a table of them or the records with heartbeats. */
    @Test
    void theKindOfFileDoesNotShow() throws Exception {
        assertThat(run().macro(records).parallelism(2).run().get("features")).isEqualTo(reference.get("features"));
    }

    /** Without a log of values there are rows all the same. */
    @Test
    void withoutValuesThereAreNullsAndNoWait() throws Exception {
        Queue<FeatureRow> rows = new ConcurrentLinkedQueue<>();
        run().macro(List.of()).hearing("features", FeatureRow.class, rows::add).run();
        assertThat(rows).hasSameSizeAs(ROWS).allSatisfy(row -> {
            assertThat(row.values()[0]).isNaN();
            assertThat(row.values()[4]).isZero();
        });
    }
}
