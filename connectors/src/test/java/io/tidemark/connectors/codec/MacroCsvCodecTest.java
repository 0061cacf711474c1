package io.tidemark.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.state.macro.MacroValue;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of macro values. */
class MacroCsvCodecTest {

    private static final String HEADER = "series,value_date,received_at,value,instrument";
    private static final String GOOD = "DXY,2024-01-02,2024-01-03T06:00:00Z,102.2,";
    private static final long RECEIVED = Instant.parse("2024-01-03T06:00:00Z").getEpochSecond() * 1_000_000L;

    private final Decoded decoded = new Decoded();
    private RecordCodec codec = MacroCsvFormat.table(MacroSeriesFixture.CATALOG).codec();

    private Arrival decode(String header, String row) throws IOException {
        assertThat(codec.open("macro.csv", Line.of(header))).isTrue();
        codec.decode(Line.of(row), decoded.reset("macro.csv", 2));
        return decoded.arrival;
    }

    private MacroValue value(String header, String row) throws IOException {
        Arrival arrival = decode(header, row);
        assertThat(arrival.reason).isEmpty();
        return ((MacroEvent) arrival.event).value;
    }

    private static MacroValue dxy(long received) {
        return MacroValue.of("DXY", "", day("2024-01-02"), received, 102.2);
    }

