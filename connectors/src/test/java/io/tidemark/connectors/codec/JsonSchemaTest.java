package io.tidemark.connectors.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.tidemark.state.market.BookUpdate;
import io.tidemark.state.market.Instrument;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.JsonNode;
import org.apache.flink.shaded.jackson2.com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema says what the codec does. */
class JsonSchemaTest {

    private static final String FOLDER = "/schema/market.raw.";

    private final JsonNode schema = tree(bytes("schema"));

    @Test
    void hasAVersion() {
        assertThat(schema.get("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.get("$id").asText()).matches("urn:tidemark:schema:market\\.raw:\\d+\\.\\d+");
    }

    @ParameterizedTest
    @EnumSource(JsonType.class)
    void namesTheKeysOfEachType(JsonType type) {
        JsonNode of = schema.get("$defs").get(type.label());
        Set<JsonKey> used = EnumSet.copyOf(type.required());
        used.addAll(type.optional());
        assertThat(names(of.get("properties"))).isEqualTo(labels(used));
        assertThat(texts(of.get("required"))).isEqualTo(labels(type.required()));
        assertThat(of.get("properties").get("type").get("const").asText()).isEqualTo(type.label());
        assertThat(schema.get("oneOf").findValuesAsText("$ref")).contains("#/$defs/" + type.label());
    }

    @Test
    void everyKeyBelongsToAType() {
        Set<String> named = new TreeSet<>();
        for (JsonType type : JsonType.values()) {
            named.addAll(names(schema.get("$defs").get(type.label()).get("properties")));
        }
        assertThat(named).isEqualTo(new TreeSet<>(JsonKey.labels()));
    }

    /** Every example has every key, and is what it says to be. */
    @ParameterizedTest
    @EnumSource(JsonType.class)
    void theExamplesAreRead(JsonType type) {
        byte[] example = bytes(type.label());
        assertThat(names(tree(example)))
                .isEqualTo(names(schema.get("$defs").get(type.label()).get("properties")));
        Decoded decoded = new Decoded().reset("p", 1);
        new JsonLogFormat(name -> Instrument.of(name, "CRYPTO"))
                .codec()
                .decode(new Line().set(example, 0, example.length), decoded);
        assertThat(decoded.arrival.reason).isEmpty();
        assertThat(decoded.arrival.event.getClass().getSimpleName()).isEqualToIgnoringCase(type.label());
    }

    /** Books are read in a way of their own, and their examples are written again as they are, but for zeros at ends. */
    @ParameterizedTest
    @ValueSource(strings = {JsonBookCodec.WHOLE, JsonBookCodec.DELTA})
    void theExamplesOfBooksAreRead(String type) {
        JsonNode example = tree(bytes(type));
        JsonNode of = schema.get("$defs").get(type);
        assertThat(names(example)).isEqualTo(names(of.get("properties")));
        assertThat(texts(of.get("required"))).isSubsetOf(names(example));
        assertThat(schema.get("oneOf").findValuesAsText("$ref")).contains("#/$defs/" + type);
        assertThat(of.get("properties").get("type").get("const").asText()).isEqualTo(type);
        Decoded decoded = new Decoded().reset("p", 1);
        Instrument instrument = Instrument.of(example.get("instrument").asText(), "CRYPTO");
        byte[] record = bytes(type);
        new JsonLogFormat(name -> instrument).codec().decode(new Line().set(record, 0, record.length), decoded);
        assertThat(decoded.arrival.reason).isEmpty();
        String again = JsonLogText.append(new StringBuilder(), (BookUpdate) decoded.arrival.event, instrument)
                .toString();
        String text = new String(record, StandardCharsets.UTF_8).strip();
        assertThat(again).isEqualTo(text.replaceAll("(\\.\\d*?)0+\"", "$1\"").replace(".\"", "\""));
    }

    /** The labels of these keys and of the type, which every record has. */
    private static Set<String> labels(Set<JsonKey> keys) {
        Set<String> labels = new TreeSet<>(Set.of(JsonKey.TYPE.label()));
        keys.forEach(key -> labels.add(key.label()));
        return labels;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return new TreeSet<>(texts);
    }

    private static JsonNode tree(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String name) {
        String file = FOLDER + (name.equals("schema") ? "schema.json" : name + ".json");
        try (InputStream in = JsonSchemaTest.class.getResourceAsStream(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
