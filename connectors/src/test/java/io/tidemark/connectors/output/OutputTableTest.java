package io.tidemark.connectors.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.bar.Bar;
import io.tidemark.state.bar.BarKind;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Outcome;
import io.tidemark.state.market.SideRecord;
import io.tidemark.state.market.Trade;
import io.tidemark.state.record.CanonicalBytes;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OutputTableTest {

    private static final int RECORDS = 20_000;

    @Test
    void barsComeBackAsTheyWere() {
        Draws draws = new Draws(1);
        assertRoundTrips(new BarTable(), draws::bar);
    }

    @Test
    void sideRecordsComeBackAsTheyWere() {
        Draws draws = new Draws(2);
        RejectedTable table = new RejectedTable("late");
        assertRoundTrips(table, draws::side);
        SideRecord record = draws.side();
        assertThat(table.parse(table.format(record))).isEqualTo(record);
    }

    @Test
    void aBarIsALineThatTradersCanRead() {
        Bar bar = new Bar(
                "BTC-USD.simbit",
                "1m",
                1_704_153_600_000L,
                1_704_153_660_000L,
                42_000.5,
                42_001,
                41_999.25,
                42_000,
                1.5,
                63_000.1,
                Double.NaN,
                3,
                0.002,
                BarKind.CANONICAL,
                false,
                true,
                2,
                19_724,
                0);
        assertThat(new BarTable().format(bar))
                .isEqualTo("BTC-USD.simbit,1m,2024-01-02T00:00:00.000Z,2024-01-02T00:01:00.000Z,42000.5,42001,41999.25,"
                        + "42000,1.5,63000.1,,3,0.002,canonical,false,true,2,2024-01-02,0");
    }

    @Test
    void microsecondsAppearOnlyWhereThereAreAny() {
        assertThat(new CsvRow().putMicros(1_704_153_600_000_000L).toString()).isEqualTo("2024-01-02T00:00:00.000Z");
        assertThat(new CsvRow().putMicros(1_704_153_600_000_012L).toString()).isEqualTo("2024-01-02T00:00:00.000012Z");
    }

    @Test
    void anArrivalBecomesASideRecordOfItsOwn() {
        Trade trade = new Trade();
        trade.instrument = "ETH-USD.simbit";
        trade.eventMicros = 5;
        Arrival arrival = new Arrival().reset("part-1.csv", 7);
        arrival.event = trade;
        arrival.raw = "T,…";
        SideRecord record = SideRecord.of(arrival.end(Outcome.LATE, "behind"));
        assertThat(record)
                .isEqualTo(new SideRecord(Outcome.LATE, "behind", "ETH-USD.simbit", "part-1.csv", 7, 5, "T,…"));
        SideRecord elsewhere = new SideRecord(Outcome.LATE, "behind", "ETH-USD.simbit", "topic-3", 99, 5, "T,…");
        assertThat(bytes(new RejectedTable(), elsewhere)).isEqualTo(bytes(new RejectedTable(), record));
    }

    @Test
    void errorsNameStreamColumnAndText() {
        BarTable table = new BarTable();
        String line = table.format(new Draws(3).bar());
        String[] cells = line.split(",", -1);
        assertThatThrownBy(() -> table.parse("a,b")).hasMessage("bars: 19 columns expected, the line has 2");
        cells[cells.length - 1] = "one";
        assertThatThrownBy(() -> table.parse(String.join(",", cells)))
                .hasMessage("bars: column revision: 'one' is not a whole number of 32 bits");
        assertThatThrownBy(() -> table.parse("\"open")).hasMessageContaining("never closed");
        assertThatThrownBy(() -> table.parse("\"a\"b,c")).hasMessageContaining("a comma must follow");
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
