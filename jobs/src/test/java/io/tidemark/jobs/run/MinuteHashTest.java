package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.simulator.Profiles;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** One hash over a short log with minute bars, where quiet minutes, sessions and deaths are many. */
final class MinuteHashTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(4)
            .build());

    @TempDir
    static Path dir;

    private static SimulatedLog log;
    private static Map<String, String> reference;

    @BeforeAll
    static void runsTheLogOnce() throws Exception {
        log = write("log");
        reference = new LogRun(log, dir).run();
        assertThat(reference.values()).noneMatch(digest -> digest.startsWith("0:"));
    }

    @Test
    void aRunAtFourOnRocksDbWithFailuresHasTheSameHash() throws Exception {
        LogRun run = new LogRun(log, dir).parallelism(4).backend("rocksdb").failures(2);
        assertThat(run.run()).isEqualTo(reference);
        assertThat(run.restarts()).isPositive();
    }

    @Test
    void onePriceAnotherTickHasAnotherHash() throws Exception {
        SimulatedLog other = write("other");
        Path part = dir.resolve("other").resolve("part-1.csv");
        List<String> lines = Files.readAllLines(part);
        int trade = lines.size() / 2;
        while (!lines.get(trade).startsWith("T,") || lines.get(trade).split(",", -1).length != 9) {
            trade++;
        }
        String[] cells = lines.get(trade).split(",", -1);
        cells[4] = new java.math.BigDecimal(cells[4])
                .add(new java.math.BigDecimal("0.0001"))
                .toPlainString();
        lines.set(trade, String.join(",", cells));
        Files.write(part, lines);

        Map<String, String> changed = new LogRun(other, dir).run();

        assertThat(changed.get("bars")).isNotEqualTo(reference.get("bars"));
        assertThat(changed.get("closed")).isEqualTo(reference.get("closed"));
        assertThat(changed.get("side")).isEqualTo(reference.get("side"));
    }

    private static SimulatedLog write(String name) throws IOException {
        List<Timeframe> timeframes = new ArrayList<>(Timeframe.intraday());
        timeframes.removeIf(each -> each.seconds() % 60 != 0);
        timeframes.addAll(Timeframe.all());
        return SimulatedLog.write(Profiles.small(5), dir.resolve(name), "1m", timeframes);
    }
}
