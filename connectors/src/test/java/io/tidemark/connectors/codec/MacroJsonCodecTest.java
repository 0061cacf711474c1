package io.tidemark.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.macro.MacroValue;
import io.tidemark.state.market.Arrival;
import io.tidemark.state.market.Heartbeat;
import io.tidemark.state.market.MacroEvent;
import io.tidemark.state.market.MarketEvent;
import io.tidemark.state.market.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of the topic {@code macro}. */
class MacroJsonCodecTest {

    private static final int DAY = Math.toIntExact(LocalDate.of(2024, 1, 2).toEpochDay());
    private static final long RECEIVED = 1_704_261_600_000_000L;
    private static final String GOOD =
            "{\"type\":\"macro\",\"series\":\"DXY\",\"value_date\":\"2024-01-02\",\"received_us\":1704261600000000,"
                    + "\"value\":\"102.2\"}";

    private final RecordCodec codec = new MacroJsonFormat(MacroSeriesFixture.CATALOG).codec();
    private final Decoded decoded = new Decoded();

    private Arrival decode(String json) {
        codec.decode(Line.of(json), decoded.reset("macro-0", 7));
        return decoded.arrival;
    }

    private MacroValue value(String json) {
        Arrival arrival = decode(json);
        assertThat(arrival.reason).isEmpty();
        return ((MacroEvent) arrival.event).value;
    }

    @Test
    void readsAValue() {
        MarketEvent event = decode(GOOD).event;
        assertThat(event).isInstanceOf(MacroEvent.class);
        assertThat(event.eventMicros).isEqualTo(RECEIVED);
        assertThat(event.instrument).isEmpty();
        assertThat(event.ingestMicros).isEqualTo(MarketEvent.NONE);
        assertThat(((MacroEvent) event).value).isEqualTo(MacroValue.of("DXY", "", DAY, RECEIVED, 102.2));
    }

    @ParameterizedTest
    @CsvSource({"DXY, us_10y, UST10Y", "DXY, US_10Y, UST10Y", "DXY, dxy, DXY"})
    void aSeriesMayHaveAnyOfItsNames(String from, String to, String id) {
        assertThat(value(GOOD.replace(from, to)).series()).isEqualTo(id);
    }

