package io.tidemark.jobs.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.codec.CsvFormat;
import io.tidemark.connectors.codec.CsvKind;
import io.tidemark.connectors.database.QueryPartition;
import io.tidemark.connectors.files.FilePartition;
import io.tidemark.state.bar.BarRules;
import io.tidemark.state.bar.ClosedBars;
import io.tidemark.state.bar.MarketPlan;
import io.tidemark.state.market.Instrument;
import io.tidemark.state.time.Align;
import io.tidemark.state.time.Timeframe;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A job over the rows of queries goes on behind those that it has read: failures, stops and readers do not show. */
@Timeout(120)
final class QueryHashTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    private static final String TICKS_OF =
            "SELECT at AS time, price, size, id FROM ticks WHERE instrument = '%s' ORDER BY id";

    private static final long HORIZON = Instant.parse("2024-01-03T20:00:00Z").toEpochMilli();

    @TempDir
    static Path dir;

    private static Tables tables;

    @BeforeAll
    static void fills() throws Exception {
        tables = Tables.start(dir.resolve("postgres"));
        tables.run(
                "CREATE TABLE ticks AS SELECT n AS id, 'I-' || n % 2 AS instrument, 100 + (n * 7919 % 1000) / 100.0 AS price,"
                        + " 0.5 * (n % 9 + 1) AS size, timestamptz '2024-01-02 00:00:00Z' + n * interval '20 seconds' AS at"
                        + " FROM generate_series(1, 8000) AS n; GRANT SELECT ON ticks TO the_job");
    }

    @AfterAll
    static void stops() throws IOException {
        tables.close();
    }

    @Test
    void failuresAndAStopDoNotShow() throws Exception {
        SimulatedLog rows = ticks();
        Map<String, String> calm = new LogRun(rows, dir).run();
        assertThat(calm.get("bars")).doesNotStartWith("0:");
        LogRun failing = new LogRun(rows, dir).parallelism(2).failures(5);
        assertThat(failing.run()).isEqualTo(calm);
        assertThat(failing.restarts()).isGreaterThanOrEqualTo(5);
        AtomicInteger closings = new AtomicInteger();
        String savepoint = new LogRun(rows, dir)
                .paced()
                .hearing("closed", ClosedBars.class, closed -> closings.incrementAndGet())
                .stop(null, () -> closings.get() > 100);
        assertThat(new LogRun(rows, dir).parallelism(2).runFrom(savepoint)).isEqualTo(calm);
    }

    private static SimulatedLog ticks() {
        Map<String, Instrument> instruments = new TreeMap<>();
        List<FilePartition> partitions = new ArrayList<>();
        for (String name : List.of("I-0", "I-1")) {
            Instrument instrument = Instrument.of(name, "CRYPTO");
            instruments.put(name, instrument);
            CsvFormat format = CsvFormat.of(CsvKind.TRADES).withInstrument(instrument);
            partitions.add(
                    QueryPartition.of(name, String.format(Locale.ROOT, TICKS_OF, name), tables.target(), format));
        }
        List<Timeframe> timeframes =
                Stream.of("5m", "1h", "1D").map(Timeframe::of).toList();
        MarketPlan plan = new MarketPlan(
                List.of(SimulatedLog.session("CRYPTO")),
                instruments,
                null,
                timeframes,
                Timeframe.of("5m"),
                Align.SESSION,
                BarRules.of(SimulatedLog.BOUND_MICROS, false, HORIZON));
        return new SimulatedLog(partitions, null, plan);
    }
}
