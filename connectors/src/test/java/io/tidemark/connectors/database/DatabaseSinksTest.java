package io.tidemark.connectors.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.output.Draws;
import io.tidemark.connectors.output.EmaTable;
import io.tidemark.state.bar.Bar;
import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.ema.EmaAlignment;
import io.tidemark.state.feature.ema.EmaConfig;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.signal.Signal;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sink through a failure in mid-run: the rows are the records, to the bit. */
class DatabaseSinksTest {

    @RegisterExtension
    static final MiniClusterExtension CLUSTER = new MiniClusterExtension(new MiniClusterResourceConfiguration.Builder()
            .setNumberTaskManagers(1)
            .setNumberSlotsPerTaskManager(2)
            .build());

    private static final int RECORDS = 400;
    private static final int BATCH = 64;
    private static final int SERIES = 8;
    private static final FeatureSet SET = new FeatureSet(
            "core", List.of(new FeatureSet.Feature("ema_9", "ema(9)"), new FeatureSet.Feature("x", "close")));

    @Test
    void bars() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        SinkJob<Bar> job = new SinkJob<>(Bar.class, number -> new Draws(number).bar());
        assertThat(job.run(DatabaseSinks.of(database.target(BATCH)).bars(), 1)).isOne();
        assertThat(bytes(database.query("SELECT * FROM bars", Stored::bar).stream(), Bar::write))
                .containsExactlyInAnyOrderElementsOf(bytes(drawn(Draws::bar), Bar::write));
        assertThat(database.count("SELECT count(*) FROM bars_day WHERE timeframe <> '2W_CAL_ISO'"))
                .isZero();
        assertThat(database.count("SELECT count(*) FROM bars_minute WHERE timeframe = '1m'"))
                .isPositive();
    }

    @Test
    void averages() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        SinkJob<EmaRow> job = new SinkJob<>(EmaRow.class, number -> new Draws(number).ema());
        assertThat(job.run(DatabaseSinks.of(database.target(BATCH)).ema(EmaConfig.Rows.ALL), 1))
                .isOne();
        assertThat(bytes(database.query("SELECT * FROM ema", Stored::ema).stream(), EmaRow::write))
                .containsExactlyInAnyOrderElementsOf(bytes(drawn(Draws::ema), EmaRow::write));
    }

    /** Rows of a series come in the order of time, as the job says them; some are said again after the failure. */
    @ParameterizedTest
    @ValueSource(ints = {1, 10, BATCH})
    void ofPreviewsTheNewestStays(int batch) throws Exception {
        TestDatabase database = TestDatabase.migrated();
        SinkJob<EmaRow> job = new SinkJob<>(EmaRow.class, DatabaseSinksTest::day).parallelism(1);
        assertThat(job.run(DatabaseSinks.of(database.target(batch)).ema(EmaConfig.Rows.LATEST), 1))
                .isOne();
        List<EmaRow> all =
                LongStream.range(0, RECORDS).mapToObj(DatabaseSinksTest::day).toList();
        EmaTable files = new EmaTable(EmaConfig.Rows.LATEST);
        List<EmaRow> kept = all.stream()
                .filter(row -> all.stream().noneMatch(later -> later.ts() > row.ts() && files.supersedes(later, row)))
                .toList();
        assertThat(kept.stream().filter(EmaRow::roll)).hasSizeBetween(1, SERIES);
        assertThat(bytes(database.query("SELECT * FROM ema", Stored::ema).stream(), EmaRow::write))
                .containsExactlyInAnyOrderElementsOf(bytes(kept.stream(), EmaRow::write));
    }

    /** Closes at every third day of a series, previews between them. */
    private static EmaRow day(long number) {
        int series = (int) (number % SERIES);
        long day = number / SERIES;
        boolean isPreview = (day + series) % 3 != 0;
        EmaAlignment alignment = EmaAlignment.values()[series % 2];
        return new EmaRow(
                "I-" + series / 4, alignment, "3D", 9 + series / 2 % 2, day * 86_400_000L, 1, 1, 0, 0, 0, 0, isPreview);
    }

    @Test
    void featuresAndTheirNames() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        SinkJob<FeatureRow> job = new SinkJob<>(FeatureRow.class, number -> new Draws(number).features(SET));
        assertThat(job.run(DatabaseSinks.of(database.target(BATCH)).features(List.of(SET)), 1))
                .isOne();
        assertThat(bytes(database.query("SELECT * FROM features", Stored::features).stream(), FeatureRow::write))
                .containsExactlyInAnyOrderElementsOf(bytes(drawn(draws -> draws.features(SET)), FeatureRow::write));
        assertThat(database.query("SELECT DISTINCT feature FROM feature_values ORDER BY 1", row -> row.getString(1)))
                .containsExactly("ema_9", "x");
    }

    @Test
    void signals() throws Exception {
        TestDatabase database = TestDatabase.migrated();
        SinkJob<Signal> job = new SinkJob<>(Signal.class, number -> new Draws(number).signal());
        assertThat(job.run(DatabaseSinks.of(database.target(BATCH)).signals(), 1))
                .isOne();
        assertThat(bytes(database.query("SELECT * FROM signals", Stored::signal).stream(), Signal::write))
                .containsExactlyInAnyOrderElementsOf(bytes(drawn(Draws::signal).map(Stored::sorted), Signal::write));
    }

    private static <T> Stream<T> drawn(Function<Draws, T> record) {
        return LongStream.range(0, RECORDS).mapToObj(number -> record.apply(new Draws(number)));
    }

    private static <T> List<String> bytes(Stream<T> records, BiFunction<T, CanonicalBytes, CanonicalBytes> write) {
        return records.map(record -> HexFormat.of()
                        .formatHex(write.apply(record, new CanonicalBytes()).toBytes()))
                .toList();
    }
}