    /** Decimals are read from their text: no way over another type costs a bit. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"0.1\"",
                "0.1",
                "-7.25",
                "1e-7",
                "\"+.5\"",
                "\"5.\"",
                "9007199254740993",
                "-0",
                "\"0.30000000000000004\"",
                "4.9E-324",
                "1.7976931348623157e308"
            })
    void aDecimalIsTheNearestDoubleToItsText(String text) {
        double expected = Double.parseDouble(text.replace("\"", ""));
        assertThat(value(GOOD.replace("\"102.2\"", text)).value()).isEqualTo(expected == 0 ? 0.0 : expected);
    }

    @Test
    void withoutATimeOfReceiptItIsTheRegistrys() {
        for (String absent : List.of("", "\"received_us\":null,", "\"received_us\":\"\",")) {
            MacroValue value = value(GOOD.replace("\"received_us\":1704261600000000,", absent));
            // Wednesday 2024-01-03, 06:00 UTC.
            assertThat(value.receivedMicros()).isEqualTo(1_704_261_600_000_000L);
        }
    }

    @Test
    void valuesOfInstrumentsNameThem() {
        MarketEvent event = decode(GOOD.replace("DXY", "EARNINGS")
                        .replace("}", ",\"instrument\":\"AAPL.nasdaq\",\"ingest_us\":5}"))
                .event;
        assertThat(event.instrument).isEqualTo("AAPL.nasdaq");
        assertThat(event.ingestMicros).isEqualTo(5);
        assertThat(((MacroEvent) event).value.instrument()).isEqualTo("AAPL.nasdaq");
    }

    @Test
    void readsHeartbeats() {
        Arrival arrival =
                decode("{\"type\":\"heartbeat\",\"event_us\":1704207600000000,\"ingest_us\":1704207602000000}");
        assertThat(arrival.event).isInstanceOf(Heartbeat.class);
        assertThat(arrival.isHeartbeat()).isTrue();
        assertThat(arrival.event.eventMicros).isEqualTo(1_704_207_600_000_000L);
        assertThat(arrival.event.ingestMicros).isEqualTo(1_704_207_602_000_000L);
    }

    @Test
    void otherTypesAreIgnored() {
        assertThat(decode("{\"type\":\"trade\",\"price\":[1]}").outcome).isEqualTo(Outcome.IGNORED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"DXY\" | \"DYX\" | series: no macro series is named DYX (nearest: DXY)",
                "\"DXY\" | \"\" | series is empty",
                "\"DXY\" | 7 | series: no macro series is named 7 (known: DXY, UST10Y, VIX, OIL, CPI, EARNINGS, MENTIONS)",
                "\"DXY\" | [1] | series is neither a text nor a number",
                "2024-01-02 | 2024-02-30 | value_date \"2024-02-30\" is not a date, like 2024-01-31",
                "2024-01-02 | 2024-01-02T00:00 | value_date \"2024-01-02T00:00\" is not a date, like 2024-01-31",
                "2024-01-02 | '' | value_date is empty",
                "\"102.2\" | \"102,2\" | value \"102,2\" is not a number",
                "\"102.2\" | \"NaN\" | value \"NaN\" is not a number",
                "\"102.2\" | \"0x1p3\" | value \"0x1p3\" is not a number",
                "\"102.2\" | \"1d\" | value \"1d\" is not a number",
                "\"102.2\" | 1e400 | value \"1e400\" is too large",
                "\"102.2\" | null | value is empty",
                "\"102.2\" | true | value is neither a text nor a number",
                "1704261600000000 | 1704261600000 | received_us \"1704261600000\" is long before the value's date 2024-01-02",
                "1704261600000000 | \"soon\" | received_us \"soon\" is not a time (us)",
                "\"DXY\" | \"EARNINGS\" | EARNINGS needs an instrument",
                "\"102.2\" | \"102.2\",\"instrument\":\"AAPL\" | instrument \"AAPL\": DXY is of no instrument",
                "\"102.2\" | \"102.2\",\"value\":\"1\" | JSON: Duplicate field 'value' at column 112",
                "\"macro\" | 7 | type is not a text",
                "\"type\" | \"Type\" | type is missing",
                "\"102.2\"} | \"102.2\" | JSON: Unexpected end-of-input: expected close marker for Object (start marker at "
                        + "[Source: REDACTED (`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION` disabled); line: 1, column: 1]) "
                        + "at column 104",
                "\"102.2\"} | \"102.2\"} 1 | JSON: text after the JSON object"
            })
    void saysWhatIsWrong(String from, String to, String reason) {
        Arrival arrival = decode(GOOD.replace(from, to));
        assertThat(arrival.outcome).isEqualTo(Outcome.REJECTED);
        assertThat(arrival.event).isNull();
        assertThat(arrival.reason).isEqualTo(reason);
        assertThat(arrival.raw).isEqualTo(GOOD.replace(from, to));
    }

    @Test
    void limitsHold() {
        assertThat(decode("{\"type\":\"macro\",\"x\":\"" + "a".repeat(4_096) + "\"}").reason)
                .isEqualTo("longer than 4096 bytes");
        assertThat(decode("{\"type\":\"macro\",\"x\":[[[[1]]]]}").reason).contains("nesting depth");
        byte[] notUtf8 = GOOD.getBytes(StandardCharsets.UTF_8);
        notUtf8[12] = (byte) 0xff;
        codec.decode(new Line().set(notUtf8, 0, notUtf8.length), decoded.reset("macro-0", 7));
        assertThat(decoded.arrival.reason).isEqualTo("JSON: not UTF-8");
        assertThat(decoded.arrival.rawBase64).isNotEmpty();
    }

    /** Whatever a row has become, it is a value that was written, or an outcome with a reason; never an exception. */
    @Test
    void noMutationThrows() {
        Random random = new Random(11);
        int rejected = 0;
        int read = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = mutated(GOOD.getBytes(StandardCharsets.UTF_8), random);
            codec.decode(new Line().set(bytes, 0, bytes.length), decoded.reset("macro-0", 7));
            Arrival arrival = decoded.arrival;
            if (arrival.event == null) {
                assertThat(arrival.outcome).isIn(Outcome.REJECTED, Outcome.IGNORED);
                assertThat(arrival.reason).isNotEmpty().doesNotContainPattern("\\p{Cntrl}");
                rejected++;
            } else {
                assertThat(arrival.reason).isEmpty();
                assertThat(((MacroEvent) arrival.event).value.series()).isIn("DXY", "VIX", "CPI", "OIL", "UST10Y");
                read++;
            }
        }
        assertThat(rejected).isGreaterThan(10_000);
        assertThat(read).isGreaterThan(1_000);
    }

    static byte[] mutated(byte[] from, Random random) {
        byte[] bytes = from.clone();
        for (int edits = 1 + random.nextInt(2); edits > 0; edits--) {
            bytes[random.nextInt(bytes.length)] =
                    random.nextBoolean() ? (byte) random.nextInt(256) : from[random.nextInt(from.length)];
        }
        return bytes;
    }

    @Test
    void whatIsWrittenIsRead() {
        Random random = new Random(3);
        for (int i = 0; i < 2_000; i++) {
            double number = i % 2 == 0
                    ? random.nextInt(2_000_000) / 1_000.0 - 500
                    : random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            boolean owned = random.nextBoolean();
            int date = DAY + random.nextInt(500);
            MacroValue value = MacroValue.of(
                    owned ? "EARNINGS" : "DXY",
                    owned ? "A\"\\é.x" : "",
                    date,
                    date * 86_400_000_000L + random.nextInt(1_000_000_000),
                    number);
            assertThat(value(MacroText.appendJson(new StringBuilder(), value).toString()))
                    .isEqualTo(value);
        }
        assertThat(decode(MacroText.appendHeartbeat(new StringBuilder(), 77).toString()).event.eventMicros)
                .isEqualTo(77);
    }

    @Test
    void theSchemaNamesTheKeysOfEachType() throws IOException {
        JsonNode schema = json("macro.schema.json");
        assertThat(schema.get("$id").asText()).matches("urn:tidemark:schema:macro:\\d+\\.\\d+");
        List<String> all = new ArrayList<>();
        for (String type : List.of("macro", "heartbeat")) {
            JsonNode of = schema.get("$defs").get(type);
            JsonNode example = json("macro." + type + ".json");
            assertThat(names(example)).isEqualTo(names(of.get("properties")));
            assertThat(of.get("properties").get("type").get("const").asText()).isEqualTo(type);
            all.addAll(names(of.get("properties")));
            assertThat(decode(example.toString()).reason).isEmpty();
        }
        assertThat(new TreeSet<>(all)).isEqualTo(new TreeSet<>(MacroKey.labels()));
        for (JsonNode key : schema.get("$defs").get("macro").get("required")) {
            String without = GOOD.replace("\"" + key.asText() + "\":", "\"x_" + key.asText() + "\":");
            assertThat(decode(without).outcome).as(without).isEqualTo(Outcome.REJECTED);
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode json(String name) throws IOException {
        try (InputStream in = MacroJsonCodecTest.class.getResourceAsStream("/schema/" + name)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