    private static int day(String date) {
        return Math.toIntExact(LocalDate.parse(date).toEpochDay());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-03T06:00:00Z",
                "2024-01-03 06:00",
                "2024-01-03T01:00:00-05:00",
                "1704261600",
                "1704261600000",
                "1704261600000000",
                // Not said: the next business day, 06:00 UTC.
                ""
            })
    void readsTimesOfReceiptInUtc(String received) throws IOException {
        assertThat(value(HEADER, "DXY,2024-01-02," + received + ",102.2,")).isEqualTo(dxy(RECEIVED));
    }

    @Test
    void columnsStandInAnyOrderAndSomeMayBeAbsent() throws IOException {
        assertThat(value("VALUE, Value_Date,series", "102.2,\"2024-01-02\",dxy"))
                .isEqualTo(dxy(RECEIVED));
    }

    @Test
    void earningsMustSayWhenTheyBecameKnown() throws IOException {
        assertThat(value(HEADER, "EARNINGS,2024-02-01,2024-01-03T06:00:00Z,1,AAPL.nasdaq"))
                .isEqualTo(MacroValue.of("EARNINGS", "AAPL.nasdaq", day("2024-02-01"), RECEIVED, 1));
        assertThat(decode(HEADER, "EARNINGS,2024-02-01,,1,AAPL.nasdaq").reason)
                .isEqualTo(
                        "received_at is empty, and when EARNINGS of 2024-02-01 was published does not follow from its "
                                + "date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DXY | DYX | series: no macro series is named DYX (nearest: DXY)",
                "DXY | '' | series is empty",
                "2024-01-02 | 2024-13-02 | value_date \"2024-13-02\" is not a date, like 2024-01-31",
                "102.2 | '' | value is empty",
                "102.2 | . | value \".\" is not a number",
                "102.2 | 1 02 | value \"1 02\" is not a number",
                "102.2 | 1e999 | value \"1e999\" is too large",
                "2024-01-03T06:00:00Z | 2024-01-03 | received_at \"2024-01-03\" is a date without a time of day",
                "2024-01-03T06:00:00Z | 2024-01-03T26:00 | received_at \"2024-01-03T26:00\" is not a time (auto)",
                "2024-01-03T06:00:00Z | 2023-12-31T06:00 "
                        + "| received_at \"2023-12-31T06:00\" is long before the value's date 2024-01-02",
                "102.2, | 102.2,AAPL | instrument \"AAPL\": DXY is of no instrument",
                "102.2, | 102.2 | 4 columns instead of 5",
                "102.2, | 102.2,,, | 7 columns instead of 5"
            })
    void saysWhatIsWrong(String from, String to, String reason) throws IOException {
        Arrival arrival = decode(HEADER, GOOD.replace(from, to));
        assertThat(arrival.outcome).isEqualTo(Outcome.REJECTED);
        assertThat(arrival.reason).isEqualTo(reason);
        assertThat(arrival.raw).isEqualTo(GOOD.replace(from, to));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "series,value_date,recieved_at,value | m.csv:1: unknown column \"recieved_at\" (nearest: received_at)",
                "series,value_date,received_at | m.csv:1: no column value (has series, value_date, received_at)",
                "series,value_date,value,value | m.csv:1: two columns are named value",
                "DXY,2024-01-02,,102.2 | m.csv:1: unknown column \"dxy\" (known: series, value_date, received_at, value, "
                        + "instrument)",
                "{\"type\":\"macro\"} | m.csv:1: JSON, but named like CSV; name it .jsonl, .ndjson or .json"
            })
    void refusesAWrongHeader(String header, String message) {
        assertThatThrownBy(() -> codec.open("m.csv", Line.of(header)))
                .isInstanceOf(IOException.class)
                .hasMessage(message);
    }

    @Test
    void noMutationThrows() throws IOException {
        Random random = new Random(5);
        assertThat(codec.open("m.csv", Line.of(HEADER))).isTrue();
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = MacroJsonCodecTest.mutated(GOOD.getBytes(StandardCharsets.UTF_8), random);
            codec.decode(new Line().set(bytes, 0, bytes.length), decoded.reset("m.csv", 2));
            Arrival arrival = decoded.arrival;
            assertThat(arrival.event == null).isEqualTo(!arrival.reason.isEmpty());
            read += arrival.event == null ? 0 : 1;
        }
        assertThat(read).isBetween(1_000, 15_000);
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            int date = day("1950-01-02") + random.nextInt(30_000);
            MacroValue value = MacroValue.of(
                    "DXY", "", date, date * 86_400_000_000L + random.nextInt(1_000_000_000), random.nextGaussian());
            assertThat(value(
                            MacroText.CSV_HEADER,
                            MacroText.appendCsv(new StringBuilder(), value).toString()))
                    .isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Date,Price | 2019-12-30,68.3 | '' | 2019-12-30",
                "observation_date,DCOILWTICO | 2019-12-30,68.3 | '' | 2019-12-30",
                "DATE,OPEN,HIGH,LOW,CLOSE | 2019-12-30,1,2,3,68.3 | CLOSE | 2019-12-30",
                "date,1m,10y | 12/30/2019,,68.3 | 10Y | 2019-12-30"
            })
    void readsPublishedTables(String header, String row, String column, String date) throws IOException {
        codec = MacroCsvFormat.published(MacroSeriesFixture.CATALOG, "oil", column)
                .codec();
        MacroValue value = value(header, row);
        assertThat(value.series()).isEqualTo("OIL");
        assertThat(value.valueDate()).isEqualTo(day(date));
        assertThat(value.value()).isEqualTo(68.3);
        // Monday 2019-12-30 is published on Tuesday.
        assertThat(value.receivedMicros())
                .isEqualTo(Instant.parse("2019-12-31T06:00:00Z").getEpochSecond() * 1_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-12-30,", "2019-12-30,."})
    void daysWithoutAPublishedValueAreIgnored(String row) throws IOException {
        codec = MacroCsvFormat.published(MacroSeriesFixture.CATALOG, "OIL", "").codec();
        Arrival arrival = decode("Date,Price", row);
        assertThat(arrival.outcome).isEqualTo(Outcome.IGNORED);
        assertThat(arrival.reason).isEqualTo("no value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Day,Price | '' "
                        + "| m.csv:1: 0 columns of dates (date, value_date, observation_date), it takes one: Day, Price",
                "Date,Open,Close | '' | m.csv:1: 3 columns; say which one holds the values: Date, Open, Close",
                "Date,Open,Close | CLOES | m.csv:1: no column CLOES (nearest: Close)",
                "Date,Close,close | Close | m.csv:1: two columns are named close"
            })
    void refusesPublishedTablesItCannotUnderstand(String header, String column, String message) {
        RecordCodec published = MacroCsvFormat.published(MacroSeriesFixture.CATALOG, "OIL", column)
                .codec();
        assertThatThrownBy(() -> published.open("m.csv", Line.of(header))).hasMessage(message);
        assertThatThrownBy(() -> MacroCsvFormat.published(MacroSeriesFixture.CATALOG, "OILL", ""))
                .hasMessage("no macro series is named OILL (nearest: OIL)");
    }
}
