package io.tidemark.connectors.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.feature.FeatureRow;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.feature.ema.EmaAlignment;
import io.tidemark.state.feature.ema.EmaRow;
import io.tidemark.state.record.CanonicalBytes;
import io.tidemark.state.signal.Direction;
import io.tidemark.state.signal.Signal;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Averages, features and signals as lines: readable, and the same record when read again. */
final class AnalysisTablesTest {

    private static final int RECORDS = 10_000;
    private static final long TIME = 1_704_153_600_000L;
    private static final FeatureSet CORE = FeatureSet.of("core", List.of("ema(close,9)", "rsi(14)", "tr()"));

    @Test
    void averagesComeBackAsTheyWere() {
        Draws draws = new Draws(11);
        assertRoundTrips(new EmaTable(), draws::ema);
    }

    @Test
    void featuresComeBackAsTheyWere() {
        Draws draws = new Draws(12);
        assertRoundTrips(new FeaturesTable(List.of(CORE)), () -> draws.features(CORE));
        assertRoundTrips(new FeaturesTable(), () -> draws.features(CORE));
    }

    @Test
    void signalsComeBackAsTheyWere() {
        Draws draws = new Draws(13);
        assertRoundTrips(new SignalsTable(), draws::signal);
    }

    @Test
    void linesAreReadable() {
        EmaRow ema = new EmaRow(
                "BTC", EmaAlignment.MULTI_TF_V2, "7D", 9, TIME, 1.5, 1.25, 0.5, Double.NaN, Double.NaN, 0, true);
        assertThat(new EmaTable().format(ema))
                .isEqualTo("BTC,multi_tf_v2,7D,9,2024-01-02T00:00:00.000Z,1.5,1.25,0.5,,,0,true");
        double[] values = {1.5, Double.NaN, 2};
        FeatureRow features = new FeatureRow("BTC", "1h", TIME, "core", CORE.contractHash(), values);
        assertThat(new FeaturesTable(List.of(CORE)).format(features))
                .isEqualTo("BTC,1h,2024-01-02T00:00:00.000Z,core," + CORE.contractHash() + ",2," + features.dataHash()
                        + ",101,ema_9=1.5;rsi_14=;tr=2,");
        assertThat(new FeaturesTable().format(features)).endsWith(",1=1.5;2=;3=2,");
        FeatureRow lacking =
                new FeatureRow("BTC", "1h", TIME, "core", "0a", values, List.of("DXY:stale", "VIX:absent"));
        assertThat(new FeaturesTable().format(lacking)).endsWith(",1=1.5;2=;3=2,DXY:stale;VIX:absent");
        Signal signal = new Signal(
                "0a", "BTC", "cross", "1", "1h", TIME, Direction.LONG, 1, "0b", "0c", "", "0d", CORE.names(), values);
        assertThat(new SignalsTable().format(signal))
                .isEqualTo("0a,BTC,cross,1,1h,2024-01-02T00:00:00.000Z,long,1,0b,0c,,0d,ema_9=1.5;rsi_14=;tr=2");
    }

    @Test
    void aTableForReadingReadsWhatOneWithNamesHasWritten() {
        FeatureRow row = new Draws(14).features(CORE);
        String line = new FeaturesTable(List.of(CORE)).format(row);
        FeaturesTable reader = new FeaturesTable();
        assertThat(bytes(reader, reader.parse(line))).isEqualTo(bytes(reader, row));
    }

    @Test
    void aBrokenCellIsNamed() {
        String start = "BTC,1h,2024-01-02T00:00:00.000Z,core,0a,1,0b,,";
        for (String cell : List.of("ema_9", "ema_9=x", "a=1;b", "a;b=1", "a\\")) {
            assertThatThrownBy(() -> new FeaturesTable().parse(start + cell + ","))
                    .as(cell)
                    .hasMessage("features: column features: '" + cell + "' is not a list of name=value;name=value");
        }
    }

    @Test
    void aValueThatWasChangedIsNoticed() {
        FeaturesTable table = new FeaturesTable(List.of(CORE));
        double[] values = {1.5, Double.NaN, 2};
        String line = table.format(new FeatureRow("BTC", "1h", TIME, "core", CORE.contractHash(), values));
        assertThatThrownBy(() -> table.parse(line.replace("ema_9=1.5", "ema_9=1.6")))
                .hasMessageContaining("features: column data_hash: the values hash to ")
                .hasMessageEndingWith(": it has been changed");
    }

    private static <T> void assertRoundTrips(OutputTable<T> table, Supplier<T> draws) {
        for (int i = 0; i < RECORDS; i++) {
            T record = draws.get();
            String line = table.format(record);
            T back = table.parse(line);
            assertThat(bytes(table, back)).as(line).isEqualTo(bytes(table, record));
            assertThat(table.format(back)).isEqualTo(line);
            assertThat(table.order().compare(back, record)).isZero();
        }
    }

    private static <T> byte[] bytes(OutputTable<T> table, T record) {
        return table.write(record, new CanonicalBytes()).toBytes();
    }
}
