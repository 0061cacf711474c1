package io.tidemark.connectors.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.connectors.kafka.Topic;
import io.tidemark.state.feature.FeatureSet;
import io.tidemark.state.market.SideRecord;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** Records of the taps are what their schemas say, and there is an example of each. */
class TapSchemaTest {

    private static final int RECORDS = 500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Draws draws = new Draws(7);

    @Test
    void barsAreWhatTheirSchemaSays() throws IOException {
        assertDescribed(Topic.MARKET_BARS, new BarTable(), draws::bar);
    }

    @Test
    void signalsAreWhatTheirSchemaSays() throws IOException {
        assertDescribed(Topic.SIGNALS_SCORED, new SignalsTable(), draws::signal);
    }

    @Test
    void featuresAreWhatTheirSchemaSays() throws IOException {
        FeatureSet set = FeatureSet.of("core", List.of("ema(9)", "rsi(14)"));
        assertDescribed(Topic.MARKET_ENGINEERED, new FeaturesTable(List.of(set)), () -> draws.features(set));
    }

    @Test
    void recordsThatTookAnotherWayAreWhatTheirSchemasSay() throws IOException {
        for (Topic topic :
                List.of(Topic.MARKET_LATE, Topic.MARKET_DUPLICATE, Topic.MARKET_QUARANTINE, Topic.DLQ_FAILED)) {
            assertDescribed(topic, new TurnedAwayTable("side"), () -> side("market.raw-3"));
            assertDescribed(topic, new TurnedAwayTable("side"), () -> side("/old/part-0.jsonl"));
        }
    }

    private SideRecord side(String file) {
        SideRecord any = draws.side();
        return new SideRecord(
                any.outcome(), any.reason(), any.instrument(), file, 17, any.eventMicros(), any.raw(), "/w==");
    }

    private static <T> void assertDescribed(Topic topic, OutputTable<T> table, Supplier<T> records) throws IOException {
        JsonNode schema = JSON.readTree(resource(topic.topicName() + ".schema.json"));
        assertThat(schema.get("$id").asText()).startsWith("urn:tidemark:schema:" + topic.topicName() + ':');
        List<String> columns = List.of(table.header().split(","));
        assertThat(names(schema.get("properties"))).isEqualTo(columns);
        assertThat(names(JSON.readTree(resource(topic.topicName() + ".json")))).isEqualTo(columns);
        List<String> required = texts(schema.get("required"));
        assertThat(columns).containsAll(required);
        for (int i = 0; i < RECORDS; i++) {
            JsonNode record = JSON.readTree(JsonRow.of(table, records.get()));
            List<String> there = new ArrayList<>(columns);
            there.removeIf(column -> !record.has(column) && !required.contains(column));
            assertThat(names(record)).isEqualTo(there);
            for (String column : there) {
                assertThat(isAllowed(
                                record.get(column), schema.get("properties").get(column)))
                        .as("%s: %s of %s", topic.topicName(), column, record)
                        .isTrue();
            }
        }
    }

    private static boolean isAllowed(JsonNode value, JsonNode described) {
        if (described.has("enum")) {
            return true;
        }
        JsonNode types = described.get("type");
        if (types.isTextual()) {
            return isA(value, types.asText());
        }
        for (JsonNode type : types) {
            if (isA(value, type.asText())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isA(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            default -> throw new IllegalArgumentException(type);
        };
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static InputStream resource(String name) {
        return TapSchemaTest.class.getResourceAsStream("/schema/" + name);
    }
}
