package io.tidemark.connectors.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.log.CapturedLog;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A row that PostgreSQL cannot hold is put aside with its reason, once, and does not keep the others from going on. */
class RefusedRowsTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(1)
            .build());

    private static final int BARS = 300;

    @Test
    void badRowsStandAside() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        SinkJob<Bar> job =
                new SinkJob<>(Bar.class, RefusedRowsTest::bar).count(BARS, 40).parallelism(1);
        try (CapturedLog log = CapturedLog.open()) {
            assertThat(job.run(DatabaseSinks.of(database.target(16)).bars(), 1)).isOne();
            assertThat(log.lines())
                    .anyMatch(line -> line.startsWith("PostgreSQL at " + database.url() + " cannot hold a row of bars")
                            && line.endsWith("instrument has a zero character"));
        }
        assertThat(database.count("SELECT count(*) FROM bars")).isEqualTo(BARS - 4);
        assertThat(database.query("SELECT stream || ': ' || reason FROM refused_rows", row -> row.getString(1)))
                .containsExactlyInAnyOrder(
                        "bars: instrument has a zero character",
                        "bars: the texts of the key are longer than 2000 bytes",
                        "bars: open_time is not in the years 1 … 9999",
                        "bars: trading_day is not in the years 1 … 9999");
        assertThat(database.query("SELECT content FROM refused_rows", row -> row.getString(1)))
                .allMatch(content -> content.startsWith("Bar[instrument=") && content.length() <= 1_000);
    }

    /** The longest key that is taken fits, of characters that do not compress. */
    @Test
    void theLimitIsBelowThatOfAnIndexPage() throws Exception {
        StringBuilder name = new StringBuilder();
        new SplittableRandom(7).ints(1_998, '!', '~').forEach(c -> name.append((char) c));
        TestDatabase database = TestDatabase.migrated();
        SinkJob<Bar> job = new SinkJob<>(Bar.class, number -> bar(name.toString(), 0, 0))
                .count(1, 1)
                .parallelism(1);
        job.run(DatabaseSinks.of(database.target(16)).bars(), 0);
        assertThat(database.query("SELECT instrument FROM bars", row -> row.getString(1)))
                .isEqualTo(List.of(name.toString()));
    }

    private static Bar bar(long number) {
        return switch ((int) number) {
            case 10 -> bar("with\0zero", 0, 0);
            case 20 -> bar("long".repeat(600), 0, 0);
            case 30 -> bar("late", Long.MAX_VALUE, 0);
            case 40 -> bar("day", 0, Integer.MIN_VALUE);
            default -> bar("I-" + number, 0, 0);
        };
    }

    private static Bar bar(String instrument, long openTime, int day) {
        return new Bar(
                instrument,
                "1m",
                openTime,
                60_000,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NaN,
                Double.MIN_VALUE,
                1,
                1,
                1,
                1,
                1,
                BarKind.CANONICAL,
                false,
                false,
                0,
                day,
                0);
    }
}
